import type { PdfItem, PdfPage } from './page.ts';
import { type PdfRow, readRows, rowText } from './row.ts';

/** Footnotes are set smaller than this share of the text above them. Guess. */
const smallLetters = 0.9;
const noteStart = /^[[(]?(\d{1,3})[\])]?[\s.]*(?=\S)/u;

/** Notes are told from other small print by their first mark: raised, or in brackets. */
function isNoteRow(items: PdfPage['items'], row: PdfRow | undefined): boolean {
  if (row === undefined || !noteStart.test(rowText(row))) return false;
  const isRaisedMark = (item: PdfItem): boolean =>
    /^\s*\d{1,3}\s*$/.test(item.text) && item.height < row.height * 0.85 && Math.abs(item.x - row.left) < 1;
  return (
    /^\[\d/.test(rowText(row)) || items.some((item) => isRaisedMark(item) && Math.abs(item.y - row.y) < row.height)
  );
}

/**
 * Parts a page's rows from the footnotes below them.
 *
 * @returns the rows without footnotes and without the footnotes' marks; one string a note, `[12] text`
 */
export function splitNotes(
  page: Pick<PdfPage, 'items'>,
  rows: readonly PdfRow[],
  bodyHeight: number,
): { rows: readonly PdfRow[]; notes: string[] } {
  const first = rows.findLastIndex((row) => row.height >= bodyHeight * smallLetters) + 1;
  const small = rows.slice(first);
  if (!isNoteRow(page.items, small[0])) return { rows, notes: [] };
  const notes: { number: string; text: string }[] = [];
  for (const row of small) {
    const text = rowText(row);
    const number = noteStart.exec(text);
    const expected = notes.length === 0 ? null : Number(notes.at(-1)?.number) + 1;
    if (number?.[1] && (expected === null || Number(number[1]) === expected)) {
      notes.push({ number: number[1], text: text.slice(number[0].length) });
    } else {
      const last = notes.at(-1);
      if (last) last.text += ` ${text}`;
    }
  }
  const top = Math.min(...small.map((row) => row.y - row.height));
  const above = page.items.filter((item) => item.y < top + 1);
  const kept = new Set(rows.slice(0, first).map((row) => row.y));
  const marks = new Set(notes.map((note) => note.number));
  return {
    rows: readRows(above, marks).filter((row) => [...kept].some((y) => Math.abs(y - row.y) < 2)),
    notes: notes.map((note) => `[${note.number}] ${note.text}`),
  };
}
