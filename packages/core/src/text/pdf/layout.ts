import { type Break, type RawText, RawTextBuilder } from '../raw-text.ts';
import { findColumns } from './columns.ts';
import { dropFurniture } from './furniture.ts';
import { splitNotes } from './notes.ts';
import type { PdfPage } from './page.ts';
import { breakBetween, measureFrame, type TextFrame } from './paragraphs.ts';
import { type PdfRow, readRows, rowText, usualHeight } from './row.ts';
import { continueTable, type PdfTable, readTables } from './table.ts';

/** The row that was read last in running text, with its page's frame. */
interface LastRow {
  readonly row: PdfRow;
  readonly frame: TextFrame;
  readonly page: number;
}

/** Puts pages of placed letters into lines in reading order. Footnotes follow the text, after the last page. */
export function layOutPages(pages: readonly PdfPage[]): RawText {
  const withTables = pages.map((page) => readTables(page.items, page.rules));
  // Programs scale letters: half points apart are one size.
  const bodyHeight = usualHeight(
    withTables.flatMap(({ rest }) => rest),
    (height) => Math.round(height * 2) / 2,
  );
  const { pages: furnished, leftOut } = dropFurniture(withTables.map(({ rest }) => readRows(rest)));
  const split = furnished.map((rows, index) => splitNotes({ items: withTables[index]?.rest ?? [] }, rows, bodyHeight));
  const usual = measureFrame(
    split.flatMap(({ rows }) => rows),
    null,
  );
  const builder = new RawTextBuilder();
  for (const { page, text } of leftOut) builder.leaveOut(text, page);
  for (const page of pages) for (const text of page.turned) builder.leaveOut(text, page.number);
  const writer = new LayoutWriter(builder);
  split.forEach(({ rows }, index) => {
    writer.writePage(index + 1, rows, withTables[index]?.tables ?? [], measureFrame(rows, usual));
  });
  writer.finish();
  split.forEach(({ notes }, index) => {
    for (const note of notes) builder.addNote(note, index + 1);
  });
  return builder.build(pages.length);
}

class LayoutWriter {
  private readonly builder: RawTextBuilder;
  private last: LastRow | null = null;
  /** A table whose rows are not written yet, since the next page may go on with it. */
  private open: { readonly rows: string[][]; readonly pages: number[] } | null = null;

  constructor(builder: RawTextBuilder) {
    this.builder = builder;
  }

  /** Writes what stands between the tables, and each table at its place. */
  writePage(page: number, rows: readonly PdfRow[], tables: readonly PdfTable[], frame: TextFrame): void {
    let rest = rows;
    for (const table of tables) {
      const above = rest.filter((row) => row.y <= table.top + 2);
      rest = rest.filter((row) => row.y > table.top + 2);
      this.writeRows(page, above, frame);
      this.addTable(page, table.rows);
      this.last = null;
    }
    this.writeRows(page, rest, frame);
  }

  /** Writes the table that is still open. */
  finish(): void {
    this.open?.rows.forEach((cells, index) => {
      this.builder.addRow(cells, this.open?.pages[index] ?? null);
    });
    this.open = null;
  }

  private addTable(page: number, rows: readonly (readonly string[])[]): void {
    const { isSame, rest } =
      this.open && this.open.pages.at(-1) !== page
        ? continueTable(this.open.rows, rows)
        : { isSame: false, rest: rows };
    if (!isSame) this.finish();
    this.open ??= { rows: [], pages: [] };
    for (const cells of rest) {
      this.open.rows.push([...cells]);
      this.open.pages.push(page);
    }
  }

  private writeRows(page: number, rows: readonly PdfRow[], frame: TextFrame): void {
    if (rows.length > 0) this.finish();
    for (const block of findColumns(rows)) {
      if (block.kind === 'columns') {
        for (const row of [...block.left, ...block.right]) this.builder.addLine(rowText(row), 'block', page);
        this.last = null;
        continue;
      }
      if (block.kind === 'cells') {
        for (const row of block.rows) this.builder.addLine(rowText(row, '\t'), 'block', page);
        this.last = null;
        continue;
      }
      for (const row of block.rows) {
        const now = { row, frame, page };
        const breakBefore: Break = this.last === null ? 'block' : breakBetween(this.last, now, this.last.page === page);
        this.builder.addLine(rowText(row, isTabular(row) ? '\t' : ' '), breakBefore, page);
        this.last = isTabular(row) ? null : now;
      }
    }
  }
}

/** Three or more pieces far apart are a row of a table without lines. */
function isTabular(row: PdfRow): boolean {
  const gaps = row.pieces.slice(1).map((piece, index) => piece.left - (row.pieces[index]?.right ?? 0));
  return gaps.length >= 2 && Math.min(...gaps) > 1.8 * row.height && Math.max(...gaps) > 1.5 * Math.min(...gaps);
}
