/** The lines of one paragraph. */
export type Paragraph = readonly string[];

export interface TableCell {
  readonly paragraphs: Paragraph[];
  readonly columns: number;
  readonly rows: number;
}

export interface Table {
  /** Whether lines are drawn between its cells. */
  readonly isRuled: boolean;
  /** Whether a row is marked as the one of the column heads. */
  hasHeadRow: boolean;
  readonly rows: TableCell[][];
}

/** A paragraph that a table gives; its cells are parted by tabs where it is a row. */
export interface TableLine {
  readonly lines: Paragraph;
  readonly isRow: boolean;
}

/** A cell with more paragraphs is a column of a layout rather than an entry. Guess, from the files at hand. */
const mostParagraphs = 3;
/** A row with a longer cell is running text in a frame; as one line it could not be cited. Guess. */
const longestCellParagraphs = 12;

/** What stands in the header and signature tables of official documents and in no other. */
const layoutWords =
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do|Nơi nhận\s*:|(?:T\/M|K\/T|T\/L)\s|(?:TM|KT|TL|TUQ)\.)/iu;

/**
 * The lines of a table. In a data table each row is one line, its cells parted by tabs, whatever a cell holds; merged cells
 * leave empty ones behind, so that columns stay. A layout table is read cell by cell, but for rows whose cells hold a line
 * each.
 *
 * A table of one column or one row is a layout, and so is one that has the words of a header or signature and either at most
 * three rows or no lines, or at most two rows and a cell of more than three paragraphs. Of the others those are data that
 * have a head row or lines between their cells; without lines, those of three rows or more and three columns or more, all
 * rows alike.
 */
export function tableLines(table: Table): TableLine[] {
  const isData = isDataTable(table);
  const merged = new Map<number, number>();
  return table.rows.flatMap((cells): TableLine[] => {
    const row = inColumns(cells, merged);
    if (isData ? cells.every((cell) => cell.paragraphs.length <= longestCellParagraphs) : cells.every(isOneLine)) {
      const line = row.map((cell) => (cell ? cellText(cell) : '')).join('\t');
      // Empty cells before a layout's first word are margins; those of data are columns.
      return [{ lines: [isData ? line.trimEnd() : line.trim()], isRow: true }];
    }
    return cells.flatMap((cell) => cell.paragraphs.map((lines) => ({ lines, isRow: false })));
  });
}

function isDataTable({ rows, isRuled, hasHeadRow }: Table): boolean {
  const widths = rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0));
  const cells = rows.flat();
  if (rows.length < 2 || widths.every((width) => width < 2)) return false;
  if (rows.length <= 2 && cells.some((cell) => cell.paragraphs.length > mostParagraphs)) return false;
  const isMarked = isRuled || hasHeadRow;
  const hasLayoutWords = cells.some((cell) =>
    cell.paragraphs.flat().some((line) => layoutWords.test(line.normalize('NFC'))),
  );
  if (hasLayoutWords && (!isMarked || rows.length <= 3)) return false;
  if (isMarked) return true;
  return rows.length >= 3 && rows.every((row) => row.length >= 3 && row.length === rows[0]?.length);
}

/** A row's cells where they stand, with null where a merged one reaches. @param merged - rows still covered, by column */
function inColumns(cells: readonly TableCell[], merged: Map<number, number>): (TableCell | null)[] {
  const row: (TableCell | null)[] = [];
  const skipMerged = (): void => {
    for (let left = merged.get(row.length) ?? 0; left > 0; left = merged.get(row.length) ?? 0) {
      merged.set(row.length, left - 1);
      row.push(null);
    }
  };
  for (const cell of cells) {
    skipMerged();
    for (let column = 0; column < cell.columns; column++) {
      if (cell.rows > 1) merged.set(row.length, cell.rows - 1);
      row.push(column === 0 ? cell : null);
    }
  }
  skipMerged();
  return row;
}

function isOneLine(cell: TableCell): boolean {
  return cell.paragraphs.length <= 1 && (cell.paragraphs[0]?.length ?? 0) <= 1;
}

function cellText(cell: TableCell): string {
  return cell.paragraphs
    .flat()
    .map((line) => line.replaceAll('\t', ' '))
    .join(' ');
}
