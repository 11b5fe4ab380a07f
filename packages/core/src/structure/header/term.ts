import type { Field } from '../directive-document.ts';
import type { TextLine } from '../text-line.ts';
import { confidenceAfter } from './doubts.ts';

const term = /(?:khóa|khoá)\s+(?:thứ\s+)?(?:[IVXLC]+|\d{1,2})(?![\p{L}\d])|nhiệm\s+kỳ\s+(?:\d{4}\s?[-–]\s?\d{4})/iu;
/** What names a committee or its meeting: resolutions and notices do so before they say what they are about. */
const committee = /hội nghị|đại hội|ban chấp hành|bch|đảng bộ|đảng ủy|tỉnh ủy|thành ủy|kỳ họp|phiên họp/iu;
/** A line that begins otherwise says what is done: `thực hiện Nghị quyết Đại hội … nhiệm kỳ 2020 - 2025`. */
const ofIssuer = /^\(?(?:của|kết luận|tại|hội nghị|đại hội|ban|bch|đảng|tỉnh ủy|thành ủy|kỳ họp|phiên họp)\s/iu;
const names = /(?:^|\s)về(?:\s|$)/iu;

/** The term that the issuer's lines state. */
export function readIssuerTerm(lines: readonly TextLine[]): Field<string> | null {
  for (const line of lines) {
    const found = term.exec(line.text);
    if (found) return termField(line, found, 1);
  }
  return null;
}

/** The term that a subject states of the issuer, its committee or its meeting, not of what it is about. */
export function readSubjectTerm(lines: readonly TextLine[]): Field<string> | null {
  for (const line of lines) {
    const found = term.exec(line.text);
    const about = names.exec(line.text);
    const before = line.text.slice(0, found?.index ?? 0);
    if (found && !(about && about.index < found.index) && ofIssuer.test(before) && committee.test(before))
      return termField(line, found, confidenceAfter('unusualForm'));
    if (about) return null;
  }
  return null;
}

function termField(line: TextLine, found: RegExpExecArray, confidence: number): Field<string> {
  const start = line.span.start + found.index;
  const value = found[0].replace(/^\p{L}+(?:\s+kỳ)?/iu, (word) => word.toLowerCase()).replace(/\s+/g, ' ');
  return { value, span: { start, end: start + found[0].length }, confidence };
}
