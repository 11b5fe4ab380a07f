import { describe, expect, test } from 'vitest';
import { extractDocx, htmlToRawText } from '../../src/text/extract-docx.ts';
import type { RawText } from '../../src/text/raw-text.ts';
import { corpusBytes } from '../corpus.ts';
import { storedZip } from './stored-zip.ts';

const linesOf = ({ raw, lines }: RawText): [string, string][] =>
  lines.map((line) => [line.breakBefore, line.pieces.map((piece) => raw.slice(piece.start, piece.end)).join('')]);

function check(html: string, expected: readonly (readonly [string, string])[]): void {
  expect(linesOf(htmlToRawText(html)), html).toEqual(expected);
}

describe('mammoth’s HTML', () => {
  test('gives a line a paragraph', () => {
    check('<h1>Chương I</h1><p><strong>Điều 1.</strong> Một</p><p> </p><p>Hai &amp; ba</p>', [
      ['paragraph', 'Chương I'],
      ['paragraph', 'Điều 1. Một'],
      ['paragraph', 'Hai & ba'],
    ]);
  });

  test('gives a line for each that <br> parts', () => {
    check('<p>TỈNH ỦY<br />SÔNG VÀNG<br/></p>', [
      ['paragraph', 'TỈNH ỦY'],
      ['line', 'SÔNG VÀNG'],
    ]);
  });

  test('gives a block an item, those of inner lists too', () => {
    check('<ul><li>một<ul><li>con</li></ul></li><li>hai</li></ul><p>sau</p>', [
      ['block', 'một'],
      ['block', 'con'],
      ['block', 'hai'],
      ['paragraph', 'sau'],
    ]);
  });

  test('of a data table gives a line a row, with tabs between the cells', () => {
    check('<table><tr><td><p>TT</p></td><td><p>Nội dung</p></td></tr><tr><td>1</td><td></td><td>Có</td></tr></table>', [
      ['block', 'TT\tNội dung'],
      ['block', '1\t\tCó'],
    ]);
  });

  test('of a layout table is read cell by cell', () => {
    const left = '<td><p>TỈNH ỦY SÔNG VÀNG</p><p>*</p><p>Số 5-CT/TU</p></td>';
    const right = '<td><p>ĐẢNG CỘNG SẢN VIỆT NAM</p><p>Sông Vàng, ngày<br/>5 tháng 6 năm 2024</p></td>';
    check(`<table><tr>${left}${right}</tr></table>`, [
      ['block', 'TỈNH ỦY SÔNG VÀNG'],
      ['block', '*'],
      ['block', 'Số 5-CT/TU'],
      ['block', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
      ['block', 'Sông Vàng, ngày'],
      ['line', '5 tháng 6 năm 2024'],
    ]);
  });

  test('of a table in a table keeps the inner rows in their cell', () => {
    const inner = '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>';
    check(`<table><tr><td>e</td><td>${inner}</td><td>f</td></tr></table>`, [
      ['block', 'e'],
      ['block', 'a\tb'],
      ['block', 'c\td'],
      ['block', 'f'],
    ]);
  });

  test('without text gives no lines', () => check('<p></p><table><tr><td><p> </p></td></tr></table>', []));

  // FIXME: Word's own numbering is not in mammoth's HTML, so such items lose the numbers that documents cite by.
  test('has no numbers that Word made', () => {
    check('<ol><li>Một</li><li>Hai</li></ol>', [
      ['block', 'Một'],
      ['block', 'Hai'],
    ]);
  });

  // FIXME: the mark of a footnote and the arrow back are no words of the document.
  test('keeps the marks of footnotes', () => {
    check('<p>chữ<sup><a href="#f">[1]</a></sup></p><ol><li id="f"><p>chú thích <a href="#r">↑</a></p></li></ol>', [
      ['paragraph', 'chữ[1]'],
      ['paragraph', 'chú thích ↑'],
    ]);
  });
});

describe('a Word file', () => {
  const main = (body: string): string =>
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const docx = (body: string): Uint8Array =>
    storedZip({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': main(body),
    });
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;

  test('is read run by run, with its line breaks, tabs and tables', async () => {
    const body = [
      paragraph(run('Điều 1. '), run('Phạm '), run('vi')),
      paragraph(run('một'), '<w:r><w:br/></w:r>', run('hai')),
      `<w:tbl>${row(paragraph(run('TT')), paragraph(run('Tên')))}</w:tbl>`,
    ].join('');
    expect(linesOf(await extractDocx('a.docx', docx(body)))).toEqual([
      ['paragraph', 'Điều 1. Phạm vi'],
      ['paragraph', 'một'],
      ['line', 'hai'],
      ['block', 'TT\tTên'],
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
    const bytes = docx(paragraph(run('chữ')));
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 10);
    expect(linesOf(await extractDocx('a', larger.subarray(10, 10 + bytes.length)))).toEqual([['paragraph', 'chữ']]);
  });

  test.each([
    ['cut short', corpusBytes('9021-NQ-TU.docx').subarray(0, 8000)],
    ['a zip of something else', storedZip({ 'a.txt': 'word/document.xml' })],
    ['no zip', new TextEncoder().encode('PK, word/document.xml')],
    ['of broken XML', docx('<w:p>')],
  ])('that is %s is damaged', async (_, bytes) => {
    await expect(extractDocx('a.docx', bytes)).rejects.toMatchObject({
      code: 'FILE_DAMAGED',
      detail: { name: 'a.docx' },
    });
  });
});
