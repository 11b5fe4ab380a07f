/** Control characters but line feed, halves of letters, what is no character, and the marks that reorder letters (Bidi_Control). */
const unprintable = /(?!\n)[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** What a document says as any format can hold it: the cells of a table's row are parted by bars, each character that none can hold is a blank. */
export function printableText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\t', ' | ').replace(unprintable, ' ');
}
