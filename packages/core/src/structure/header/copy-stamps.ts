import { fold, isUpperCase } from '../../base/fold.ts';
import { isBodyName } from '../issuing-body.ts';
import type { TextLine } from '../text-line.ts';
import { isMotto } from './mottoes.ts';

/** What whoever copied or received a document stamped above its head, folded. */
const stamp = /^(?:sao y|sao luc|trich sao|ban sao|cong van den|van ban den)(?![a-z])/;
/** A stamp has no more lines; the motto of the document's own head follows. Guess. */
const mostStampLines = 8;
const mostLinesAbove = 20;

/**
 * Where the head begins below the stamps of whoever copied the document or registered its arrival, with their own names
 * and numbers: behind the last stamp that a body's name and a motto follow. 0 where there is none.
 */
export function headBelowStamps(lines: readonly TextLine[]): number {
  const cells = lines.slice(0, mostLinesAbove + mostStampLines).map(({ text }) => text.split('\t'));
  for (let at = Math.min(cells.length, mostLinesAbove) - 1; at >= 0; at--) {
    if (!cells[at]?.some((cell) => stamp.test(fold(cell.trim())))) continue;
    const below = cells.slice(at + 1, at + 1 + mostStampLines);
    const motto = below.findIndex((row) => row.some(isMotto));
    const head = below.findIndex((row) => row.some((cell) => isUpperCase(cell) && (isBodyName(cell) || isMotto(cell))));
    if (
      motto >= 0 &&
      below.slice(head, motto + 1).some((row) => row.some((cell) => isUpperCase(cell) && isBodyName(cell)))
    )
      return at + 1 + head;
  }
  return 0;
}
