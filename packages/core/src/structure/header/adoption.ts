import { fold } from '../../base/fold.ts';
import type { Field } from '../directive-document.ts';
import type { TextLine } from '../text-line.ts';
import { lowered } from './doubts.ts';
import { isoDate, readPlaceAndDate } from './place-and-date.ts';

/** Of a meeting over several days the last counts: `ngày 01, 02 và 03 tháng 6 năm 2022`. */
const adopted =
  /thong qua,?\s+(?:vao\s+)?(?:cac\s+)?(?:ngay\s+)?(?:\d{1,2}\s?(?:,|va|-)\s?){0,5}(\d{1,2})(?:\s+thang\s+|[/.-])(\d{1,2})(?:\s+nam\s+|[/.-])(\d{4})/;
/** What a sentence of adoption begins with: `Luật này đã được Quốc hội … thông qua ngày …`. */
const subject = /^\(?(?:luat|bo luat|hien phap|phap lenh|nghi quyet|lenh|quoc hoi|da duoc|duoc)(?:\s|$)/;
const longestSentence = 400;
/** The date of a document that bears one at its foot stands in so many lines from its end. Guess. */
const footLines = 40;

/** The day a law was adopted, as its last sentence says: `Luật này được Quốc hội … thông qua ngày …`; the last one counts. */
export function readAdoption(lines: readonly TextLine[]): Field<string> | null {
  return readLast(lines, (line) => {
    if (line.text.length > longestSentence) return null;
    const folded = fold(line.text).replace(/\s/g, ' ');
    return subject.test(folded) ? adoptionIn(line, folded) : null;
  });
}

/** The day within one line that says when something was adopted. */
export function adoptionIn(line: TextLine, folded: string = fold(line.text).replace(/\s/g, ' ')): Field<string> | null {
  const found = adopted.exec(folded);
  if (!found) return null;
  const [, day = '', month = '', year = ''] = found;
  const value = isoDate(year, month, day);
  if (value === null || folded.length !== line.text.length) return null;
  const end = line.span.start + found.index + found[0].length;
  const start = line.span.start + folded.indexOf('ngay', found.index);
  return {
    value,
    span: { start: start < line.span.start ? line.span.start + found.index : start, end },
    confidence: 1,
  };
}

/** `Hà Nội, ngày …` on a line of its own near the end, for documents that bear their date there. */
export function readFootDate(lines: readonly TextLine[]): { place: Field<string> | null; date: Field<string> } | null {
  for (const line of lines.slice(-footLines).reverse()) {
    if (line.text.length > 80) continue;
    const found = readPlaceAndDate(line);
    if (!found?.date || !found.place) continue;
    const confidence = lowered(found.date.confidence, 'unusualPlace');
    return { place: found.place, date: { ...found.date, confidence } };
  }
  return null;
}

function readLast<T>(lines: readonly TextLine[], read: (line: TextLine) => T | null): T | null {
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    const value = line && read(line);
    if (value) return value;
  }
  return null;
}
