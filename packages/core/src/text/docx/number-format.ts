import type { NumberLevel } from './numbering.ts';

const romanLetters: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/**
 * A counter as Word prints it. Word's letters are a, b, c, d, e…, without đ, and aa, bb… after z. A kind that is not
 * known here, as ordinals in words, is printed in Arabic digits.
 */
export function formatCounter(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'numberInDash':
      return `- ${value} -`;
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'vietnameseCounting':
      return vietnameseWord(value);
    default:
      return String(value);
  }
}

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, letter] of romanLetters) {
    text += letter.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function vietnameseWord(value: number): string {
  if (value < 0 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits[ones] ?? '';
  const head = tens === 1 ? 'mười' : `${digits[tens]} mươi`;
  if (ones === 0) return head;
  const last = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : digits[ones];
  return `${head} ${last}`;
}

const pictureFonts = /symbol|wingdings|webdings|dingbats/i;

/** A bullet as a letter that text can have: dashes and plus signs as they are, every picture as `•`. */
export function formatBullet({ text, font }: Pick<NumberLevel, 'text' | 'font'>): string {
  const plain = text.trim().replace(/[\uf020-\uf0ff]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xf000));
  if (plain === '') return '';
  if (/^[-\u2010-\u2015\u2212\u00ad]$/.test(plain)) return '-';
  if (/^[+*•]$/.test(plain)) return plain;
  const isPicture = plain !== text.trim() || pictureFonts.test(font) || !/[\p{L}\p{N}]/u.test(plain);
  // The ring of Word's second level is a Latin o in Courier New.
  return isPicture || (plain === 'o' && /courier/i.test(font)) ? '•' : plain;
}
