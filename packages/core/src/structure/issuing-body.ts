import { fold, unifyDStroke } from '../base/fold.ts';
import type { Field } from './directive-document.ts';
import { trimMarks } from './header/trim-marks.ts';
import type { TextLine } from './text-line.ts';

/** Words that a body's name begins with; a line that begins otherwise continues the name above it. */
const bodyWords = (
  'đảng bộ,đảng ủy,đảng đoàn,chi bộ,chi ủy,tỉnh ủy,thành ủy,huyện ủy,quận ủy,thị ủy,quân ủy,ban,bộ,ủy ban,văn phòng,sở,phòng,' +
  'cục,tổng cục,chi cục,vụ,viện,hội đồng,hội,quốc hội,chính phủ,thủ tướng,chủ tịch,tòa án,kiểm toán,đoàn,liên đoàn,mặt trận,' +
  'trường,học viện,trung tâm,công ty,tổng công ty,tập đoàn,ngân hàng,bảo hiểm,công an,bộ tư lệnh,ủy viên,thanh tra,kho bạc,' +
  'bch,btv,bcs,ubnd,hđnd,ubmttq,ubkt,đảng khối,trung ương đoàn,trung ương hội,tỉnh đoàn,thành đoàn,huyện đoàn,xã đoàn,quân khu,' +
  'quân đoàn,quân chủng,sư đoàn,trung đoàn,lữ đoàn,đại học,bệnh viện,báo,đài,tạp chí,nhà xuất bản,tổng liên đoàn,công đoàn,' +
  'liên minh,liên hiệp,hiệp hội,câu lạc bộ,quỹ,chi nhánh,hạt kiểm lâm,đội,tổ,trạm,tổng công đoàn,thường trực,đại hội,đoàn đại biểu,ubtvqh'
).split(',');
/** A single syllable must stand as it is: `SỞ` begins a body, `SỐ 2` does not. Of several, damaged letters do no harm. */
const syllables = bodyWords.filter((word) => !word.includes(' '));
const phrases = bodyWords.filter((word) => word.includes(' ')).map(fold);
/** `PHÒNG, CHỐNG THIÊN TAI` and the like go on with a name. */
const notBodies =
  /^(?:phong,? chong|bo sung|hoi nhap|doan ket|ban hanh|to chuc|bao ve|bao dam|bao cao|hoi nghi|doi moi|truong hop|vu an)(?![a-z])/;

const connectives = /(?:^|\s)(?:VÀ|CỦA|VỀ|CÁC|TRỰC THUỘC|NHÂN DÂN|,)$|[,–-]$/u;
/** So short a line cannot be a body; it wants the next one: `ĐẢNG ỦY` above `ỦY BAN NHÂN DÂN TỈNH`. */
const unfinished = new Set(
  'đảng ủy,đảng bộ,ban,bộ,ủy ban,hội đồng,đoàn,trường,sở,hội,ban chấp hành,ban chỉ huy,ban chỉ đạo,ban quản lý,ban thường vụ,thường trực,ủy ban thường vụ,hội đồng thẩm phán'
    .split(',')
    .map(fold),
);
/** Nothing stands above these, so that alone on a line below another they end its name: `THANH TRA` / `CHÍNH PHỦ`. */
const supreme = new Set(['chinh phu', 'quoc hoi', 'trung uong']);
/** Bodies under which nothing of the kind above them stands: `VĂN PHÒNG` above `QUỐC HỘI` is one name. */
const highest =
  /^(?:quoc hoi|chinh phu|tinh uy|thanh uy|huyen uy|quan uy|trung uong|chu tich nuoc|dang bo|dang uy)(?![a-z])/;
const helpers = new Set(
  'văn phòng,ban tổ chức,ban tuyên giáo,ban tuyên giáo và dân vận,ban dân vận,ban nội chính,ủy ban kiểm tra,thường trực'
    .split(',')
    .map(fold),
);
/** Bodies that issue together are joined by dashes, and are one issuer. */
const joints = /^\s*[–-]|[–-]\s*$/;

/**
 * Reads the superior and the issuer from the lines of the left column, top to bottom:
 * the last body is the issuer, the one above it the superior.
 *
 * @param confidence - what is left to either field, where the lines stood in an unusual place or form
 * @param isJoint - whether all bodies issue the document together
 */
export function readIssuingBodies(
  lines: readonly TextLine[],
  confidence = 1,
  isJoint = false,
): {
  superior: Field<string> | null;
  issuer: Field<string> | null;
} {
  const bodies: Field<string>[] = [];
  for (const line of lines) {
    const last = bodies.at(-1);
    if (last && (isJoint || !startsBody(line.text, last.value, bodies.length === 1))) {
      bodies[bodies.length - 1] = {
        value: `${last.value} ${line.text}`,
        span: { start: last.span.start, end: line.span.end },
        confidence,
      };
    } else {
      bodies.push({ value: line.text, span: line.span, confidence });
    }
  }
  return pick(bodies.map(tidy));
}

/** Whether a line begins with a word that names of bodies begin with. */
export function isBodyName(line: string): boolean {
  const folded = fold(line);
  if (notBodies.test(folded)) return false;
  if (phrases.some((word) => folded.startsWith(word) && !/^[a-z,]/.test(folded.slice(word.length)))) return true;
  return syllables.includes(/^\p{L}+(?=\s)/u.exec(unifyDStroke(line).toLowerCase())?.[0] ?? '');
}

/** A section head of the gazette names the issuer a second time above its own line. */
function pick(bodies: readonly Field<string>[]): { superior: Field<string> | null; issuer: Field<string> | null } {
  const issuer = bodies.at(-1) ?? null;
  const above = bodies.slice(0, -1).filter((body) => issuer !== null && key(body.value) !== key(issuer.value));
  return { superior: above.at(-1) ?? null, issuer };
}

function key(name: string): string {
  return fold(name).replace(/[^a-z\d]/g, '');
}

function tidy(body: Field<string>): Field<string> {
  const value = trimMarks(body.value.replace(/\s+/g, ' '), '*:;,.');
  return { ...body, value, span: { start: body.span.start, end: Math.max(body.span.start, body.span.end) } };
}

function startsBody(line: string, before: string, isFirst: boolean): boolean {
  if (connectives.test(before) || joints.test(line)) return false;
  const above = fold(before);
  const folded = fold(line);
  if (!line.includes(' ')) return false;
  if (supreme.has(folded) || unfinished.has(above) || (isFirst && helpers.has(above) && highest.test(folded)))
    return false;
  return isBodyName(line);
}
