import { describe, expect, test } from 'vitest';
import { htmlToRawText } from '../../../src/text/html/lines.ts';

function check(html: string, expected: readonly string[]): void {
  const { raw, lines } = htmlToRawText(html, 'page');
  expect(
    lines.map((line) => line.pieces.map((piece) => raw.slice(piece.start, piece.end)).join('')),
    html,
  ).toEqual(expected);
}

describe('a data table', () => {
  const rows = '<tr><td>TT<td>Tên<td>Ghi chú</tr><tr><td>1<td><p>a</p><p>b<br>c</p><td></tr><tr><td>2<td>d<td>e</tr>';

  test('with lines, a head row or three like columns is a line a row, whatever a cell holds', () => {
    const expected = ['TT\tTên\tGhi chú', '1\ta b c', '2\td\te'];
    check(`<table border=1>${rows}</table>`, expected);
    check(`<table>${rows.replaceAll('<td>', '<td style="border:solid windowtext 1.0pt">')}</table>`, expected);
    check(`<table><tr><th>TT<th>Tên<th>Ghi chú</tr>${rows.slice(rows.indexOf('</tr>') + 5)}</table>`, expected);
    check(`<table>${rows}</table>`, expected);
  });

  test('keeps its columns where cells are merged', () => {
    check(
      '<table border=1><tr><td rowspan=2>TT<td colspan=2>Số<td>Ghi</tr><tr><td>a<td>b<td>c</tr><tr><td>1<td>2<td>3<td>4</tr></table>',
      ['TT\tSố\t\tGhi', '\ta\tb\tc', '1\t2\t3\t4'],
    );
    check('<table border=1><tr><td>a<td rowspan=9>b</tr><tr><td>c</tr></table>', ['a\tb', 'c']);
  });

  test('whose cell is running text gives that row cell by cell', () => {
    const long = Array.from({ length: 13 }, (_, index) => `<p>Khoản ${index}</p>`).join('');
    check(`<table border=1><tr><td>Cũ<td>Mới</tr><tr><td>a<td>b</tr><tr><td>c<td>${long}</tr></table>`, [
      'Cũ\tMới',
      'a\tb',
      'c',
      ...Array.from({ length: 13 }, (_, index) => `Khoản ${index}`),
    ]);
  });

  test('keeps the text of a table within, in its cell', () => {
    const inner = '<table border=1><tr><td>x<td>y</tr><tr><td>z<td>t</tr></table>';
    check(`<table border=1><tr><td>a<td>b</tr><tr><td>c<td>trước ${inner} sau</tr><tr><td>d<td>e</tr></table>`, [
      'a\tb',
      'c\ttrước x y z t sau',
      'd\te',
    ]);
  });

  test('has its caption before it', () => {
    check('<table border=1><caption>Bảng 1</caption><tr><td>a<td>b<tr><td>c<td>d</table>', ['Bảng 1', 'a\tb', 'c\td']);
  });
});

describe('a layout table', () => {
  const left = '<td><p>TỈNH ỦY SÔNG VÀNG</p><p>*</p><p>Số 5-CT/TU</p></td>';
  const right = '<td><p>ĐẢNG CỘNG SẢN VIỆT NAM</p><p>Sông Vàng, ngày<br/>5 tháng 6 năm 2024</p></td>';
  const header = [
    'TỈNH ỦY SÔNG VÀNG',
    '*',
    'Số 5-CT/TU',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Sông Vàng, ngày',
    '5 tháng 6 năm 2024',
  ];

  test('is read cell by cell, with lines or without', () => {
    check(`<table><tr>${left}${right}</tr></table>`, header);
    check(`<table border=1><tr>${left}${right}</tr><tr><td><td></tr></table>`, header);
  });

  test('may be the block of recipients and signature', () => {
    check(
      '<table border=1><tr><td><p>Nơi nhận:</p><p>- Như trên</p><td><p>T/M BAN THƯỜNG VỤ</p><p>Nguyễn A</p></tr><tr><td>x<td>y</tr></table>',
      ['Nơi nhận:', '- Như trên', 'T/M BAN THƯỜNG VỤ', 'Nguyễn A', 'x\ty'],
    );
  });

  test('has a line for a row of single lines, without its margins', () => {
    check('<table><tr><td><td>Nơi nhận:<td><td>CHỦ TỊCH</tr></table>', ['Nơi nhận:\t\tCHỦ TỊCH']);
  });

  test('keeps the rows of a table within', () => {
    const inner = '<table border=1><tr><td>a<td>b</tr><tr><td>c<td>d</tr></table>';
    check(`<table><tr><td>e<td>${inner}<td>f</tr></table>`, ['e', 'a\tb', 'c\td', 'f']);
  });
});

test('cells without a table, and a table without cells, lose no text', () => {
  check('<td>a</td><tr><td>b</td></tr><table>c<tr>d</table>', ['a', 'b', 'c', 'd']);
});
