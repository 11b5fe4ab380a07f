import type { Abstained, Answered, Citation } from '@chidan/core';
import { describe, expect, it } from 'vitest';
import { renderAnswer, renderQuotes } from '../../src/render/answer.ts';
import { layoutFor } from '../../src/render/layout.ts';
import { citation, replacedBy } from '../fake-library.ts';

const question = 'Chi bộ nộp đảng phí trước ngày mấy?';

/** A quote of an invented document. */
function quoteOf(quote: string, more: Partial<Citation> = {}): Citation {
  return {
    ...citation,
    quote,
    span: { start: 0, end: quote.length },
    label: 'Quy định 9301-QĐ/TU ngày 3/2/2020',
    issuer: null,
    subject: null,
    ...more,
  };
}

const old = quoteOf('Chi bộ nộp đảng phí trước ngày 25 hằng tháng.', { date: '2020-02-03' });
const later = quoteOf('Chi bộ nộp đảng phí trước ngày 20 hằng tháng.', {
  documentId: 'd2',
  label: 'Hướng dẫn 9302-HD/TU ngày 7/8/2023',
  date: '2023-08-07',
});

function answered(citations: readonly Citation[], more: Partial<Answered> = {}): Answered {
  return {
    kind: 'answered',
    question,
    understood: question,
    wording: 'quotes',
    text: '',
    citations,
    confidence: { level: 'high', probability: 0.91 },
    figure: null,
    contradictions: [],
    replaced: [],
    missing: [],
    struck: [],
    modelFailure: null,
    ...more,
  };
}

function rendered(answer: Answered | Abstained, told: Answered | null = null): string {
  return renderAnswer(answer, { isEmpty: false, told }, layoutFor(undefined, {}));
}

const figure = { words: 'trước ngày 25 hằng tháng', citation: 0, span: { start: 20, end: 44 } };

describe('an answer', () => {
  it('gives the question as understood, then the figure, the quotes, what contradicts, how sure it is, the sources', () => {
    const answer = answered([old, later], {
      understood: 'Chi bộ nộp đảng phí trước ngày mấy hằng tháng?',
      figure,
      contradictions: [{ first: 1, second: 0, reason: 'newer' }],
      confidence: { level: 'low', probability: 0.4 },
    });
    expect(rendered(answer)).toBe(
      [
        'Hiểu câu hỏi là: Chi bộ nộp đảng phí trước ngày mấy hằng tháng?',
        'trước ngày 25 hằng tháng [1]',
        '“Chi bộ nộp đảng phí trước ngày 25 hằng tháng.” [1]',
        '“Chi bộ nộp đảng phí trước ngày 20 hằng tháng.” [2]',
        [
          '! Hai văn bản nói khác nhau; văn bản mới hơn nêu trước:',
          '  [2] Hướng dẫn 9302-HD/TU ngày 7/8/2023: “Chi bộ nộp đảng phí trước ngày 20 hằng tháng.”',
          '  [1] Quy định 9301-QĐ/TU ngày 3/2/2020: “Chi bộ nộp đảng phí trước ngày 25 hằng tháng.”',
        ],
        'Độ tin cậy: thấp. Nên đối chiếu văn bản gốc.',
        ['Nguồn:', '[1] Quy định 9301-QĐ/TU ngày 3/2/2020 · d1', '[2] Hướng dẫn 9302-HD/TU ngày 7/8/2023 · d2'],
      ]
        .flatMap((block) => [[block].flat().join('\n')])
        .join('\n\n'),
    );
  });

  it('says no raw score', () => expect(rendered(answered([old]))).not.toContain('91'));

  it.each([
    ['high', 'Độ tin cậy: cao.'],
    ['medium', 'Độ tin cậy: trung bình. Nên đọc cả đoạn được trích.'],
    ['low', 'Độ tin cậy: thấp. Nên đối chiếu văn bản gốc.'],
  ] as const)('says of %s confidence what to do', (level, said) => {
    expect(rendered(answered([old], { confidence: { level, probability: 0.5 } }))).toContain(`\n\n${said}\n\n`);
  });

  it('says why one of two that contradict comes first', () => {
    const both = [old, later];
    const higher = answered(both, { contradictions: [{ first: 0, second: 1, reason: 'higher' }] });
    expect(rendered(higher)).toContain('văn bản của cấp cao hơn nêu trước:\n  [1] Quy định');
    const unknown = answered(both, { contradictions: [{ first: 0, second: 1, reason: null }] });
    expect(rendered(unknown)).toContain('! Hai văn bản nói khác nhau:\n  [1]');
  });

  it('does not say again what a reader was told while a language model wrote', () => {
    const quotes = answered([old], {
      understood: 'khác',
      figure,
      missing: [{ kind: 'document', words: '9-QĐ/TU' }],
      replaced: ['Quy định 8-QĐ/TU'],
    });
    expect(rendered(quotes, quotes)).toBe('Độ tin cậy: cao.\n\nNguồn:\n[1] Quy định 9301-QĐ/TU ngày 3/2/2020 · d1');
    const worded: Answered = { ...quotes, wording: 'model', text: 'Trước ngày 25 [1]' };
    expect(rendered(worded, quotes)).toMatch(/^Do mô hình ngôn ngữ viết/);
    const other = { ...worded, figure: { ...figure, words: 'trước ngày 20' } };
    expect(rendered(other, quotes)).toMatch(/^trước ngày 20 \[1\]\n\nDo mô hình/);
  });

  it('is told in quotes while a language model writes, with all that must not be waited for, and no marks', () => {
    const answer = answered([{ ...old, replacedBy, secrecy: 'MẬT' }, later, { ...old, replacedBy }], {
      understood: 'Chi bộ nộp đảng phí trước ngày mấy hằng tháng?',
      figure,
      missing: [{ kind: 'document', words: '9-QĐ/TU' }],
      replaced: ['Quy định 8-QĐ/TU'],
    });
    const text = renderQuotes(answer, layoutFor(undefined, {}));
    expect(text.split('\n\n')).toEqual([
      'Hiểu câu hỏi là: Chi bộ nộp đảng phí trước ngày mấy hằng tháng?',
      expect.stringContaining('Quy định 8-QĐ/TU'),
      expect.stringContaining('9-QĐ/TU'),
      'trước ngày 25 hằng tháng',
      expect.stringMatching(/^\[MẬT\] Quy định 9301-QĐ\/TU .*: “Chi bộ [^”]*25 hằng tháng\.”\n {2}! đã bị thay thế/su),
      'Hướng dẫn 9302-HD/TU ngày 7/8/2023: “Chi bộ nộp đảng phí trước ngày 20 hằng tháng.”',
      'Quy định 9301-QĐ/TU ngày 3/2/2020: “Chi bộ nộp đảng phí trước ngày 25 hằng tháng.”',
      expect.stringMatching(/^Mô hình ngôn ngữ đang viết/),
    ]);
    expect(text).not.toMatch(/\[\d\]/);
  });

  it('tells once of each document that it was replaced', () => {
    const first = { ...old, replacedBy };
    const text = rendered(answered([first, { ...first, quote: 'Chi ủy nhắc.' }, { ...later, replacedBy }]));
    expect(text.match(/! đã bị thay thế/g)).toHaveLength(2);
  });

  it('parts the cells of a row by bars', () => {
    expect(rendered(answered([quoteOf('2\tHuyện Cồn Sen\t41')]))).toContain('“2 | Huyện Cồn Sen | 41” [1]');
  });
});

describe('no answer', () => {
  const nearest = { ...old, quote: 'STT\tTên', replacedBy };
  const abstained: Abstained = {
    kind: 'abstained',
    question,
    understood: 'Mức năm 2023?',
    text: 'Không.',
    nearest: [nearest, nearest],
    missing: [],
  };

  it('gives the question as understood too, and shows what came nearest likewise', () => {
    const text = rendered(abstained);
    expect(text).toMatch(/^Hiểu câu hỏi là: Mức năm 2023\?\n\nKhông\./);
    expect(text.match(/! đã bị thay thế/g)).toHaveLength(1);
    expect(text).toContain('“STT | Tên”');
    expect(rendered({ ...abstained, nearest: [] })).toBe('Hiểu câu hỏi là: Mức năm 2023?\n\nKhông.');
  });
});
