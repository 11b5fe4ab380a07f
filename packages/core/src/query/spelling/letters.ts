/** The five tone marks, in NFD. */
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** A word in small letters with its tone behind the letters: the same for `hòa` and `hoà`. */
export function toneKey(word: string): string {
  const decomposed = word.normalize('NFD');
  const tones = decomposed.match(toneMark);
  return tones ? decomposed.replace(toneMark, '').normalize('NFC') + tones.join('') : decomposed.normalize('NFC');
}

/** The marks of a word in NFD, `đ` counting as one of them; in order of the letters. */
export function marksOf(word: string): string[] {
  return word.normalize('NFD').match(/[\p{M}đ]/gu) ?? [];
}
