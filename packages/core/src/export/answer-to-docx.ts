import type { Answer } from '../answer/answer.ts';
import type { Block, Run } from './answer-page.ts';
import { corePart, escapeXml, packageParts, type StyleName, settingsPart, stylesPart, wordPart } from './docx-parts.ts';
import { layOutAnswer } from './lay-out-answer.ts';

/** Twentieths of a point: A4, and the margins of Nghị định 30/2020/NĐ-CP (20, 15, 20 and 30 mm). */
const page = { width: 11906, height: 16838, top: 1134, right: 851, bottom: 1134, left: 1701 } as const;
const textWidth = page.width - page.left - page.right;

/** An answer as a Word file, its sources as footnotes; the same answer gives the same bytes. */
export async function answerToDocx(answer: Answer): Promise<Uint8Array> {
  const { title, blocks, notes } = layOutAnswer(answer);
  const footnotes = new Footnotes(notes);
  const body = [paragraph('Title', run(title)), ...blocks.map((block) => writeBlock(block, footnotes)), section].join(
    '',
  );
  const files: Readonly<Record<string, string>> = {
    ...packageParts,
    'docProps/core.xml': corePart(title),
    'word/document.xml': wordPart('w:document', `<w:body>${body}</w:body>`),
    'word/footnotes.xml': wordPart('w:footnotes', footnotes.written.join('')),
    'word/header.xml': wordPart('w:hdr', pageNumber),
    'word/settings.xml': settingsPart,
    'word/styles.xml': stylesPart,
  };
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  const entry = { date: new Date(Date.UTC(1980, 0, 1)), createFolders: false };
  for (const [name, text] of Object.entries(files)) zip.file(name, text, entry);
  return await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Word numbers footnotes as they come in the text, each once: what refers to one again has a footnote that leads to it. */
class Footnotes {
  readonly written = [rule(-1, 'separator'), rule(0, 'continuationSeparator')];
  private readonly notes: readonly string[];
  private readonly numbers = new Map<number, number>();

  constructor(notes: readonly string[]) {
    this.notes = notes;
  }

  /** @param note - its place among the notes */
  refer(note: number): string {
    const number = this.written.length - 1;
    const known = this.numbers.get(note);
    if (known === undefined) this.numbers.set(note, number);
    const text = known === undefined ? (this.notes[note] ?? '') : `Xem chú thích ${known}.`;
    const content = paragraph('FootnoteText', raised('<w:footnoteRef/>') + run(` ${text}`));
    this.written.push(`<w:footnote w:id="${number}">${content}</w:footnote>`);
    return raised(`<w:footnoteReference w:id="${number}"/>`);
  }
}

function raised(content: string): string {
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>${content}</w:r>`;
}

function rule(id: number, kind: 'separator' | 'continuationSeparator'): string {
  return `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:r><w:${kind}/></w:r></w:p></w:footnote>`;
}

function writeBlock(block: Block, footnotes: Footnotes): string {
  if (block.kind === 'heading') return paragraph('Heading1', run(block.text));
  if (block.kind === 'paragraph') return paragraph('Normal', writeRuns(block.runs, footnotes));
  const width = Math.floor(textWidth / 2);
  const edges = ['top', 'left', 'bottom', 'right', 'insideV'].map((edge) => `<w:${edge} w:val="single" w:sz="4"/>`);
  const cells = [block.left, block.right].map(
    (runs) =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph('Normal', writeRuns(runs, footnotes))}</w:tc>`,
  );
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width * 2}" w:type="dxa"/><w:tblBorders>${edges.join('')}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(2)}</w:tblGrid>`,
    `<w:tr>${cells.join('')}</w:tr></w:tbl>`,
    // Two tables in a row would be one.
    paragraph('Normal', ''),
  ].join('');
}

function writeRuns(runs: readonly Run[], footnotes: Footnotes): string {
  return runs.map((one) => ('note' in one ? footnotes.refer(one.note) : run(one.text, one.isStrong))).join('');
}

function paragraph(style: StyleName, runs: string): string {
  const properties = style === 'Normal' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}${runs}</w:p>`;
}

function run(text: string, isStrong = false): string {
  const lines = escapeXml(text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
  return `<w:r>${isStrong ? '<w:rPr><w:b/><w:bCs/></w:rPr>' : ''}${lines.join('<w:br/>')}</w:r>`;
}

/** In the middle of the upper margin, from the second page on. */
const pageNumber = [
  '<w:p><w:pPr><w:jc w:val="center"/></w:pPr>',
  '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>',
].join('');

const section = [
  '<w:sectPr><w:headerReference w:type="default" r:id="header"/>',
  `<w:pgSz w:w="${page.width}" w:h="${page.height}"/>`,
  `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}"`,
  ' w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>',
].join('');
