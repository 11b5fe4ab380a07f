import { isUpperCase } from '../base/fold.ts';
import type { Field, Signer } from './directive-document.ts';
import { cellsOf, linesWithin, type TextLine } from './text-line.ts';

export interface SignatureBlock {
  readonly signers: readonly Field<Signer>[];
  readonly recipients: readonly Field<string>[];
  /** Where the block begins in the text: the end of the body. */
  readonly start: number;
  /** Where it ends; what follows is attached to the document. */
  readonly end: number;
}

const capacityLine = /^(?:T\/M|K\/T|T\/L|TM\.|KT\.|TL\.|TUQ\.|Q\.|TM |KT |TL )/u;
const recipientsLine = /^nơi nhận\s*:?/iu;
/** Two to six words, each with a capital first letter: `Phạm Viết Thạch`; a rank or degree may stand before it. */
const personName = /^(?:\p{L}{1,5}\.\s*)*\p{Lu}\p{Ll}*(?:\s+\p{Lu}[\p{Ll}]*){1,5}$/u;

/** How many cells a signer's lines take at most, the recipients beside them included. Guess. */
const longestSignature = 20;

/** Reads what stands below the body: the recipients and who signed. Looks for the last `Nơi nhận` and the first capacity near it. */
export function readSignature(text: string, bodyStart: number): SignatureBlock {
  const cells = linesWithin(text, { start: bodyStart, end: text.length }).flatMap((line) => cellsOf(text, line));
  const recipientsAt = cells.findLastIndex((cell) => recipientsLine.test(cell.text));
  const capacityAt = findCapacity(cells, recipientsAt);
  const begins = [recipientsAt, capacityAt].filter((index) => index >= 0);
  if (begins.length === 0) return { signers: [], recipients: [], start: text.length, end: text.length };
  const signer = capacityAt < 0 ? null : readSigner(cells, capacityAt);
  const recipients = recipientsAt < 0 ? [] : readRecipients(text, cells.slice(recipientsAt + 1));
  const lines = begins.map((index) => cells[index]?.span ?? { start: text.length, end: text.length });
  return {
    signers: signer ? [signer] : [],
    recipients,
    start: Math.min(...lines.map((span) => span.start)),
    end: lineEnd(
      text,
      Math.max(...lines.map((span) => span.end), signer?.span.end ?? 0, recipients.at(-1)?.span.end ?? 0),
    ),
  };
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The capacity stands within a few lines before `Nơi nhận`, or anywhere after it. */
function findCapacity(cells: readonly TextLine[], recipientsAt: number): number {
  if (recipientsAt < 0) return cells.findLastIndex((cell) => capacityLine.test(cell.text) && isUpperCase(cell.text));
  const from = Math.max(0, recipientsAt - 8);
  const at = cells.slice(from).findIndex((cell) => capacityLine.test(cell.text));
  if (at >= 0) return from + at;
  // Heads of bodies sign in their own name: `TRƯỞNG BAN`, then the person.
  return cells.findIndex(
    (cell, index) =>
      index > recipientsAt &&
      isUpperCase(cell.text) &&
      cells.slice(index + 1, index + 4).some((next) => isName(next.text)),
  );
}

function readSigner(cells: readonly TextLine[], capacityAt: number): Field<Signer> | null {
  const after = cells.slice(capacityAt, capacityAt + longestSignature);
  const nameAt = after.findIndex((cell, index) => index > 0 && isName(cell.text));
  const name = after[nameAt];
  const first = after[0];
  if (!name || !first) return null;
  const titles = after.slice(0, nameAt).filter((cell) => isUpperCase(cell.text) && !recipientsLine.test(cell.text));
  const capacities = titles.filter((cell) => capacityLine.test(cell.text)).map((cell) => cell.text);
  const positions = titles.filter((cell) => !capacityLine.test(cell.text)).map((cell) => cell.text);
  return {
    value: {
      name: name.text,
      capacity: capacities.length > 0 ? capacities.join(' ') : null,
      position: positions.length > 0 ? positions.join(' ') : null,
    },
    span: { start: first.span.start, end: name.span.end },
    confidence: 1,
  };
}

function readRecipients(text: string, cells: readonly TextLine[]): Field<string>[] {
  const recipients: Field<string>[] = [];
  for (const cell of cells) {
    const item = /^[-–—•+*]\s*(.+?)[\s.,;:/]*$/u.exec(cell.text);
    const last = recipients.at(-1);
    if (item?.[1]) {
      const start = cell.span.start + cell.text.indexOf(item[1]);
      recipients.push({ value: item[1], span: { start, end: start + item[1].length }, confidence: 1 });
    } else if (last && continuesRecipient(text, last, cell)) {
      const start = last.span.start;
      const words = text.slice(start, cell.span.end).replace(/[\s.,;:/]+$/u, '');
      recipients[recipients.length - 1] = {
        value: words.replace(/\s+/g, ' '),
        span: { start, end: start + words.length },
        confidence: 1,
      };
    } else if (last && !belongsToSigner(cell.text)) {
      break;
    }
  }
  return recipients;
}

/** A line goes on with the recipient above it when it begins small, or when nothing ended that one. */
function continuesRecipient(text: string, last: Field<string>, cell: TextLine): boolean {
  if (cell.span.start - last.span.end >= 4) return false;
  return /^\p{Ll}/u.test(cell.text) || (/^\s/.test(text.slice(last.span.end)) && !belongsToSigner(cell.text));
}

function isName(line: string): boolean {
  return personName.test(line) && !isUpperCase(line);
}

function belongsToSigner(line: string): boolean {
  return isUpperCase(line) || capacityLine.test(line) || personName.test(line) || /^\(.*\)$/u.test(line);
}
