import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { answerToMarkdown, escapeMarkdown } from '../../src/export/answer-to-markdown.ts';
import { abstained, answeredOf, citationOf, talkative } from './sample-answers.ts';

test('an answer in quotes has its question, its confidence, its quotes and a footnote each', () => {
  expect(answerToMarkdown(answeredOf())).toBe(
    [
      '# Trực ban từ mấy giờ?',
      'Trả lời bằng các câu trích nguyên văn từ văn bản trong kho. Độ tin cậy: cao.',
      '## Trả lời',
      '“Trực ban từ 7 giờ 30 đến 17 giờ.”[^1]',
      '“Trực ban cả ngày,\\\nkể cả ngày nghỉ \\[5\\].”[^2]',
      '[^1]: mục 1, Thông báo 9090-TB/VPTU ngày 2/10/2024, VĂN PHÒNG TỈNH ỦY SÔNG VÀNG, trang 3.',
      '[^2]: Điều 2, Quyết định 15/QĐ-UBND ngày 5/1/2024.',
      '',
    ]
      .join('\n\n')
      .replace(/\n\n$/, '\n'),
  );
});

test('a model’s wording has the quotes in the footnotes, and all that is to be known around it', () => {
  expect(answerToMarkdown(talkative)).toBe(
    `${[
      '# Ngày nghỉ trực ban từ mấy giờ?',
      'Câu hỏi: còn ngày nghỉ thì sao?',
      '**MẬT (theo dấu trên văn bản được trích)**',
      'Câu chữ do mô hình ngôn ngữ viết, từng câu đã được đối chiếu với văn bản nêu ở chú thích. Độ tin cậy: thấp. Nên đối chiếu văn bản gốc.',
      '**Kho không có văn bản Quy định 784; các câu dưới đây không trích từ văn bản này.**',
      '**Lưu ý: Thông báo 9090-TB/VPTU ngày 2/10/2024 đã bị thay thế theo Điều 9, Quyết định 20/QĐ-UBND ngày 5/1/2026: “Quyết định này thay thế Thông báo 9090-TB/VPTU.”**',
      'Mô hình trả lời dở.',
      '## Trả lời',
      '**7 giờ 30**[^1]',
      'Trực ban từ 7 giờ 30[^1].',
      'Ngày nghỉ trực cả ngày[^2][^1].',
      '## Các văn bản nói khác nhau',
      'Văn bản mới hơn ở bên trái.',
      [
        '| | |',
        '| --- | --- |',
        '| **mục 1, Thông báo 9090-TB/VPTU ngày 2/10/2024** “Trực ban từ 7 giờ 30 đến 17 giờ.”[^1] | **Điều 2, Quyết định 15/QĐ-UBND ngày 5/1/2024** “Trực ban cả ngày, kể cả ngày nghỉ \\[5\\].”[^2] |',
      ].join('\n'),
      '## Phụ lục: câu đã bị gạch bỏ',
      'Mô hình ngôn ngữ đã viết những câu sau mà văn bản không chứng tỏ. Các câu này không thuộc câu trả lời.',
      '“Không ai phải trực.” – từ khẳng định, phủ định hoặc bắt buộc khác với nguồn (“Không”).',
      '[^1]: \\[MẬT\\] mục 1, Thông báo 9090-TB/VPTU ngày 2/10/2024, VĂN PHÒNG TỈNH ỦY SÔNG VÀNG, trang 3 (đã bị thay thế). “Trực ban từ 7 giờ 30 đến 17 giờ.”',
      '[^2]: Điều 2, Quyết định 15/QĐ-UBND ngày 5/1/2024. “Trực ban cả ngày, kể cả ngày nghỉ \\[5\\].”',
    ].join('\n\n')}\n`,
  );
});

test('an answer that abstains says so, why, and what came nearest', () => {
  expect(answerToMarkdown(abstained)).toBe(
    `${[
      '# Giá vàng?',
      '**Không tìm thấy căn cứ trong kho văn bản.**',
      'Không đoạn nào tìm được nói về năm 2026.',
      '## Đoạn gần nhất (không phải câu trả lời)',
      '“Trực ban từ 7 giờ 30 đến 17 giờ.”[^1]',
      '[^1]: mục 1, Thông báo 9090-TB/VPTU ngày 2/10/2024, VĂN PHÒNG TỈNH ỦY SÔNG VÀNG, trang 3.',
    ].join('\n\n')}\n`,
  );
  expect(answerToMarkdown({ ...abstained, nearest: [] })).not.toContain('Đoạn gần nhất');
});

test('a mark within a sentence takes the blank before it, and leaves the one behind', () => {
  const text = 'Theo đó [1] và [2, 1]: trực ban.';
  expect(answerToMarkdown(answeredOf({ wording: 'model', text }))).toContain(
    '\n\nTheo đó[^1] và[^2][^1]: trực ban.\n\n',
  );
});

test('a source that no mark leads to is named all the same, and a mark of no source stays', () => {
  const markdown = answerToMarkdown(answeredOf({ wording: 'model', text: 'Từ 7 giờ 30 [1], xem [9].' }));
  expect(markdown).toContain('Từ 7 giờ 30[^1], xem \\[9\\].\n\nNguồn khác:[^2]\n');
});

describe('what a document says is text, never markup:', () => {
  /** The one paragraph that Markdown reads, and its words. */
  function check(text: string): void {
    const { children } = fromMarkdown(`“${escapeMarkdown(text)}”`);
    expect(children.map(({ type }) => type)).toEqual(['paragraph']);
    const [paragraph] = children;
    const parts = paragraph?.type === 'paragraph' ? paragraph.children : [];
    const words = parts.map((part) => (part.type === 'break' ? '\n' : part.type === 'text' ? part.value : part.type));
    expect(words.join('')).toBe(`“${text}”`);
  }

  test.each([
    '**đậm** _nghiêng_ `mã` ~~gạch~~ [liên kết](http://a.vn) ![ảnh](a.png) [^1]',
    '<script>alert(1)</script> <!-- x --> &lt; &amp; &#65;',
    'một\n# hai\n- ba\n+ bốn\n1. năm\n2) sáu\n> bảy\n=====\n-----\n| a | b |\n~~~',
    'Số 15/QĐ-UBND, điểm a) khoản 2\\',
    'hết dòng *\n* đầu dòng',
    '$x$ @ai a_b_c 5 * 3 < 4',
  ])('%j', check);

  test('any letters at all', () => {
    const line = fc.string({
      unit: fc.constantFrom(...'ab1. )(#*_`~<>[]!|\\&;-+=:/"\'$@^{}ạ'),
      minLength: 1,
      maxLength: 24,
    });
    const text = fc.array(
      line.map((one) => one.trim().replace(/ +/g, ' ')).filter((one) => one !== ''),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(text, (lines) => check(lines.join('\n'))),
      { numRuns: 500 },
    );
  });

  test('a number is escaped where it would begin a list, and nowhere else', () => {
    expect(escapeMarkdown('3.000.000 đồng\n1. a\n2)')).toBe('3.000.000 đồng\\\n1\\. a\\\n2\\)');
  });

  test('the cells of a table are parted by bars', () => {
    expect(escapeMarkdown('Mức chi\t200.000 đồng')).toBe('Mức chi \\| 200.000 đồng');
  });

  test('addresses are no links where bare addresses would be', () => {
    expect(escapeMarkdown('https://a.vn www.a.vn a@a.vn')).toBe('https\\://a.vn www\\.a.vn a\\@a.vn');
  });

  test('control characters and marks that reorder letters are blanks', () => {
    expect(escapeMarkdown('a\u001b[31mb\u202ec\u0000')).toBe('a \\[31mb c ');
    const answer = answeredOf({ citations: [citationOf({ label: 'x\u0007y', issuer: '\u202e' })] });
    expect(answerToMarkdown(answer)).toContain('x y');
    expect(answerToMarkdown(answer)).not.toContain('\u202e');
  });
});
