/** Consonants that a Vietnamese syllable may begin and end with, and a kernel of vowels between them. */
const syllable =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?(?:[aeiouy]\p{M}*){1,3}(?:ng|nh|ch|[cmnpt])?$/u;
const tones = /\u0300|\u0301|\u0303|\u0309|\u0323/gu;

/** Whether a word in small letters is built like one Vietnamese syllable; not every such syllable is in use. */
export function isSyllable(word: string): boolean {
  return syllable.test(word.normalize('NFD').replace(tones, ''));
}
