import {
  AlignmentType,
  BorderStyle,
  FootnoteReferenceRun,
  LevelFormat,
  LevelSuffix,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';

// Lengths in twentieths of a point; the page is A4 with the margins that both rules ask for.
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: 1701, right: 1134, header: 567 },
};
export const textWidth = page.size.width - page.margin.left - page.margin.right;
const firstLine = 680;

/** One paragraph of one run; sizes in points. */
export function line(text, { align = 'CENTER', size = 14, after = 0, before = 0, ...run } = {}) {
  return new Paragraph({
    alignment: AlignmentType[align],
    spacing: { before: before * 20, after: after * 20 },
    children: [new TextRun({ text, size: size * 2, ...run })],
  });
}

/** The short rule under a title or an issuer: an empty paragraph with a bottom border. */
export function rule(width, side) {
  const indent = (width - side) / 2;
  return new Paragraph({
    indent: { left: indent, right: indent },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { after: 80, line: 60, lineRule: 'exact' },
    children: [],
  });
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};

/** A table of two columns without visible lines; `rows` holds [left, right] lists of paragraphs. */
export function twoColumns(leftWidth, rows) {
  const widths = [leftWidth, textWidth - leftWidth];
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: noBorders,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({
                width: { size: widths[column], type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.TOP,
                children,
              }),
          ),
        }),
    ),
  });
}

/** A table of data with lines; its first row repeats on each page. */
function dataTable({ widths, rows }) {
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row === 0,
          children: cells.map(
            (text, column) =>
              new TableCell({
                width: { size: widths[column], type: WidthType.DXA },
                margins: { left: 80, right: 80 },
                children: [
                  line(text, { size: 12, bold: row === 0, align: row > 0 && column === 1 ? 'LEFT' : 'CENTER' }),
                ],
              }),
          ),
        }),
    ),
  });
}

/** Word's automatic numbers: the labels of each level, outermost first. */
const levelTexts = {
  articles: [/^Điều \d+\. /, /^\d+\. /, /^[a-zđ]\) /],
  parts: [/^[IVX]+\. /, /^\d+\. /, /^[a-zđ]\) /],
};
const level = (at, format, text, options) => ({
  level: at,
  format,
  text,
  suffix: LevelSuffix.SPACE,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 0, firstLine } }, ...options },
});
export const numberings = [
  {
    reference: 'articles',
    levels: [
      level(0, LevelFormat.DECIMAL, 'Điều %1.', { run: { bold: true } }),
      level(1, LevelFormat.DECIMAL, '%2.'),
      level(2, LevelFormat.LOWER_LETTER, '%3)'),
    ],
  },
  {
    reference: 'parts',
    levels: [
      level(0, LevelFormat.UPPER_ROMAN, '%1.', { run: { bold: true } }),
      level(1, LevelFormat.DECIMAL, '%2.'),
      level(2, LevelFormat.LOWER_LETTER, '%3)'),
    ],
  },
];

/** `[^1]` in a text is the mark of the first footnote. */
function textRuns(text, run = {}) {
  return text
    .split(/(\[\^\d+\])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const mark = /^\[\^(\d+)\]$/.exec(piece);
      return mark ? new FootnoteReferenceRun(Number(mark[1])) : new TextRun({ text: piece, ...run });
    });
}

function paragraph(children, options) {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine },
    spacing: { after: 80, line: 250, lineRule: 'auto' },
    children,
    ...options,
  });
}

/** The label at its start decides how a paragraph looks; it is typed text unless the document has Word's automatic numbers. */
export function block(item, numbering) {
  if (item.table) return dataTable(item.table);
  if (item.center) return line(item.center, { bold: true, before: 6, after: 6 });
  if (item.italic) return paragraph([new TextRun({ text: item.italic, italics: true })]);
  const isChapter = /^Chương [IVX]+$/.test(item);
  if (isChapter || (item === item.toUpperCase() && !/^[IVX]+\. /.test(item))) {
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: isChapter ? { before: 120 } : { after: 120 },
      children: [new TextRun({ text: item, bold: true })],
    });
  }
  const isHeading = /^([IVX]+\.|Điều \d+\.|\d+\.) [^.;:]*[^.;:/]$/.test(item) && !item.includes('[^');
  const depth = numbering ? levelTexts[numbering].findIndex((label) => label.test(item)) : -1;
  if (depth >= 0) {
    const text = item.replace(levelTexts[numbering][depth], '');
    const options = { numbering: { reference: numbering, level: depth }, indent: undefined, keepNext: isHeading };
    return paragraph(textRuns(text, isHeading ? { bold: true } : {}), options);
  }
  if (isHeading) return paragraph([new TextRun({ text: item, bold: true })], { keepNext: true });
  const article = /^(Điều \d+\.)( .*)$/.exec(item);
  if (article) return paragraph([new TextRun({ text: article[1], bold: true }), new TextRun({ text: article[2] })]);
  return paragraph(textRuns(item));
}
