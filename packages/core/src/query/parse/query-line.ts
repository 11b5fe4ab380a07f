import { type LineText, lineText } from '../../structure/references/line-text.ts';

/**
 * A query or what is left of it: NFC, single blanks, none at the ends, and an underscore (`784_QĐ_TU.docx`) is a blank;
 * its folded form has the same length.
 */
export type QueryLine = Pick<LineText, 'text' | 'folded'>;

export function queryLine(text: string): QueryLine {
  return lineText(
    text
      .normalize('NFC')
      .replace(/[\s_]+/g, ' ')
      .trim(),
    0,
  );
}

/** Whether a word may begin at `offset`. */
export function isWordStart(text: string, offset: number): boolean {
  return offset === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(offset - 1));
}

/** Whether `typed` is `printed` with none, some or all of its diacritics, in any case: `Ubnd`, but not `UBNĐ`. */
export function isTypedAs(typed: string, printed: string): boolean {
  const [a, b] = [lineText(typed.toLowerCase(), 0), lineText(printed.toLowerCase(), 0)];
  return (
    a.text.length === b.text.length &&
    Array.from(b.text).every((letter, at) => a.text[at] === letter || a.text[at] === b.folded[at])
  );
}
