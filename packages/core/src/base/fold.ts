/** The four letters that look like Đ in old or mistyped text, mapped to the Vietnamese one (U+0110, U+0111). */
export function unifyDStroke(text: string): string {
  return text.replace(/[\u00D0\u0189]/g, '\u0110').replace(/[\u00F0\u0256]/g, '\u0111');
}

/**
 * Lower case without diacritics, `đ` as `d`: for comparing and for index terms, never for text that is quoted.
 * The length may differ from the input's.
 */
export function fold(text: string): string {
  return unifyDStroke(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('\u0111', 'd');
}

/** Whether the letters of `text` are all capitals (and there is at least one letter). */
export function isUpperCase(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** The five tone marks, in NFD. */
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A word in small letters with its tone behind the letters: the same for `hòa` and `hoà`. */
export function toneKey(word: string): string {
  const decomposed = word.normalize('NFD');
  const tones = decomposed.match(toneMark);
  return tones ? decomposed.replace(toneMark, '').normalize('NFC') + tones.join('') : decomposed.normalize('NFC');
}
