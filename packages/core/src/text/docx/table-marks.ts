import type { Edit, TagPlace } from '../text-edits.ts';
import { type DocxStyles, isLine } from './styles.ts';

/** The table style that marks a table with lines between its cells. */
export const ruledStyle = 'ChidanRuled';
const unruledStyle = 'ChidanUnruled';

interface OpenTable {
  readonly at: number;
  /** `w:tblPr`, and whether it is a tag that closes itself. */
  properties: TagPlace | null;
  style: TagPlace | null;
  styleId: string | null;
  /** What the table itself says of its inner lines; null for nothing. */
  inner: boolean | null;
  cells: number;
  drawnCells: number;
  bareCells: number;
  edges: boolean[];
}

const insideEdges = new Set(['w:insideH', 'w:insideV']);

/** Gives each table of a part a style that tells whether lines part its cells, since mammoth's HTML has no borders. */
export class TableMarks {
  private readonly open: OpenTable[] = [];

  private readonly styles: DocxStyles;
  private readonly edits: Edit[];
  private readonly prefix: string;

  constructor(styles: DocxStyles, edits: Edit[], prefix: string) {
    this.styles = styles;
    this.edits = edits;
    this.prefix = prefix;
  }

  /** @param path - the names of the open elements, this one's last */
  openTag(path: readonly string[], attributes: Readonly<Record<string, string>>, place: TagPlace): void {
    const name = path.at(-1);
    const [grandparent, parent] = [path.at(-3), path.at(-2)];
    const table = this.open.at(-1);
    if (name === 'w:tbl') {
      this.open.push({
        at: place.end,
        properties: null,
        style: null,
        styleId: null,
        inner: null,
        cells: 0,
        drawnCells: 0,
        bareCells: 0,
        edges: [],
      });
    } else if (table && name === 'w:tblPr' && parent === 'w:tbl') table.properties = place;
    else if (table && parent === 'w:tblPr' && grandparent === 'w:tbl' && name === 'w:tblStyle') {
      table.style = place;
      table.styleId = attributes['w:val'] ?? null;
    } else if (table && parent === 'w:tblBorders' && path.at(-4) === 'w:tbl' && insideEdges.has(name ?? '')) {
      table.inner = table.inner === true || isLine(attributes['w:val'] ?? null);
    } else if (table && name === 'w:tc') {
      table.cells++;
      table.edges = [];
    } else if (table && parent === 'w:tcBorders' && path.at(-4) === 'w:tc') {
      table.edges.push(isLine(attributes['w:val'] ?? null));
    }
  }

  /** @param path - the names of the open elements, this one's last */
  closeTag(path: readonly string[], place: TagPlace): void {
    const table = this.open.at(-1);
    if (!table) return;
    if (path.at(-1) === 'w:tcBorders' && path.at(-3) === 'w:tc') {
      if (table.edges.filter(Boolean).length >= 2) table.drawnCells++;
      else if (!table.edges.some(Boolean)) table.bareCells++;
    } else if (path.at(-1) === 'w:tblPr' && path.at(-2) === 'w:tbl' && table.properties) {
      // One tag that closes itself is opened and closed at one place.
      if (place.start === table.properties.start) table.properties = null;
    } else if (path.at(-1) === 'w:tbl') {
      this.open.pop();
      this.mark(table);
    }
  }

  private mark(table: OpenTable): void {
    const half = table.cells / 2;
    const byTable = table.inner ?? this.styles.isRuledTable(table.styleId);
    const isRuled = table.drawnCells >= half || (byTable && table.bareCells < half);
    const w = this.prefix;
    const style = `<${w}:tblStyle ${w}:val="${isRuled ? ruledStyle : unruledStyle}"/>`;
    if (table.style) this.edits.push({ ...table.style, text: style });
    else if (table.properties) this.edits.push({ start: table.properties.end, end: table.properties.end, text: style });
    else this.edits.push({ start: table.at, end: table.at, text: `<${w}:tblPr>${style}</${w}:tblPr>` });
  }
}
