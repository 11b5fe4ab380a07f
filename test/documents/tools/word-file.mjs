import { createRequire } from 'node:module';
import { printed } from './read-content.mjs';
import { header, signatureBlock, title } from './word-layouts.mjs';
import { page, paragraph, run, table, textWidth } from './word-xml.mjs';

const require = createRequire(import.meta.url);
const JSZip = createRequire(require.resolve('docx'))('jszip');

const firstLine = 680;
const body = { firstLine, after: 100, line: 252 };
/** Marks that Word's automatic numbers may stand for, outermost first. */
const automaticMarks = [/^[IVX]+\. /, /^\d+\. /, /^[a-d]\) /, /^- /];

const isHeading = (text) => /^([A-ZIVX]+[.-]|Điều \d+[a-z]?\.|\d+(\.\d+)*[.-]) [^.;:]*[^.;:,/]$/u.test(text);
const isCentred = (text) => /^(Chương|Phần|Mục|Tiểu mục|Phụ lục|PHẦN|PHỤ LỤC|CHƯƠNG|MỤC)( |$)/u.test(text);

/** Word parts the text of a paragraph at every edit; here after each fifth word, where `split` asks for it. */
function runs(text, options, split) {
  const pieces = split ? text.match(/\s*(?:\S+\s*){1,5}/gu) : [text];
  return pieces.map((piece) => run(piece, options)).join('');
}

function unit(text, { automatic, split }) {
  if (isCentred(text)) {
    const [first, ...rest] = text.split('\\\\');
    return paragraph(run([first, ...rest].join('\\\\'), { bold: true }), {
      align: 'center',
      before: 120,
      keepNext: true,
    });
  }
  if (text === text.toUpperCase() && !/^[IVXA-Z]+[.-] /.test(text)) {
    return paragraph(run(text, { bold: true, size: 15 }), { align: 'center', before: 200, keepNext: true });
  }
  const level = automatic ? automaticMarks.findIndex((mark) => mark.test(text)) : -1;
  const bold = isHeading(text);
  if (level >= 0) {
    const words = runs(text.replace(automaticMarks[level], ''), { bold }, split);
    return paragraph(words, {
      ...body,
      firstLine: 0,
      numbering: [level === 3 ? 2 : 1, level === 3 ? 0 : level],
      keepNext: bold,
    });
  }
  const article = /^(Điều \d+[a-z]?[.:])(.*)$/u.exec(text);
  if (article && !bold) return paragraph(run(article[1], { bold: true }) + runs(article[2], {}, split), body);
  return paragraph(runs(text, { bold }, split), { ...body, keepNext: bold });
}

function dataTable(rows) {
  const weights = rows[0].map((_, column) => {
    const longest = Math.max(...rows.map((cells) => (cells[column] ?? '').length));
    return Math.min(40, Math.max(5, longest));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((textWidth * weight) / total));
  const cell = (text, at) =>
    paragraph(run(text, { bold: at === 0, size: 12 }), { align: at === 0 || text.length < 8 ? 'center' : 'left' });
  const xml = rows.map((cells, at) => widths.map((_, column) => cell(printed(cells[column] ?? ''), at)));
  return table(widths, xml, { lined: true }) + paragraph('', { after: 60 });
}

function line(item, content, options) {
  const text = printed(item.text ?? '');
  switch (item.kind) {
    case 'unit':
      return unit(text, options);
    case 'centred':
      return paragraph(run(text, { bold: true }), { align: 'center', after: 100, keepNext: true });
    case 'middle':
      return paragraph(run(text), { align: 'center' });
    case 'right':
      return paragraph(run(text, { italic: true }), { align: 'right' });
    case 'italic':
      return paragraph(runs(text, { italic: true }, options.split), body);
    case 'break':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    case 'rule':
      return paragraph(run('-----'), { align: 'center', after: 120 });
    case 'columns':
      return header('table', ...text.split('||'));
    case 'toc':
      return paragraph(run(text.replace(' … ', '\t')), { align: 'left', after: 60, tabs: [['toc', textWidth]] });
    case 'sign':
      return signatureBlock(content.one('signature') ?? 'table', content.all('to'), content.all('sign'));
    default:
      return paragraph(runs(text, {}, options.split), body);
  }
}

function documentBody(content) {
  const options = { automatic: content.one('automatic') === 'yes', split: content.one('split') === 'yes' };
  const pieces = [
    ...content.all('top').map((text) => paragraph(run(text, { bold: true, size: 12 }), { align: 'right' })),
    header(content.one('layout'), content.one('left'), content.one('right')),
    title(content.one('title'), printed(content.one('subject') ?? ''), content.one('rule')),
  ];
  for (let at = 0; at < content.body.length; at += 1) {
    const item = content.body[at];
    if (item.kind !== 'row') pieces.push(line(item, content, options));
    else {
      const rows = [item.cells];
      for (; content.body[at + 1]?.kind === 'row'; at += 1) rows.push(content.body[at + 1].cells);
      pieces.push(dataTable(rows));
    }
  }
  return pieces.join('');
}

const office = 'http://schemas.openxmlformats.org';
const namespaces = [
  `xmlns:w="${office}/wordprocessingml/2006/main"`,
  `xmlns:r="${office}/officeDocument/2006/relationships"`,
  `xmlns:a="${office}/drawingml/2006/main"`,
  `xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:mc="${office}/markup-compatibility/2006"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function pageHeader(runningHead) {
  const field = ['begin', 'PAGE', 'separate', 'end'].map((step) =>
    step === 'PAGE'
      ? '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
      : `<w:r><w:fldChar w:fldCharType="${step}"/></w:r>${step === 'separate' ? run('2') : ''}`,
  );
  const head = runningHead ? paragraph(run(runningHead, { italic: true, size: 10 }), { align: 'right' }) : '';
  return `${xmlHead}<w:hdr ${namespaces}>${paragraph(field.join(''), { align: 'center' })}${head}</w:hdr>`;
}

const level = (at, format, text) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="space"/><w:lvlText w:val="${text}"/>` +
  `<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="${firstLine}"/></w:pPr></w:lvl>`;
const numbering = [
  `${xmlHead}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>`,
  level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)'),
  `</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>${level(0, 'bullet', '-')}`,
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>',
].join('');

const kinds = { document: 'document.main', styles: 'styles', numbering: 'numbering', header1: 'header' };
const override = (name) =>
  `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kinds[name]}+xml"/>`;
const relation = (id, type, target) =>
  `<Relationship Id="rId${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (list) =>
  `${xmlHead}<Relationships xmlns="${office}/package/2006/relationships">${list}</Relationships>`;

function files(content) {
  const size = `<w:pgSz w:w="${page.width}" w:h="${page.height}"/>`;
  const margins = `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="567" w:footer="567" w:gutter="0"/>`;
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>${size}${margins}<w:titlePg/></w:sectPr>`;
  const font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
  return {
    '[Content_Types].xml': `${xmlHead}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.keys(kinds).map(override).join('')}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'word/document.xml')),
    'word/document.xml': `${xmlHead}<w:document ${namespaces}><w:body>${documentBody(content)}${section}</w:body></w:document>`,
    'word/styles.xml': `${xmlHead}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    'word/numbering.xml': numbering,
    'word/header1.xml': pageHeader(content.one('head')),
    'word/_rels/document.xml.rels': relations(
      relation(1, 'styles', 'styles.xml') +
        relation(2, 'numbering', 'numbering.xml') +
        relation(3, 'header', 'header1.xml'),
    ),
  };
}

/** Packs a document; a second run gives the same bytes. `form: NFD` writes every letter with its marks apart. */
export async function packWord(content) {
  const zip = new JSZip();
  const date = new Date('2025-01-01T00:00:00Z');
  for (const [name, xml] of Object.entries(files(content))) {
    zip.file(name, content.one('form') === 'NFD' ? xml.normalize('NFD') : xml, { date, createFolders: false });
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
}
