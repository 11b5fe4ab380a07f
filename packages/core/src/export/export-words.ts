import type { Confidence, Missing } from '../answer/answer.ts';
import type { FaultKind } from '../verification/sentence-fault.ts';

/** What stands around an answer on paper; Vietnamese, as the documents are. */
export const headings = {
  asked: 'Câu hỏi',
  wording: {
    quotes: 'Trả lời bằng các câu trích nguyên văn từ văn bản trong kho.',
    model: 'Câu chữ do mô hình ngôn ngữ viết, từng câu đã được đối chiếu với văn bản nêu ở chú thích.',
  },
  answer: 'Trả lời',
  nearest: 'Đoạn gần nhất (không phải câu trả lời)',
  contradictions: 'Các văn bản nói khác nhau',
  whichFirst: { newer: 'Văn bản mới hơn ở bên trái.', higher: 'Văn bản của cấp cao hơn ở bên trái.' },
  struck: 'Phụ lục: câu đã bị gạch bỏ',
  struckMeans: 'Mô hình ngôn ngữ đã viết những câu sau mà văn bản không chứng tỏ. Các câu này không thuộc câu trả lời.',
} as const;

export const confidenceWords: Readonly<Record<Confidence['level'], string>> = {
  high: 'Độ tin cậy: cao.',
  medium: 'Độ tin cậy: trung bình. Nên đọc cả đoạn được trích.',
  low: 'Độ tin cậy: thấp. Nên đối chiếu văn bản gốc.',
};

export const missingWords: Readonly<Record<Missing['kind'], (words: string) => string>> = {
  document: (words) => `Kho không có văn bản ${words}.`,
  unit: (words) => `Kho không có ${words}.`,
  year: (words) => `Không đoạn nào tìm được nói về năm ${words}.`,
  body: (words) => `Không đoạn nào tìm được nói về ${words}.`,
};

export const replacedAsked = (label: string): string => `${label} đã bị thay thế hoặc bãi bỏ; căn cứ:`;

export const onlyMentioned = (words: string): string =>
  `Kho không có văn bản ${words}; các câu dưới đây không trích từ văn bản này.`;

export const faultWords: Readonly<Record<FaultKind, string>> = {
  uncited: 'không dẫn nguồn',
  'unknown-citation': 'dẫn nguồn không có',
  misquoted: 'trích không đúng nguyên văn',
  number: 'con số không có trong nguồn',
  date: 'ngày không có trong nguồn',
  'document-number': 'số ký hiệu không có trong nguồn',
  name: 'tên riêng không có trong nguồn',
  polarity: 'từ khẳng định, phủ định hoặc bắt buộc khác với nguồn',
  condition: 'bỏ điều kiện hoặc ngoại lệ của nguồn',
  unsupported: 'nguồn không nói',
  unfinished: 'câu viết dở',
};
