import { isUpperCase } from '../../base/fold.ts';
import { documentTypeOfTitle } from '../../number/document-type.ts';
import type { Field, Signer } from '../directive-document.ts';
import { isRule } from '../header/body-opening.ts';
import { columnsOf, part } from '../header/cells.ts';
import { isMotto } from '../header/mottoes.ts';
import { isStamp } from '../header/noise.ts';
import type { TextLine } from '../text-line.ts';
import { readPersonName } from './person-name.ts';
import { afterRecipientsHead, RecipientList } from './recipients.ts';
import { beginsNewText, isPositionInSmall, type Role, roleOf } from './role-line.ts';
import { SignerColumn } from './signers.ts';

/** Who signed and who receives, as far as the lines from one on are those of a signature. */
export interface FootBlock {
  readonly signers: readonly Field<Signer>[];
  readonly recipients: readonly Field<string>[];
  readonly hasRecipientsHead: boolean;
  readonly hasCapacity: boolean;
  /** How many lines it takes. */
  readonly lines: number;
}

/** Longer blocks are lists of something else. Guess; the longest seen has 34 lines. */
const mostLines = 80;
/** A name stands within so many cells below its position. */
const nearName = 4;
const mostLinesToName = 16;
/** A signer's words behind a recipient hold so many marks at most: `PGS. TS. Lê Văn C`. */
const mostMarksBehind = 3;
const longestTail = 80;
const signed = /^[([]?\s?đã k[ýí]\s?[)\]]?\.?$/iu;
/** `(Ký tên, đóng dấu)`, `(Ký, ghi rõ họ tên)`. */
const toBeSigned = /^[([]?\s?ký(?:\stên|,|\svà)(?![\p{L}])/iu;
const longestSignedMark = 60;
/** The typist's mark and the number of copies: `PL.(300)`, `NVA.15b`. */
const typistMark = /^[\p{L}.,_ -]{0,12}[.(_ -]?\s?\d{1,4}\s?[bB]?\)?\.?$/u;

/** Reads the block that begins with the first of `lines`. */
export function readFootBlock(text: string, lines: readonly TextLine[]): FootBlock {
  return new BlockReader(text, lines).read();
}

class BlockReader {
  private readonly columns: SignerColumn[] = [new SignerColumn()];
  private readonly recipients = new RecipientList();
  private hasRecipientsHead = false;
  private hasCapacity = false;
  private taken = 0;
  private readonly text: string;
  private readonly lines: readonly TextLine[];

  constructor(text: string, lines: readonly TextLine[]) {
    this.text = text;
    this.lines = lines;
  }

  read(): FootBlock {
    for (const [index, line] of this.lines.slice(0, mostLines).entries()) {
      const cells = columnsOf(this.text, line).flatMap(splitCell);
      if (!this.takeLine(cells, index)) break;
      this.taken = index + 1;
    }
    return {
      signers: this.columns.flatMap((column) => column.finish()),
      recipients: this.recipients.finish(),
      hasRecipientsHead: this.hasRecipientsHead,
      hasCapacity: this.hasCapacity,
      lines: this.taken,
    };
  }

  private takeLine(cells: readonly TextLine[], index: number): boolean {
    const ofSigners = cells.filter((cell) => this.kindOf(cell, index) !== null);
    if (ofSigners.length > 1) while (this.columns.length < ofSigners.length) this.columns.push(new SignerColumn());
    for (const cell of cells) {
      const at = ofSigners.indexOf(cell);
      if (!(at < 0 ? this.takeOther(cell) : this.takeSigner(cell, at, ofSigners.length, index))) return false;
    }
    return true;
  }

  /** What a cell says of a signer, if it says anything of one. */
  private kindOf(cell: TextLine, index: number): Exclude<Role, null> | 'name' | null {
    const role = roleOf(cell.text);
    if (role === 'capacity') return role;
    const isWaiting = this.columns.some((column) => column.isWaiting);
    const name = isWaiting ? readPersonName(cell.text) : null;
    const goesOn = this.recipients.isOpen && name?.isSure === false && !isUpperCase(cell.text);
    if (name && !goesOn && role !== 'position' && !isPositionInSmall(cell.text)) return 'name';
    if (isWaiting && isPositionInSmall(cell.text)) return 'position';
    if (role === 'position') return isWaiting || this.hasNameBelow(index) ? role : null;
    if (role !== 'capitals') return null;
    if (isWaiting) return role;
    return this.hasRecipientsHead && !this.columns.some((column) => column.hasSigner) && this.hasNameBelow(index)
      ? 'position'
      : null;
  }

  private takeSigner(cell: TextLine, at: number, of: number, index: number): boolean {
    const kind = this.kindOf(cell, index);
    const column = this.columnFor(at, of, kind === 'name');
    if (!column || kind === null) return false;
    if (kind === 'name') {
      const name = readPersonName(cell.text);
      if (name) column.takeName(part(cell, name.offset, cell.text.length), name);
      return name !== null;
    }
    if (kind === 'capacity') this.hasCapacity = true;
    column.takeRole(cell, kind);
    return true;
  }

  /** Of several columns, a line with fewer cells goes to the first that waits for a name. */
  private columnFor(at: number, of: number, isName: boolean): SignerColumn | undefined {
    const column = this.columns[at];
    if (of === this.columns.length && (!isName || column?.isWaiting)) return column;
    const waiting = this.columns.filter((column) => column.isWaiting);
    return isName ? (waiting[at] ?? this.columns[0]) : (waiting.at(-1) ?? this.columns[0]);
  }

  private takeOther(cell: TextLine): boolean {
    if (isRule(cell.text) || isSignedMark(cell.text) || isStamp(cell.text)) return true;
    if (afterRecipientsHead(cell.text) === '') {
      const isSecond = this.hasRecipientsHead;
      this.hasRecipientsHead = true;
      return !isSecond;
    }
    if (this.hasRecipientsHead && !this.isOfNewText(cell) && this.recipients.take(cell)) return true;
    return typistMark.test(cell.text) && (this.hasRecipientsHead || this.columns.some((column) => column.isWaiting));
  }

  private isOfNewText(cell: TextLine): boolean {
    if (roleOf(cell.text) === 'capitals' || isMotto(cell.text)) return true;
    if (isUpperCase(cell.text) && (beginsNewText(cell.text) || documentTypeOfTitle(cell.text))) return true;
    if (/^(?:Phụ lục|Mẫu số|Điều \d|Chương )|^\(?(?:Ban hành )?[Kk]èm theo/u.test(cell.text)) return true;
    // Below the last name only what ends as recipients do still belongs to them.
    const isSigned =
      this.columns.some((column) => column.hasSigner) && !this.columns.some((column) => column.isWaiting);
    return isSigned && !/^[-–+•]/.test(cell.text) && (cell.text.length > longestTail || !/[.,;]$/.test(cell.text));
  }

  /** The recipients may stand between a position and its name. */
  private hasNameBelow(index: number): boolean {
    const below = this.lines
      .slice(index + 1, index + 1 + mostLinesToName)

      .flatMap((line) => columnsOf(this.text, line))
      .flatMap(splitCell);
    const others = below.filter(({ text }) => !/^[-–+•]/.test(text) && afterRecipientsHead(text) === null);
    return others.slice(0, nearName).some(({ text }) => readPersonName(text) !== null);
  }
}

/** `Nơi nhận: TM. ỦY BAN NHÂN DÂN` and `- Như trên; CHỦ TỊCH` are two cells each, which a PDF did not part. */
function splitCell(cell: TextLine): TextLine[] {
  const rest = afterRecipientsHead(cell.text);
  if (rest === '') return [cell];
  const at = rest === null ? endOfRecipient(cell.text) : cell.text.length - rest.length;
  return at <= 0 ? [cell] : [part(cell, 0, at), part(cell, at, cell.text.length)];
}

/** Where a recipient ends that a signer's words follow on its line; 0 where none do. */
function endOfRecipient(text: string): number {
  if (!/^[-–+•]/.test(text)) return 0;
  const ends: number[] = [];
  for (let at = text.length - 2; at > 0 && ends.length < mostMarksBehind; at--) {
    if (/[;,.]/.test(text.charAt(at)) && text.charAt(at + 1) === ' ') ends.unshift(at + 1);
  }
  return ends.find((end) => saysSigner(text.slice(end).trim())) ?? 0;
}

function saysSigner(text: string): boolean {
  const role = roleOf(text);
  if (role === 'capacity' || role === 'position' || isSignedMark(text)) return true;
  return readPersonName(text)?.isSure ?? false;
}

function isSignedMark(text: string): boolean {
  return signed.test(text) || (text.length <= longestSignedMark && toBeSigned.test(text));
}
