import { Parser } from 'htmlparser2';
import mammoth from 'mammoth';
import { ChidanError } from '../base/error.ts';
import { type Break, type RawText, RawTextBuilder } from './raw-text.ts';

/**
 * Reads a Word document's running text and tables; headers, footers and pictures are left out.
 *
 * @throws ChidanError FILE_DAMAGED
 */
export async function extractDocx(name: string, bytes: Uint8Array): Promise<RawText> {
  // mammoth takes `buffer` in Node and `arrayBuffer` in a browser; its types know neither Uint8Array nor both at once.
  const input = { buffer: bytes, arrayBuffer: bytes.buffer } as unknown as { arrayBuffer: ArrayBuffer };
  let html: string;
  try {
    html = (await mammoth.convertToHtml(input, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) }))
      .value;
  } catch (cause) {
    throw new ChidanError('FILE_DAMAGED', { name, reason: 'không mở được phần nội dung của tệp Word' }, { cause });
  }
  return htmlToRawText(html);
}

/** A table cell's paragraphs, each with its lines. */
type Cell = string[][];

const paragraphTags = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li']);

/**
 * Turns mammoth's HTML into lines. A row whose cells hold one line each becomes one line with tabs between the cells;
 * any other row is a layout table (two-column header or signature) and is read cell by cell.
 */
export function htmlToRawText(html: string): RawText {
  const builder = new RawTextBuilder();
  const rows: Cell[][] = [];
  let lines: string[] = [''];
  let isItem = false;

  const finishParagraph = (): void => {
    const kept = lines.map((line) => line.trim()).filter((line) => line !== '');
    const cell = rows.at(-1)?.at(-1);
    if (kept.length > 0) {
      if (cell) cell.push(kept);
      else addParagraph(builder, kept, isItem ? 'block' : 'paragraph');
    }
    lines = [''];
    isItem = false;
  };

  const parser = new Parser({
    onopentag(tag) {
      if (paragraphTags.has(tag)) finishParagraph();
      if (tag === 'li') isItem = true;
      else if (tag === 'br') lines.push('');
      else if (tag === 'tr') rows.push([]);
      else if (tag === 'td' || tag === 'th') rows.at(-1)?.push([]);
    },
    ontext(text) {
      lines[lines.length - 1] += text;
    },
    onclosetag(tag) {
      if (paragraphTags.has(tag) || tag === 'td' || tag === 'th') finishParagraph();
      if (tag === 'tr') addRow(builder, rows);
    },
  });
  parser.end(html);
  finishParagraph();
  return builder.build();
}

function addParagraph(builder: RawTextBuilder, lines: readonly string[], breakBefore: Break): void {
  for (const [index, line] of lines.entries()) builder.addLine(line, index === 0 ? breakBefore : 'line');
}

function addRow(builder: RawTextBuilder, rows: Cell[][]): void {
  const cells = rows.pop() ?? [];
  const outer = rows.at(-1)?.at(-1);
  const flat = cells.every((cell) => cell.length <= 1 && (cell[0]?.length ?? 0) <= 1);
  if (flat) {
    const line = cells
      .map((cell) => cell[0]?.[0] ?? '')
      .join('\t')
      .trim();
    if (outer) outer.push([line]);
    else builder.addLine(line, 'block');
    return;
  }
  for (const paragraph of cells.flat()) {
    if (outer) outer.push(paragraph);
    else addParagraph(builder, paragraph, 'block');
  }
}
