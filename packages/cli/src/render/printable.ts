/** C0 and C1 controls but tab and newline, and the marks that reorder letters on a screen (Unicode's Bidi_Control). */
const unprintable = /(?![\t\n])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A copy of plain data that is safe to print: documents and file names are not ours, and an escape sequence in one
 * would be obeyed by the terminal. Each such character becomes one space, so spans into the text still hold.
 */
export function printable<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unprintable, ' ');
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cleaned(entry)]));
}

/**
 * One JSON value; what JSON itself lets through of those (DEL, C1 and the reordering marks) is escaped too.
 *
 * @param indent - spaces a level; 0 writes one line
 */
export function toJson(value: unknown, indent: number): string {
  const json = JSON.stringify(value, null, indent);
  return json.replace(
    /[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
