import { describe, expect, test } from 'vitest';
import { extractMarkdown } from '../../../src/text/markdown/extract-markdown.ts';
import type { RawText } from '../../../src/text/raw-text.ts';

const read = (markdown: string): RawText => extractMarkdown('a.md', new TextEncoder().encode(markdown));

/** The lines of `markdown`; one that begins otherwise than its block's first line is written `break: text`. */
function check(markdown: string, expected: readonly string[]): void {
  const { raw, lines } = read(markdown);
  const found = lines.map((line) => {
    const text = line.pieces.map((piece) => raw.slice(piece.start, piece.end)).join('');
    return line.breakBefore === 'paragraph' ? text : `${line.breakBefore}: ${text}`;
  });
  expect(found, markdown).toEqual(expected);
}

describe('Markdown', () => {
  test('loses its marks of emphasis, even across lines', () => {
    check('mô hình “*Dân vận khéo*”, **đậm**, ***cả hai***', ['mô hình “Dân vận khéo”, đậm, cả hai']);
    check('**ĐẢNG BỘ TỈNH\nĐẢNG ỦY KHỐI**', ['ĐẢNG BỘ TỈNH', 'line: ĐẢNG ỦY KHỐI']);
    check('**Điều 5.** Nội dung', ['Điều 5. Nội dung']);
    check('[Quy định](https://a.vn/b) và `mã`', ['Quy định và mã']);
  });

  test('keeps signs that are no marks', () => check('a_b_c 5 * 3, 2 * 4', ['a_b_c 5 * 3, 2 * 4']));

  test('loses its marks of headings', () => {
    check('# Chương I\n\nNội dung', ['Chương I', 'Nội dung']);
    check('## **Điều 5.** Phạm vi ##', ['Điều 5. Phạm vi']);
    check('HƯỚNG DẪN\n-----\nvề việc', ['HƯỚNG DẪN', 'về việc']);
  });

  test('keeps list numbers and bullets, each item a block', () => {
    check('3. Ba\n4. Bốn', ['3. Ba', 'block: 4. Bốn']);
    check('1) Một\n2) Hai', ['1) Một', 'block: 2) Hai']);
    check('- một\n- hai', ['- một', 'block: - hai']);
    check('+ cộng', ['+ cộng']);
    check('1. Một\n\n   a) Điểm a\n\n2. Hai', ['1. Một', 'a) Điểm a', 'block: 2. Hai']);
    check('- một\n  - con', ['- một', '- con']);
    check('- một\n  tiếp', ['- một', 'line: tiếp']);
  });

  test('loses the backslashes that escape', () => {
    check('1\\. Một', ['1. Một']);
    check('a\\) Một \\*sao\\*', ['a) Một *sao*']);
    check('C:\\văn bản', ['C:\\văn bản']);
  });

  test('keeps code as it stands', () => {
    check('    thụt vào *nguyên*', ['thụt vào *nguyên*']);
    check('```\nmã *x*\n\nhai\n```', ['```', 'line: mã *x*', 'line: hai', 'line: ```']);
  });

  test('parts lines of a paragraph, whatever ends them', () => {
    check('a\r\nb\r\n\r\nc', ['a', 'line: b', 'c']);
    check('a  \nb', ['a', 'line: b']);
  });

  test('has no lines when nothing is written', () => {
    check('', []);
    check(' \n\n---\n', []);
  });

  test('may begin with a byte order mark', () => check('\ufeff# Tiêu đề', ['Tiêu đề']));

  test('keeps every piece where it stands in the file', () => {
    const { raw, lines } = read('Số **117**-TB\n\n- *một* hai');
    expect(raw).toBe('Số **117**-TB\n\n- *một* hai');
    expect(lines.map((line) => line.pieces)).toEqual([
      [
        { start: 0, end: 3 },
        { start: 5, end: 8 },
        { start: 10, end: 13 },
      ],
      [
        { start: 15, end: 17 },
        { start: 18, end: 21 },
        { start: 22, end: 26 },
      ],
    ]);
  });

  test('that is no UTF-8 is damaged', () => {
    expect(() => extractMarkdown('a.md', Uint8Array.of(0x41, 0xc3))).toThrow(
      expect.objectContaining({ code: 'FILE_DAMAGED' }),
    );
  });
});

describe('marks that are no words', () => {
  test('the backslash of a hard line break', () => check('một\\\nhai', ['một', 'line: hai']));

  test('the > of a quotation’s second line', () => check('> trích\n> dẫn', ['trích', 'line: dẫn']));

  test('comments and tags', () => check('<!-- ghi chú -->\n\nmột <u>hai</u>', ['một hai']));
});

describe('what Markdown writes by other means', () => {
  test('is code between several backticks', () => {
    check('``a`b`` và `` `c` ``', ['a`b và `c`']);
  });

  test('are letters written as character references, but not in code', () => {
    check('a&nbsp;b &amp; c &#272;i&ecirc;n &lt;d&gt; `&amp;`', ['a\u00a0b & c Điên <d> `&amp;`'.replaceAll('`', '')]);
    check('&#42;sao&#42; 1&#46; &khong;', ['*sao* 1. &khong;']);
    check('<p>&nbsp;x &ecirc;</p>', ['x ê']);
  });

  test('are the ends of lines and blocks as tags', () => {
    check('một<br>hai<br/>ba', ['một', 'line: hai', 'line: ba']);
    check('<div>\n<p>a <b>b</b></p><p>c</p>\n</div>', ['a b', 'line: c']);
  });

  test('is front matter, which is no text', () => {
    check('---\ntitle: x\ntags: [a]\n---\n\n# A', ['A']);
    check('---\nHƯỚNG DẪN\n---\n\nA', ['HƯỚNG DẪN', 'A']);
    check('---\n\nA', ['A']);
  });

  test('is a > that begins no quotation', () => {
    check('```\n> a\n```', ['```', 'line: > a', 'line: ```']);
    check('> ```\n> x\n> > y\n> ```', ['```', 'line: x', 'line: > y', 'line: ```']);
    check('> > a\n> > b', ['a', 'line: b']);
  });

  test('are tables, a line a row', () => {
    const rows = ['block: TT\tTên', 'block: 1\tmột `|` hai'.replaceAll('`', ''), 'block: \tba'];
    check('| TT | Tên |\n|---|:-:|\n| 1 | **một** `|` hai |\n|  | ba |\n\nsau', [...rows, 'sau']);
    check('TT | Tên\n---|---\n1 | một \\| hai\n2 | ba', ['block: TT\tTên', 'block: 1\tmột | hai', 'block: 2\tba']);
    check('> | a | b |\n> |---|---|\n> | c | d |', ['block: a\tb', 'block: c\td']);
    check('a | b\nc | d', ['a | b', 'line: c | d']);
  });
});
