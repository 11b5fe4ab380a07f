import type { Field } from '../directive-document.ts';
import { trimMarks } from '../header/trim-marks.ts';
import type { TextLine } from '../text-line.ts';

/** `Nơi nhận:`, and what stands on its line. */
const head = /^nơi\s+nhận\s*(?:\([^)]*\)\s*)?[:.]?\s*/iu;
const longestTail = 40;
const bullet = /^[-–—•+*]\s*/u;
const endMarks = '.,;:/';

/** What follows `Nơi nhận` in a cell that begins with it (perhaps nothing); null for any other. */
export function afterRecipientsHead(text: string): string | null {
  const found = head.exec(text)?.[0];
  if (found === undefined) return null;
  const rest = text.slice(found.length);
  return rest === '' || /[:.]\s*$/.test(found) || bullet.test(rest) ? rest : null;
}

/** Gathers the recipients, line by line, as they come between the lines of the signers. */
export class RecipientList {
  private readonly items: { words: string; start: number; end: number }[] = [];
  private hasBullets = false;
  private isClosed = false;

  /** Takes a line, or says that it is none of the list. */
  take(cell: TextLine): boolean {
    const mark = bullet.exec(cell.text)?.[0];
    const last = this.items.at(-1);
    if (mark !== undefined) {
      this.hasBullets = true;
      this.isClosed = false;
      return this.addAll(cell, mark.length);
    }
    if (this.isClosed) return false;
    if (last && this.goesOn(last.words, cell.text)) {
      last.words = joinWords(last.words, cell.text);
      last.end = cell.span.end;
      this.isClosed = /\.$/.test(cell.text);
      return true;
    }
    if (this.hasBullets || (last && !/[;,]$/.test(last.words))) return false;
    if (cell.text.length > 200 || (!last && !/[;,.]$/.test(cell.text))) return false;
    return this.addAll(cell, 0);
  }

  /** Whether the last line still wants something: no mark ended it. */
  get isOpen(): boolean {
    const last = this.items.at(-1);
    return last !== undefined && !/[.,;:]$/.test(last.words) && !/^Lưu/u.test(last.words);
  }

  finish(): Field<string>[] {
    return this.items.flatMap(({ words, start, end: last }) => {
      const value = trimMarks(words, endMarks);
      const field = { value, span: { start, end: last - (words.length - value.length) }, confidence: 1 };
      return value === '' ? [] : [field];
    });
  }

  /** The line of the archive (`Lưu: VT`) is the last one. */
  private goesOn(before: string, line: string): boolean {
    if (/^\p{Ll}/u.test(line)) return true;
    return /^Lưu/u.test(before) ? /,$/.test(before) && line.length < longestTail : !/[.,;:]$/.test(before);
  }

  /** Adds what a line holds: one recipient, or several as `- Như trên; - Lưu: VT.` */
  private addAll(cell: TextLine, from: number): boolean {
    let start = from;
    for (const { index, 0: between } of cell.text.matchAll(/[;,.]\s+[-–]\s+/gu)) {
      this.add(cell, start, index + 1);
      start = index + between.length;
    }
    this.add(cell, start, cell.text.length);
    this.isClosed = /\.$/.test(cell.text);
    return true;
  }

  private add(cell: TextLine, start: number, stop: number): void {
    const words = cell.text.slice(start, stop).trimEnd();
    if (words !== '')
      this.items.push({ words, start: cell.span.start + start, end: cell.span.start + start + words.length });
  }
}

function joinWords(before: string, line: string): string {
  return /[\p{L}\d][-/]$/u.test(before) ? `${before}${line}` : `${before} ${line}`;
}
