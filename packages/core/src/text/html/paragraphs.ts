import { type Break, type RawText, RawTextBuilder } from '../raw-text.ts';
import { readUnitMarker } from '../unit-marker.ts';
import { type Table, type TableLine, tableLines } from './table.ts';

export interface CellShape {
  readonly columns: number;
  readonly rows: number;
  readonly isHead: boolean;
  readonly isRuled: boolean;
}

interface OpenTable extends Table {
  isRuled: boolean;
  cells: number;
  ruledCells: number;
  heads: number;
  /** Whether a cell is open, which takes the paragraphs. */
  isInCell: boolean;
}

/** Collects the text of HTML into paragraphs and tables, and these into raw lines. */
export class LineCollector {
  private readonly collapses: boolean;
  private readonly builder = new RawTextBuilder();
  private readonly tables: OpenTable[] = [];
  /** The lines of the paragraph that is being read. */
  private lines: string[] = [''];
  /** Whether the line ends with a space; asking the line itself would copy it each time. */
  private endsBlank = false;
  private mark = '';
  private isItem = false;
  /** The paragraphs of the note that is being read, which become one line. */
  private note: { readonly mark: string; readonly lines: string[] } | null = null;

  /** @param collapses - whether white space is collapsed as a browser does */
  constructor(collapses: boolean) {
    this.collapses = collapses;
  }

  get lineLength(): number {
    return this.lines.at(-1)?.length ?? 0;
  }

  textFrom(start: number): string {
    return (this.lines.at(-1) ?? '').slice(start);
  }

  replaceFrom(start: number, text: string): void {
    this.lines[this.lines.length - 1] = (this.lines.at(-1) ?? '').slice(0, start) + text;
    this.endsBlank = this.lines.at(-1)?.endsWith(' ') ?? false;
  }

  addText(text: string, isLiteral: boolean): void {
    // Soft hyphens and spaces without width are hints for the printer; a hyphen that does not break is a hyphen.
    const plain = text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replaceAll('\u2011', '-');
    if (isLiteral) {
      plain.split(/\r\n|[\r\n]/).forEach((line, index) => {
        if (index > 0) this.breakLine();
        this.lines[this.lines.length - 1] += line;
      });
      this.endsBlank = plain.endsWith(' ');
      return;
    }
    const current = this.lines.at(-1) ?? '';
    if (this.collapses) {
      const collapsed = plain.replace(/[\s\u00a0]+/g, ' ');
      const added = current === '' || this.endsBlank ? collapsed.trimStart() : collapsed;
      this.lines[this.lines.length - 1] = current + added;
      if (added !== '') this.endsBlank = added.endsWith(' ');
    } else {
      this.lines[this.lines.length - 1] = current + plain.replace(/[\r\n]+/g, ' ');
    }
  }

  breakLine(): void {
    this.lines.push('');
  }

  /** The paragraph that comes is a list item: it continues nothing. @param mark - what a browser shows before it */
  markAsItem(mark = ''): void {
    this.isItem = true;
    this.mark = mark;
  }

  beginNote(mark: string): void {
    this.note = { mark, lines: [] };
  }

  endItem(): void {
    // A browser shows the number of an empty item, as of the cells in a column of numbers.
    if (/[\p{L}\p{N}]/u.test(this.mark)) {
      this.lines = [this.mark];
      this.mark = '';
      this.finishParagraph();
    }
    this.mark = '';
    this.isItem = false;
    if (this.note === null) return;
    const { mark, lines } = this.note;
    this.note = null;
    if (lines.length > 0) this.builder.addNote(`${mark}${lines.join(' ')}`);
  }

  finishParagraph(): void {
    const kept = this.lines.map((line) => line.trim()).filter((line) => line !== '');
    this.lines = [''];
    const first = kept[0];
    if (first === undefined) return;
    if (this.note !== null) {
      this.note.lines.push(...kept);
      return;
    }
    // Pages often type the mark themselves and hide the browser's by their style sheet.
    if (this.mark !== '' && readUnitMarker(first) === null) kept[0] = `${this.mark}${first}`;
    const breakBefore = this.isItem ? 'block' : 'paragraph';
    this.mark = '';
    this.isItem = false;
    const cell = this.openCellParagraphs();
    if (cell) cell.push(kept);
    else this.addParagraph(kept, breakBefore);
  }

  openTable(isRuled: boolean): void {
    this.tables.push({ isRuled, hasHeadRow: false, rows: [], cells: 0, ruledCells: 0, heads: 0, isInCell: false });
  }

  openRow(): void {
    const table = this.tables.at(-1);
    if (table) table.rows.push([]);
  }

  openCell({ columns, rows, isHead, isRuled }: CellShape): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.rows.at(-1)?.push({ paragraphs: [], columns, rows });
    table.isInCell = true;
    table.cells++;
    if (isRuled) table.ruledCells++;
    if (isHead) table.heads++;
  }

  closeCell(): void {
    const table = this.tables.at(-1);
    if (table) table.isInCell = false;
  }

  closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    table.isRuled ||= table.ruledCells * 2 >= table.cells && table.cells > 0;
    table.hasHeadRow ||= table.heads >= 2;
    const cell = this.openCellParagraphs();
    for (const line of tableLines(table)) {
      if (cell) cell.push(line.lines);
      else this.addTableLine(line);
    }
    // What follows a table does not continue its last row.
    this.isItem = cell === undefined;
  }

  build(): RawText {
    return this.builder.build();
  }

  private openCellParagraphs() {
    const table = this.tables.findLast(({ isInCell }) => isInCell);
    return table?.rows.at(-1)?.at(-1)?.paragraphs;
  }

  private addTableLine({ lines, isRow }: TableLine): void {
    if (isRow) this.builder.addRow((lines[0] ?? '').split('\t'));
    else this.addParagraph(lines, 'block');
  }

  private addParagraph(lines: readonly string[], breakBefore: Break): void {
    for (const [index, line] of lines.entries()) this.builder.addLine(line, index === 0 ? breakBefore : 'line');
  }
}
