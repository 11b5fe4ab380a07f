import { describe, expect, test } from 'vitest';
import { extractDocx } from '../../../src/text/docx/extract-docx.ts';
import type { RawText } from '../../../src/text/raw-text.ts';
import { corpusBytes } from '../../corpus.ts';
import { linesOfDocx, paragraph, row, run, smallDocx } from './small-docx.ts';
import { storedZip } from './stored-zip.ts';

const linesOf = ({ raw, lines }: RawText): [string, string][] =>
  lines.map((line) => [line.breakBefore, line.pieces.map((piece) => raw.slice(piece.start, piece.end)).join('')]);

describe('a Word file', () => {
  test('is read run by run, with its line breaks, tabs and tables', async () => {
    const body = [
      `<w:p>${run('Điều 1. ')}${run('Phạm ')}${run('vi')}</w:p>`,
      `<w:p>${run('một')}<w:r><w:br/></w:r>${run('hai')}</w:p>`,
      `<w:tbl>${row(paragraph('TT'), paragraph('Tên'))}</w:tbl>`,
      paragraph('sau'),
    ].join('');
    expect(linesOf(await extractDocx('a.docx', smallDocx(body)))).toEqual([
      ['paragraph', 'Điều 1. Phạm vi'],
      ['paragraph', 'một'],
      ['line', 'hai'],
      ['block', 'TT\tTên'],
      ['block', 'sau'],
    ]);
  });

  test('of the corpus begins with its two-column header, cell by cell', async () => {
    const lines = linesOf(await extractDocx('a.docx', corpusBytes('9021-NQ-TU.docx')));
    expect(lines.map(([, text]) => text)).toEqual(
      expect.arrayContaining([
        'TỈNH ỦY SÔNG VÀNG',
        'Số 9021-NQ/TU',
        'ĐẢNG CỘNG SẢN VIỆT NAM',
        'I. TÌNH HÌNH VÀ NGUYÊN NHÂN',
      ]),
    );
  });

  test('may lie in a larger buffer', async () => {
    const bytes = smallDocx(paragraph('chữ'));
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 10);
    expect(linesOf(await extractDocx('a', larger.subarray(10, 10 + bytes.length)))).toEqual([['paragraph', 'chữ']]);
  });

  test('may give the namespace another prefix', async () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const zip = storedZip({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document.xml"/></Relationships>`,
      'word/document.xml': `<x:document xmlns:x="${main}"><x:body><x:p><x:pPr><x:numPr><x:numId x:val="1"/></x:numPr></x:pPr><x:r><x:t>chữ</x:t></x:r></x:p></x:body></x:document>`,
      'word/numbering.xml': `<x:numbering xmlns:x="${main}"><x:abstractNum x:abstractNumId="0"><x:lvl x:ilvl="0"><x:start x:val="3"/><x:lvlText x:val="%1."/></x:lvl></x:abstractNum><x:num x:numId="1"><x:abstractNumId x:val="0"/></x:num></x:numbering>`,
    });
    expect(linesOf(await extractDocx('a', zip))).toEqual([['block', '3. chữ']]);
  });

  test.each([
    ['cut short', corpusBytes('9021-NQ-TU.docx').subarray(0, 8000)],
    ['a zip of something else', storedZip({ 'a.txt': 'word/document.xml' })],
    ['no zip', new TextEncoder().encode('PK, word/document.xml')],
    ['of broken XML', smallDocx('<w:p>')],
  ])('that is %s is damaged', async (_, bytes) => {
    await expect(extractDocx('a.docx', bytes)).rejects.toMatchObject({
      code: 'FILE_DAMAGED',
      detail: { name: 'a.docx' },
    });
  });
});

describe('of what Word shows', () => {
  test('inserted text is read, deleted text is not', async () => {
    const inserted = `<w:ins w:id="1" w:author="a">${run('mới')}</w:ins>`;
    const deleted = '<w:del w:id="2" w:author="a"><w:r><w:delText>cũ</w:delText></w:r></w:del>';
    expect(await linesOfDocx(`<w:p>${run('số ')}${inserted}${deleted}</w:p>`)).toEqual(['số mới']);
  });

  test('every kind of break ends a line, hyphens are what they look like', async () => {
    const odd =
      '<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t><w:br w:type="page"/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>';
    expect(await linesOfDocx(`<w:p>${odd}</w:p>`)).toEqual(['a', 'b', 'c-de']);
  });

  test('the value of a field stays', async () => {
    expect(
      await linesOfDocx(`<w:p>${run('Bảng ')}<w:fldSimple w:instr=" SEQ ">${run('2')}</w:fldSimple>${run('.')}</w:p>`),
    ).toEqual(['Bảng 2.']);
  });

  test('a text box is read once, whichever form it has', async () => {
    const content = `<w:txbxContent>${paragraph('trong hộp')}</w:txbxContent>`;
    const drawing = `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
    const picture = `<w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent>`;
    const old = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent>`;
    for (const box of [both, drawing, picture, old]) {
      expect(await linesOfDocx(`<w:p>${run('trước')}<w:r>${box}</w:r></w:p>${paragraph('sau')}`), box).toEqual([
        'trước',
        'trong hộp',
        'sau',
      ]);
    }
  });

  test('notes stand once at the end, and their marks not in the sentence', async () => {
    const note = (kind: string, id: number, text: string): string =>
      `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(text)}</w:p></w:${kind}>`;
    const mark = (kind: string, id: number): string =>
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = `<w:p>${run('Điều 5')}${mark('footnote', 2)}${run('. Nội dung')}${mark('endnote', 3)}${run('.')}</w:p>${paragraph('Cuối.')}`;
    const parts = {
      footnotes: note('footnote', 2, ' Sửa năm 2020.') + note('footnote', 9, 'không ai nhắc'),
      endnotes: note('endnote', 3, 'Bãi bỏ.'),
    };
    expect(await linesOfDocx(body, parts)).toEqual(['Điều 5. Nội dung.', 'Cuối.', '[1] Sửa năm 2020.', '[2] Bãi bỏ.']);
    const { lines } = await extractDocx('a', smallDocx(body, parts));
    expect(lines.map(({ isNote }) => isNote === true)).toEqual([false, false, true, true]);
  });
});

test('the mark of a note that is not there is no fault', async () => {
  expect(await linesOfDocx(`<w:p>${run('a')}<w:r><w:footnoteReference w:id="7"/></w:r></w:p>`)).toEqual(['a']);
});

describe('a Word table', () => {
  const cells = (...texts: string[]): string => row(...texts.map((text) => paragraph(text)));
  const two = `${paragraph('một')}${paragraph('hai')}`;
  const body = `${cells('TT', 'Nội dung')}${row(paragraph('1'), two)}`;
  const asRows = ['TT\tNội dung', '1\tmột hai'];
  const asCells = ['TT\tNội dung', '1', 'một', 'hai'];
  const borders = (line: string): string =>
    `<w:tblBorders><w:insideH w:val="${line}"/><w:insideV w:val="${line}"/></w:tblBorders>`;
  const gridStyle = `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr>${borders('single')}</w:tblPr></w:style>`;

  test.each([
    ['no lines', '', asCells],
    ['lines of its own', `<w:tblPr>${borders('single')}</w:tblPr>`, asRows],
    ['lines of its style', '<w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>', asRows],
    ['lines of its style taken away', `<w:tblPr><w:tblStyle w:val="Grid"/>${borders('nil')}</w:tblPr>`, asCells],
  ])('with %s', async (_, properties, expected) => {
    expect(await linesOfDocx(`<w:tbl>${properties}${body}</w:tbl>`, { styles: gridStyle })).toEqual(expected);
  });

  test('with lines around each cell is one of rows', async () => {
    const edges = '<w:tcPr><w:tcBorders><w:top w:val="single"/><w:left w:val="single"/></w:tcBorders></w:tcPr>';
    expect(await linesOfDocx(`<w:tbl>${body.replaceAll('<w:tc>', `<w:tc>${edges}`)}</w:tbl>`)).toEqual(asRows);
  });
});
