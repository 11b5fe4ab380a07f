import { printableText } from './printable-text.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The names by which styles.xml and the document's parts know a style. */
export type StyleName = 'Normal' | 'Title' | 'Heading1' | 'FootnoteText';

/** Letters of a document as XML; line breaks stay, what XML cannot hold is a blank. */
export function escapeXml(text: string): string {
  return printableText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A part of which `content` is the inside of the root element, as `w:document`. */
export function wordPart(root: string, content: string): string {
  return xml(`<${root} xmlns:w="${word}" xmlns:r="${relations}">${content}</${root}>`);
}

const parts = ['document', 'footnotes', 'header', 'settings', 'styles'] as const;
const partType = (name: string): string => `${wordTypes}.${name === 'document' ? 'document.main' : name}+xml`;

/** Names the parts, and what they are to each other. */
export const packageParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': xml(
    [
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      ...parts.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${partType(name)}"/>`),
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
      '</Types>',
    ].join(''),
  ),
  '_rels/.rels': relationshipsPart([
    ['document', `${relations}/officeDocument`, 'word/document.xml'],
    ['core', `${packageRelations}/metadata/core-properties`, 'docProps/core.xml'],
  ]),
  'word/_rels/document.xml.rels': relationshipsPart(
    parts.filter((name) => name !== 'document').map((name) => [name, `${relations}/${name}`, `${name}.xml`]),
  ),
};

function relationshipsPart(rows: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = rows.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return xml(`<Relationships xmlns="${packageRelations}">${lines.join('')}</Relationships>`);
}

/** The document's title and language, and nothing of who made it. */
export function corePart(title: string): string {
  const dublin = 'http://purl.org/dc/elements/1.1/';
  const core = `${packageRelations.replace('relationships', 'metadata')}/core-properties`;
  const content = `<dc:title>${escapeXml(title)}</dc:title><dc:language>vi-VN</dc:language>`;
  return xml(`<cp:coreProperties xmlns:cp="${core}" xmlns:dc="${dublin}">${content}</cp:coreProperties>`);
}

/** Footnotes -1 and 0 are the rules above footnotes. */
export const settingsPart: string = wordPart(
  'w:settings',
  [
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
    // A line of justified text that ends in a break is not stretched.
    '<w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    '<w:themeFontLang w:val="vi-VN"/>',
  ].join(''),
);

/** Half points, as Nghị định 30/2020/NĐ-CP has it: 13 to 14 points for the text. */
const size = { text: 28, title: 30, note: 22 } as const;

/** Times New Roman throughout, whichever script a letter is taken for. */
export const stylesPart: string = wordPart(
  'w:styles',
  [
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>',
    `<w:sz w:val="${size.text}"/><w:szCs w:val="${size.text}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN"/>`,
    '</w:rPr></w:rPrDefault></w:docDefaults>',
    style('Normal', 'Normal', '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:jc w:val="both"/>', ''),
    style(
      'Title',
      'Title',
      '<w:keepNext/><w:spacing w:after="240"/><w:jc w:val="center"/>',
      `<w:b/><w:bCs/><w:sz w:val="${size.title}"/><w:szCs w:val="${size.title}"/>`,
    ),
    style(
      'Heading1',
      'heading 1',
      '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/>',
      '<w:b/><w:bCs/>',
    ),
    style(
      'FootnoteText',
      'footnote text',
      '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
      `<w:sz w:val="${size.note}"/><w:szCs w:val="${size.note}"/>`,
    ),
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>',
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
  ].join(''),
);

function style(id: StyleName, name: string, paragraph: string, run: string): string {
  const isDefault = id === 'Normal';
  return [
    `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>`,
    isDefault ? '' : '<w:basedOn w:val="Normal"/>',
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  ].join('');
}

function xml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
}
