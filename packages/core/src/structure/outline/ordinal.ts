/** The letters of points in their order. */
const letters = 'abcdđefghijklmnopqrstuvwxyz';
/** Letters that the rules leave out of a list, and some authors use. */
export const unusualLetters: ReadonlySet<string> = new Set(['f', 'j', 'w', 'z']);
const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** A number within a list: its place, and its suffix where it was inserted by an amendment (`8a`, `c1`). */
export interface Ordinal {
  /** From 1. */
  readonly place: number;
  /** `` (none), `a`, `1`. */
  readonly suffix: string;
}

/** `IX` is 9. */
export function romanValue(number: string): number {
  const values = Array.from(number.toUpperCase(), (letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Reads the last part of a printed number: `3`, `10a`, `1.2`, `đ`, `c1`, `a.1`; null for anything else. */
export function readOrdinal(number: string): Ordinal | null {
  const last = number.split('.').at(-1) ?? '';
  const digits = /^(\d+)(\p{L}?)$/u.exec(last);
  if (digits?.[1]) return { place: Number(digits[1]), suffix: digits[2]?.toLowerCase() ?? '' };
  const letter = /^(\p{L})(\d*)$/u.exec(last.toLowerCase());
  const place = letter?.[1] ? letters.indexOf(letter[1]) + 1 : 0;
  return place > 0 ? { place, suffix: letter?.[2] ?? '' } : null;
}

/** Whether `now` can stand right behind `before` in a list of numbers: the next one, or one inserted behind it. */
export function followsNumber(before: Ordinal, now: Ordinal): boolean {
  if (now.place === before.place) return now.suffix > before.suffix;
  return now.place === before.place + 1;
}

/** As `followsNumber`, in a list of letters, which may leave out those that are not in use. */
export function followsLetter(before: Ordinal, now: Ordinal): boolean {
  if (now.place <= before.place) return followsNumber(before, now);
  return Array.from(letters.slice(before.place, now.place - 1)).every((letter) => unusualLetters.has(letter));
}
