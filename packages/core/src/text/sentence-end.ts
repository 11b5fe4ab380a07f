/** Whether a text ends as a sentence or a clause does, behind closing quotes and brackets too; headings end without a sign. */
export function endsSentence(text: string): boolean {
  return /[.;:?!…]["”’»)\]]*$/u.test(text);
}

/** Abbreviations whose dot ends no sentence, lower-cased, without it. */
const abbreviations = new Set([
  'tp',
  'ts',
  'ths',
  'pgs',
  'gs',
  'bs',
  'ks',
  'cn',
  'tr',
  'đ/c',
  'tm',
  'kt',
  'tl',
  'tuq',
  'q',
  'p',
  'số',
  'no',
  'st',
]);

/** No abbreviation or list number is longer, indentation included. */
const longestWord = 40;

/** Whether the dot at `at` ends a sentence: one behind a list number, an abbreviation or a single capital does not. */
export function isFullStop(text: string, at: number): boolean {
  const behind = text.slice(Math.max(0, at - longestWord), at);
  const before = behind.slice(behind.lastIndexOf('\n') + 1);
  const word = /(?:^|\s|\()([\p{L}\d./]+)$/u.exec(before)?.[1] ?? '';
  if (/^\d{1,2}(?:\.\d{1,2})*$/.test(word)) return !/^\s*[\d.]+$/.test(before);
  return !abbreviations.has(word.toLowerCase()) && !/^\p{Lu}$/u.test(word);
}
