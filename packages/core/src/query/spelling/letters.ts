/** The marks of a word in NFD, `đ` counting as one of them; in order of the letters. */
export function marksOf(word: string): string[] {
  return word.normalize('NFD').match(/[\p{M}đ]/gu) ?? [];
}
