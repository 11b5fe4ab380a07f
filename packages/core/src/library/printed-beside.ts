import { documentNumberKey, findDocumentNumber } from '../number/document-number.ts';
import { documentTypes } from '../number/document-type.ts';
import { isIssuerName } from './issuer-name.ts';

/** What a sentence prints behind a document's number to say which one is meant. */
export interface PrintedBeside {
  /** As exact as it is printed: `2021`, `2021-03` or `2021-03-05`; null where nothing is. */
  readonly date: string | null;
  /** `Ban Thường vụ Tỉnh ủy A`; null where nobody is named. */
  readonly issuer: string | null;
}

/** `ngày 05/3/2021`, `, ngày 05 tháng 3 năm 2021`, `tháng 3/2021`, `năm 2021`. */
const when =
  /^\s{0,2}[,(]?\s{0,2}(?:(?:ký|ban hành)\s)?(?:(?:ngày\s(\d{1,2})(?:\stháng\s|[/.-])(\d{1,2})|tháng\s(\d{1,2}))(?:\snăm\s|[/.-])|năm\s)((?:19|20)\d\d)(?!\d)\)?/u;
const whose = /^\s{0,2}[,(]?\s{0,2}(?:của|do)\s/u;
const types = documentTypes.map(({ name }) => name).join('|');
/** What no name of a body goes on with. */
const nameEnds = new RegExp(
  `[,;:()"“”]|\\s(?:về|ngày|năm|tháng|ban hành|quy định|hướng dẫn|sửa đổi|bổ sung|đã|được|bị|hết|kể từ|kèm|để|theo|trừ|khóa|khoá|nhiệm kỳ|và(?=\\s(?:các|số|thay|bãi|\\d|${types})(?!\\p{L})))(?!\\p{L})|\\.$`,
  'u',
);
/** A date, an issuer, and the date where it stands behind. */
const mostParts = 3;
const longestPart = 160;

/** What is printed beside each mention of the number in a sentence. */
export function readPrintedBeside(sentence: string, numberKey: string): PrintedBeside[] {
  const printed: PrintedBeside[] = [];
  let rest = sentence;
  for (let found = findDocumentNumber(rest); found !== null; found = findDocumentNumber(rest)) {
    rest = rest.slice(found.span.end);
    if (documentNumberKey(found.number) === numberKey) printed.push(readBehind(rest));
  }
  return printed;
}

function readBehind(text: string): PrintedBeside {
  let date: string | null = null;
  let issuer: string | null = null;
  let at = 0;
  for (let part = 0; part < mostParts; part++) {
    const rest = text.slice(at, at + longestPart);
    const dated = when.exec(rest);
    const of = dated ? null : whose.exec(rest);
    if (dated) {
      const [whole, day, month, monthAlone, year] = dated;
      const parts = [year, month ?? monthAlone, day].filter((digits) => digits !== undefined);
      date ??= parts.map((digits) => digits.padStart(2, '0')).join('-');
      at += whole.length;
    } else if (of) {
      const from = rest.slice(of[0].length);
      const end = nameEnds.exec(from)?.index ?? from.length;
      const name = from.slice(0, end).trim();
      if (isIssuerName(name)) issuer ??= name;
      at += of[0].length + end;
    } else break;
  }
  return { date, issuer };
}
