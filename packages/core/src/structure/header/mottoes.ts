import { fold } from '../../base/fold.ts';
import type { TextLine } from '../text-line.ts';

/** What the right column begins with; letters alone, since dashes and blanks vary. */
const mottoes = ['conghoaxahoichunghiavietnam', 'dangcongsanvietnam', 'vietnamdanchuconghoa', 'doclaptudohanhphuc'];
/** How each begins where it follows the left column on its line. */
const openings = ['cong hoa xa hoi chu nghia', 'dang cong san viet nam', 'doc lap'];
/** Behind these words the name of the state is part of a body's name. */
const partOfName = /(?:^|quoc hoi |doan |dieu le |luat )(?:nuoc|cua|dieu le|luat)$/;

function letters(text: string): string {
  return fold(text).replace(/[^a-z]/g, '');
}

/** Whether a line says nothing but the name of the state or the Party, or the motto below it. */
export function isMotto(text: string): boolean {
  let rest = letters(text);
  if (rest === '') return false;
  for (const motto of mottoes) rest = rest.replace(motto, '');
  return rest === '';
}

/** A PDF line may hold both columns: `BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG CỘNG SẢN VIỆT NAM`. Leaves the left one. */
export function withoutMotto(cell: TextLine): TextLine {
  const above = /^Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc\s+(?=Số\s?:)/iu.exec(cell.text)?.[0].length ?? 0;
  if (above > 0) return { text: cell.text.slice(above), span: { start: cell.span.start + above, end: cell.span.end } };
  const folded = fold(cell.text);
  if (folded.length !== cell.text.length) return cell;
  for (const opening of openings) {
    const at = folded.lastIndexOf(opening);
    if (at <= 0 || !isMotto(cell.text.slice(at))) continue;
    const left = cell.text.slice(0, at).trimEnd();
    if (left === '' || partOfName.test(folded.slice(0, left.length))) return cell;
    return withoutMotto({ text: left, span: { start: cell.span.start, end: cell.span.start + left.length } });
  }
  return cell;
}
