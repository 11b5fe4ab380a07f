import type { Confidence } from '@chidan/core';

/** What stands around the quotes of an answer. */
export const vietnameseAnswer = {
  afterLeans: 'Câu hỏi trước cũng là câu hỏi nối tiếp nên chưa rõ hỏi gì; hãy đưa nguyên câu sau «Hiểu câu hỏi là».',
  understood: (question: string): string => `Hiểu câu hỏi là: ${question}`,
  /** Above two quotes, what counts more first. */
  contradiction: {
    newer: 'Hai văn bản nói khác nhau; văn bản mới hơn nêu trước:',
    higher: 'Hai văn bản nói khác nhau; văn bản của cấp cao hơn nêu trước:',
    unknown: 'Hai văn bản nói khác nhau:',
  },
  confidence: {
    high: 'Độ tin cậy: cao.',
    medium: 'Độ tin cậy: trung bình. Nên đọc cả đoạn được trích.',
    low: 'Độ tin cậy: thấp. Nên đối chiếu văn bản gốc.',
  } satisfies Readonly<Record<Confidence['level'], string>>,
};
