import { createRequire } from 'node:module';
import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { block, line, numberings, page, rule, textWidth, twoColumns } from './docx-blocks.mjs';

const require = createRequire(import.meta.url);
const JSZip = createRequire(require.resolve('docx'))('jszip');

function sampleMark() {
  return line('VĂN BẢN MẪU', { bold: true, size: 12, before: 6 });
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

function section(children, runningHead) {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  const head = runningHead ? [line(runningHead, { align: 'RIGHT', size: 10, italics: true })] : [];
  return {
    properties: { page, titlePage: true },
    headers: {
      default: new Header({ children: [number, ...head] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    children,
  };
}

function sections(content) {
  const { attachment, family, numbering, runningHead } = content;
  const header = family === 'party' ? partyHeader(content) : stateHeader(content, { numbered: true });
  const blocks = (items) => items.map((item) => block(item, numbering));
  const body = [header, ...title(content), ...blocks(content.body), signatureTable(content)];
  if (!attachment) return [section(body, runningHead)];
  const attached = [
    stateHeader(content, { numbered: false }),
    ...title({ family, ...attachment }),
    ...blocks(attachment.body),
    signatureTable({ ...content, recipients: undefined }),
  ];
  return [section(body, runningHead), section(attached, runningHead)];
}

function footnotes({ footnotes: texts }) {
  if (!texts) return {};
  const note = (text) => ({ children: [new Paragraph({ children: [new TextRun({ text, size: 20 })] })] });
  return { footnotes: Object.fromEntries(texts.map((text, i) => [i + 1, note(text)])) };
}

/** Packs a document with the document's own date everywhere, so that a second run gives the same bytes. */
export async function packDocx(content) {
  const document = new Document({
    creator: 'Chỉ Dẫn',
    lastModifiedBy: 'Chỉ Dẫn',
    title: content.number.replace(/^Số:? /, ''),
    description: 'Văn bản mẫu',
    styles: { default: { document: { run: { font: content.font, size: content.size * 2 } } } },
    ...(content.numbering ? { numbering: { config: numberings } } : {}),
    ...footnotes(content),
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
