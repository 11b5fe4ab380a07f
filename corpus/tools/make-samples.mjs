/**
 * Makes the sample documents that are not plain text: content/*.json → .docx, and the State one on
 * to .pdf. Nothing in the product imports this file; the results are committed.
 *
 * Needs the npm package `docx` (made with 9.15.2, MIT), which brings `jszip`, in a folder outside
 * the repository, and for the .pdf LibreOffice (`soffice`, made with 7.4) with the font Liberation
 * Serif 2, which has the Vietnamese letters (Debian: libreoffice-writer, fonts-liberation2):
 *
 *   mkdir /tmp/samples && cd /tmp/samples && npm init -y && npm install docx@9.15.2
 *   node <repository>/corpus/tools/make-samples.mjs --modules /tmp/samples
 *
 * Then put the new SHA-256 sums, which it prints, into manifest.json.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = process.argv[process.argv.indexOf('--modules') + 1];
const require = createRequire(join(modules, 'package.json'));
const { AlignmentType, BorderStyle, Document, Header, Packer, PageNumber, Paragraph } = require('docx');
const { Table, TableCell, TableRow, TextRun, VerticalAlignTable, WidthType } = require('docx');
const JSZip = createRequire(require.resolve('docx'))('jszip');

// Lengths in twentieths of a point; the page is A4 with the margins that both rules ask for.
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: 1701, right: 1134, header: 567 },
};
const textWidth = page.size.width - page.margin.left - page.margin.right;
const firstLine = 680;

/** One paragraph of one run; sizes in points. */
function line(text, { align = 'CENTER', size = 14, after = 0, before = 0, ...run } = {}) {
  return new Paragraph({
    alignment: AlignmentType[align],
    spacing: { before: before * 20, after: after * 20 },
    children: [new TextRun({ text, size: size * 2, ...run })],
  });
}

/** The short rule under a title or an issuer: an empty paragraph with a bottom border. */
function rule(width, side) {
  const indent = (width - side) / 2;
  return new Paragraph({
    indent: { left: indent, right: indent },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { after: 80, line: 60, lineRule: 'exact' },
    children: [],
  });
}

function sampleMark() {
  return line('VĂN BẢN MẪU', { bold: true, size: 12, before: 6 });
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
function twoColumns(leftWidth, rows) {
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

/** All but the last issuer are superior bodies, in ordinary weight. */
function issuerLines(issuers, size) {
  return issuers.map((text, i) => line(text, { bold: i === issuers.length - 1, size }));
}

function partyHeader({ issuers, number, place }) {
  const left = [...issuerLines(issuers, 14), line('*'), line(number), sampleMark()];
  const right = [
    line('ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true, size: 15, underline: {}, after: 6 }),
    line(place, { italics: true }),
  ];
  return twoColumns(4000, [[left, right]]);
}

function stateHeader({ issuers, number, place }, { numbered }) {
  const leftWidth = 3400;
  const top = [
    issuers.map((text) => line(text, { bold: true, size: 12 })).concat(rule(leftWidth, 1100)),
    [
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 12 }),
      line('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 13 }),
      rule(textWidth - leftWidth, 3100),
    ],
  ];
  const bottom = [[line(number, { size: 13 }), sampleMark()], [line(place, { italics: true })]];
  return twoColumns(leftWidth, numbered ? [top, bottom] : [top]);
}

function title({ family, type, subject, note }) {
  return [
    line(type, { bold: true, size: 16, before: 16, after: 2 }),
    ...subject.map((text) => line(text, { bold: true })),
    ...(note ? [line(note, { italics: true })] : []),
    family === 'party' ? line('-----', { after: 8 }) : rule(textWidth, 2200),
  ];
}

function paragraph(runs, options) {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine },
    spacing: { after: 80, line: 250, lineRule: 'auto' },
    children: runs.map((run) => new TextRun(run)),
    ...options,
  });
}

/** The label at its start decides how a paragraph looks; labels are typed text, never lists. */
function block(item) {
  if (item.center) return line(item.center, { bold: true, before: 6, after: 6 });
  if (item.italic) return paragraph([{ text: item.italic, italics: true }]);
  const isChapter = /^Chương [IVX]+$/.test(item);
  if (isChapter || (item === item.toUpperCase() && !/^[IVX]+\. /.test(item))) {
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: isChapter ? { before: 120 } : { after: 120 },
      children: [new TextRun({ text: item, bold: true })],
    });
  }
  if (/^([IVX]+\.|Điều \d+\.|\d+\.) [^.;:]*[^.;:/]$/.test(item)) {
    return paragraph([{ text: item, bold: true }], { keepNext: true });
  }
  const article = /^(Điều \d+\.)( .*)$/.exec(item);
  if (article) return paragraph([{ text: article[1], bold: true }, { text: article[2] }]);
  return paragraph([{ text: item }]);
}

function signatureTable({ family, recipients, signature, signer }) {
  const heading = family === 'party' ? { size: 14, underline: {} } : { size: 12, bold: true, italics: true };
  const left = recipients
    ? [
        line('Nơi nhận:', { align: 'LEFT', ...heading }),
        ...recipients.map((text) => line(text, { align: 'LEFT', size: family === 'party' ? 12 : 11 })),
      ]
    : [line('')];
  const role = signature.map((text, i) => line(text, { bold: family === 'state' || i > 0 }));
  return twoColumns(4900, [[left, [...role, line(signer, { bold: true, before: 50 })]]]);
}

function section(children) {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  return {
    properties: { page, titlePage: true },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    children,
  };
}

function sections(content) {
  const { attachment, family } = content;
  const header = family === 'party' ? partyHeader(content) : stateHeader(content, { numbered: true });
  const body = [header, ...title(content), ...content.body.map(block), signatureTable(content)];
  if (!attachment) return [section(body)];
  const attached = [
    stateHeader(content, { numbered: false }),
    ...title({ family, ...attachment }),
    ...attachment.body.map(block),
    signatureTable({ ...content, recipients: undefined }),
  ];
  return [section(body), section(attached)];
}

/** Packs a document with the document's own date everywhere, so that a second run gives the same bytes. */
async function pack(content) {
  const document = new Document({
    creator: 'Chỉ Dẫn',
    lastModifiedBy: 'Chỉ Dẫn',
    title: content.number.replace(/^Số:? /, ''),
    description: 'Văn bản mẫu',
    styles: { default: { document: { run: { font: content.font, size: content.size * 2 } } } },
    sections: sections(content),
  });
  const packed = await JSZip.loadAsync(await Packer.toBuffer(document));
  const stamp = `${content.date}T00:00:00Z`;
  const zip = new JSZip();
  const isFirst = (name) => Number(name === '[Content_Types].xml'); // as Word writes it
  for (const name of Object.keys(packed.files).sort((a, b) => isFirst(b) - isFirst(a))) {
    if (packed.files[name].dir) continue;
    const xml = await packed.files[name].async('string');
    const dated = name === 'docProps/core.xml' ? xml.replace(/>\d{4}-\d\d-\d\dT[^<]*</g, `>${stamp}<`) : xml;
    zip.file(name, dated, { date: new Date(stamp), createFolders: false });
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
}

/** Replaces the hour and the random names of this run in a PDF; equal lengths keep its offsets true. */
function fixMetadata(pdf, content) {
  const name = createHash('md5').update(content.file).digest('hex').toUpperCase();
  const fixed = pdf
    .toString('latin1')
    .replace(/(\/CreationDate\(D:)\d{14}/, `$1${content.date.replaceAll('-', '')}000000`)
    .replace(/\/ID \[[^\]]*\]\s*\/DocChecksum \/[0-9A-F]{32}/, (names) => names.replace(/[0-9A-F]{32}/g, name));
  return Buffer.from(fixed, 'latin1');
}

function convertToPdf(docx, content) {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  const source = join(folder, `${content.file}.docx`);
  writeFileSync(source, docx);
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', source],
    { cwd: folder, env: { ...process.env, TZ: 'UTC' }, stdio: 'ignore' },
  );
  const pdf = readFileSync(join(folder, `${content.file}.pdf`));
  rmSync(folder, { recursive: true });
  return fixMetadata(pdf, content);
}

const contentFolder = join(here, 'content');
for (const name of readdirSync(contentFolder).sort()) {
  const content = JSON.parse(readFileSync(join(contentFolder, name), 'utf8'));
  const docx = await pack(content);
  const isPdf = content.family === 'state';
  const bytes = isPdf ? convertToPdf(docx, content) : docx;
  const file = `${content.file}.${isPdf ? 'pdf' : 'docx'}`;
  writeFileSync(join(here, '..', 'documents', file), bytes);
  console.log(createHash('sha256').update(bytes).digest('hex'), file);
}
