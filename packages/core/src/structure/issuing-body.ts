import { fold } from '../base/fold.ts';
import type { Field } from './directive-document.ts';
import type { TextLine } from './text-line.ts';

/** Words that a body's name begins with; a line that begins otherwise continues the name above it. */
const bodyWords = (
  'đảng bộ,đảng ủy,đảng đoàn,chi bộ,chi ủy,tỉnh ủy,thành ủy,huyện ủy,quận ủy,thị ủy,quân ủy,ban,bộ,ủy ban,văn phòng,sở,phòng,' +
  'cục,tổng cục,chi cục,vụ,viện,hội đồng,hội,quốc hội,chính phủ,thủ tướng,chủ tịch,tòa án,kiểm toán,đoàn,liên đoàn,mặt trận,' +
  'trường,học viện,trung tâm,công ty,tổng công ty,tập đoàn,ngân hàng,bảo hiểm,công an,bộ tư lệnh,ủy viên,thanh tra,kho bạc'
)
  .split(',')
  .map(fold);

const connectives = /(?:^|\s)(?:VÀ|CỦA|VỀ|CÁC|TRỰC THUỘC|NHÂN DÂN|,)$/u;

/**
 * Reads the superior and the issuer from the lines of the left column, top to bottom:
 * the last body is the issuer, the one above it the superior.
 */
export function readIssuingBodies(lines: readonly TextLine[]): {
  superior: Field<string> | null;
  issuer: Field<string> | null;
} {
  const bodies: Field<string>[] = [];
  for (const line of lines) {
    const last = bodies.at(-1);
    if (last && !startsBody(line.text, last.value)) {
      bodies[bodies.length - 1] = {
        value: `${last.value} ${line.text}`,
        span: { start: last.span.start, end: line.span.end },
        confidence: 1,
      };
    } else {
      bodies.push({ value: line.text, span: line.span, confidence: 1 });
    }
  }
  return { superior: bodies.length > 1 ? (bodies.at(-2) ?? null) : null, issuer: bodies.at(-1) ?? null };
}

function startsBody(line: string, before: string): boolean {
  if (connectives.test(before)) return false;
  const words = ` ${fold(line)} `;
  return bodyWords.some((word) => words.startsWith(` ${word} `));
}
