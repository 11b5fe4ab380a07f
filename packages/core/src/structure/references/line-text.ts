import { fold, unifyDStroke } from '../../base/fold.ts';

/** A line as the rules see it: offsets into each form are offsets into the others. */
export interface LineText {
  /** Đ is U+0110 whatever was typed. */
  readonly text: string;
  /** Small letters without diacritics, same length. */
  readonly folded: string;
  /** Offset of the line in the stored text. */
  readonly start: number;
}

export function lineText(line: string, start: number): LineText {
  const text = unifyDStroke(line);
  const folded = fold(text);
  // Composed Vietnamese letters fold one to one; a line with others is folded letter by letter.
  return { text, folded: folded.length === text.length ? folded : foldEach(text), start };
}

function foldEach(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const folded = fold(text.charAt(index));
    return folded.length === 1 ? folded : text.charAt(index);
  }).join('');
}
