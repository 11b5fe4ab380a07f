/** Letters alone, composed and in lower case: two readings of the same words compare equal whatever their blanks. */
export function letters(text) {
  return text
    .normalize('NFC')
    .replace(/[\u00D0\u0189]/g, 'Đ')
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/["„“”«»]/gu, '"')
    .replace(/[–—]/gu, '-');
}

/** As `letters`, without the punctuation at the ends. */
export function words(text) {
  return letters(text).replace(/^[.,;:*_-]+|[.,;:/*_-]+$/gu, '');
}
