import { formatCounter } from '../docx/number-format.ts';
import { longestStyle } from './names.ts';

const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  none: 'none',
};

/** The marks of one list's items, as a browser shows them. */
export class ListMarks {
  private next: number;
  private readonly isOrdered: boolean;
  private readonly format: string;

  constructor(tag: string, attributes: Readonly<Record<string, string>>) {
    this.isOrdered = tag === 'ol';
    this.next = integer(attributes.start) ?? 1;
    const style = /list-style(?:-type)?\s*:[^;]*?([a-z-]+)\s*(?:;|$)/i
      .exec((attributes.style ?? '').slice(0, longestStyle))?.[1]
      ?.toLowerCase();
    this.format = formats[style ?? ''] ?? formats[attributes.type ?? ''] ?? 'decimal';
  }

  /** The mark of the next item, with a space; empty where the list shows none. */
  mark(item: Readonly<Record<string, string>>): string {
    const number = integer(item.value) ?? this.next;
    this.next = number + 1;
    if (this.format === 'none') return '';
    return this.isOrdered ? `${formatCounter(number, this.format)}. ` : '- ';
  }
}

function integer(text: string | undefined): number | null {
  return text !== undefined && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : null;
}
