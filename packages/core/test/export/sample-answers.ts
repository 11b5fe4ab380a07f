import type { Abstained, Answered } from '../../src/answer/answer.ts';
import type { Citation } from '../../src/evidence/citation.ts';

/** Of an invented document; what a test is about is put over it. */
export function citationOf(given: Partial<Citation> = {}): Citation {
  const quote = given.quote ?? 'Trực ban từ 7 giờ 30 đến 17 giờ.';
  return {
    documentId: 'd1',
    nodeId: 'd1.0',
    textSha256: '0'.repeat(64),
    label: 'mục 1, Thông báo 9090-TB/VPTU ngày 2/10/2024',
    number: '9090-TB/VPTU',
    issuer: 'VĂN PHÒNG TỈNH ỦY SÔNG VÀNG',
    date: '2024-10-02',
    subject: null,
    path: 'mục 1',
    page: 3,
    quote,
    span: { start: 0, end: quote.length },
    secrecy: null,
    replacedBy: null,
    ...given,
  };
}

const second = citationOf({
  documentId: 'd2',
  label: 'Điều 2, Quyết định 15/QĐ-UBND ngày 5/1/2024',
  path: 'Điều 2',
  issuer: null,
  page: null,
  quote: 'Trực ban cả ngày,\nkể cả ngày nghỉ [5].',
});

/** An answer in quotes. */
export function answeredOf(given: Partial<Answered> = {}): Answered {
  const citations = given.citations ?? [citationOf(), second];
  return {
    kind: 'answered',
    question: 'Trực ban từ mấy giờ?',
    understood: 'Trực ban từ mấy giờ?',
    wording: 'quotes',
    text: citations.map(({ label, quote }, index) => `${label}: “${quote}” [${index + 1}]`).join('\n'),
    citations,
    confidence: { level: 'high', probability: 0.9 },
    figure: null,
    contradictions: [],
    replaced: [],
    missing: [],
    struck: [],
    modelFailure: null,
    ...given,
  };
}

/** One with all that an answer can tell, in a model's wording. */
export const talkative: Answered = answeredOf({
  question: 'còn ngày nghỉ thì sao?',
  understood: 'Ngày nghỉ trực ban từ mấy giờ?',
  wording: 'model',
  text: 'Trực ban từ 7 giờ 30 [1].\nNgày nghỉ trực cả ngày [2][1].',
  citations: [
    citationOf({
      secrecy: 'MẬT',
      replacedBy: {
        documentId: 'd3',
        label: 'Điều 9, Quyết định 20/QĐ-UBND ngày 5/1/2026',
        role: 'replaces',
        quote: 'Quyết định này thay thế Thông báo 9090-TB/VPTU.',
        span: { start: 0, end: 10 },
        textSha256: '1'.repeat(64),
      },
    }),
    second,
  ],
  confidence: { level: 'low', probability: 0.4 },
  figure: { words: '7 giờ 30', citation: 0, span: { start: 13, end: 21 } },
  contradictions: [{ first: 0, second: 1, reason: 'newer' }],
  missing: [{ kind: 'document', words: 'Quy định 784' }],
  struck: [{ text: 'Không ai phải trực.', faults: [{ kind: 'polarity', words: 'Không' }] }],
  modelFailure: { code: 'MODEL_NOT_FOUND', message: 'Mô hình trả lời dở.', detail: {} },
});

export const abstained: Abstained = {
  kind: 'abstained',
  question: 'Giá vàng?',
  understood: 'Giá vàng?',
  text: 'Không tìm thấy căn cứ trong kho văn bản.',
  nearest: [citationOf()],
  missing: [{ kind: 'year', words: '2026' }],
};
