import { fold } from '../../base/fold.ts';

/** How the headed parts of an án lệ are called, folded: those about the case-law itself, and those of the decision in it. */
const partNames =
  /^(?:(?!tinh huong|giai phap)[a-z ]{3,80} an le|noi dung vu an|nhan dinh(?: cua (?:toa|hoi dong) [a-z ]{2,80})?|(?:hoi dong|toa) [a-z ]{2,90} nhan dinh|nhan thay|xet thay|quyet dinh)$/;
const longestName = 120;

/** The name of the headed part of case-law that a line opens, as printed without its colon; null for any other line. */
export function casePartOf(line: string): string | null {
  if (line.length > longestName) return null;
  const name = line
    .replace(/:$/u, '')
    .trimEnd()
    .replace(/^[-–\d.\s]*(?=\p{Lu})/u, '');
  if (!/^\p{Lu}/u.test(name) || /[.,;]/u.test(name)) return null;
  return partNames.test(fold(name)) ? name : null;
}

/** The part that repeats the paragraphs which are the case-law, within quotation marks. */
export function isQuotedPart(name: string): boolean {
  return fold(name) === 'noi dung an le';
}
