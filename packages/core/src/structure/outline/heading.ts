import { isUpperCase } from '../../base/fold.ts';

const longestHeading = 200;

/** A last paragraph that begins so speaks for the whole document, not for the unit above it. */
const closingWords =
  /^(?:Trên đây|Yêu cầu|Đề nghị|Giao |Ban Thường vụ|Ban Chấp hành|Thường trực|(?:Chỉ thị|Nghị quyết|Kết luận|Hướng dẫn|Thông báo|Quy định|Kế hoạch) này)/u;

export function closesTheDocument(line: string): boolean {
  return closingWords.test(line);
}

/** The sentence below a law's last article, which belongs to no unit: `Luật này đã được Quốc hội … thông qua ngày …`. */
export function tellsOfAdoption(line: string): boolean {
  return /^(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Hiến pháp|Bản Hiến pháp) này (?:đã )?được [^.;]{1,120}thông qua/u.test(
    line,
  );
}

/** A title below its marker is in capitals, over several lines perhaps, or one short line without a full stop. */
export function isTitleLine(line: string, heading: string | null): boolean {
  return isUpperCase(line) || (heading === null && isHeading(line));
}

export function isHeading(line: string): boolean {
  return line !== '' && line.length <= longestHeading && !/[.;:,]$/.test(line) && !/^\p{Ll}/u.test(line);
}

/** Whether the text below belongs to a line: it announces something, or is no sentence but a name. */
export function leadsOn(line: string): boolean {
  return /:$/.test(line) || isHeading(line);
}
