/** Pieces of WordprocessingML. Lengths in twentieths of a point, sizes of letters in points. */
export const page = { width: 11906, height: 16838, top: 1134, bottom: 1134, left: 1701, right: 1134 };
export const textWidth = page.width - page.left - page.right;

const escapeXml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run; a tab in its text is a tab of Word, `\\` the break of a line. */
export function run(text, { bold, italic, underline, size } = {}) {
  const marks = [
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    size ? `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : '',
    underline ? '<w:u w:val="single"/>' : '',
  ].join('');
  const pieces = text
    .split(/(\t|\\\\)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return '<w:tab/>';
      return piece === '\\\\' ? '<w:br/>' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
    });
  return `<w:r>${marks ? `<w:rPr>${marks}</w:rPr>` : ''}${pieces.join('')}</w:r>`;
}

/** A paragraph of runs; `tabs` holds [kind, place] pairs, `numbering` is [list, level]. */
export function paragraph(runs, options = {}) {
  const {
    align = 'both',
    firstLine = 0,
    after = 0,
    before = 0,
    line = 240,
    tabs,
    numbering,
    keepNext,
    extra,
  } = options;
  const stops = (tabs ?? []).map(([kind, at]) => {
    const leader = kind === 'toc' ? ' w:leader="dot"' : '';
    return `<w:tab w:val="${kind === 'toc' ? 'right' : kind}"${leader} w:pos="${at}"/>`;
  });
  const properties = [
    keepNext ? '<w:keepNext/>' : '',
    numbering ? `<w:numPr><w:ilvl w:val="${numbering[1]}"/><w:numId w:val="${numbering[0]}"/></w:numPr>` : '',
    extra ?? '',
    stops.length > 0 ? `<w:tabs>${stops.join('')}</w:tabs>` : '',
    `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`,
    firstLine ? `<w:ind w:firstLine="${firstLine}"/>` : '',
    `<w:jc w:val="${align}"/>`,
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

const side = (name, lined) => `<w:${name} w:val="${lined ? 'single' : 'nil'}" w:sz="4" w:space="0" w:color="auto"/>`;

/** A table; `rows` hold cells, each the XML of its paragraphs. */
export function table(widths, rows, { lined = false } = {}) {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((name) => side(name, lined)).join('');
  const cells = (row) =>
    row.map((xml, at) => `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${xml}</w:tc>`).join('');
  const total = widths.reduce((sum, width) => sum + width, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/></w:tblPr>',
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...rows.map((row, at) => {
      const head = lined && at === 0 ? '<w:tblHeader/>' : '';
      return `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${cells(row)}</w:tr>`;
    }),
    '</w:tbl>',
  ].join('');
}

/** The run that holds a text box, anchored to the top of its paragraph, as Word 2010 and later write it. */
export function textBox(number, { at, width, height }, xml) {
  const emu = (length) => length * 635;
  const shape = [
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>',
    `<a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
    `<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>${xml}</w:txbxContent></wps:txbx>`,
    '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></wps:bodyPr></wps:wsp>',
  ].join('');
  const anchor = [
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" behindDoc="0" locked="0" layoutInCell="1"',
    ` allowOverlap="1" relativeHeight="${number}"><wp:simplePos x="0" y="0"/>`,
    `<wp:positionH relativeFrom="margin"><wp:posOffset>${emu(at)}</wp:posOffset></wp:positionH>`,
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>',
    `<wp:extent cx="${emu(width)}" cy="${emu(height)}"/><wp:wrapNone/>`,
    `<wp:docPr id="${number}" name="Text Box ${number}"/><wp:cNvGraphicFramePr/><a:graphic>`,
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">',
    `${shape}</a:graphicData></a:graphic></wp:anchor>`,
  ].join('');
  const old = [
    `<w:pict><v:rect id="box${number}" style="position:absolute;margin-left:${at / 20}pt;margin-top:0;`,
    `width:${width / 20}pt;height:${height / 20}pt" stroked="f" filled="f"><v:textbox inset="0,0,0,0">`,
    `<w:txbxContent>${xml}</w:txbxContent></v:textbox></v:rect></w:pict>`,
  ].join('');
  return [
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${anchor}</w:drawing></mc:Choice>`,
    `<mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`,
  ].join('');
}
