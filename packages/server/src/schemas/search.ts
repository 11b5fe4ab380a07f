import Type from 'typebox';
import { citationSchema } from './citation.ts';
import { limitSchema, list, nullable, spanSchema } from './common.ts';

export const searchQuerySchema = Type.Object(
  {
    q: Type.String({
      description:
        'Câu tìm, có dấu hoặc không dấu, từ 1 đến 1000 ký tự, có ít nhất một chữ hoặc số; có thể chứa số ký hiệu.',
      examples: ['quy dinh phan cong cap uy du sinh hoat'],
    }),
    limit: limitSchema('Số kết quả tối đa, từ 1 đến 100; mặc định 10.'),
  },
  { additionalProperties: false },
);

export const searchHitSchema = Type.Object(
  {
    rank: Type.Integer({ minimum: 1, description: 'Thứ hạng, từ 1.' }),
    score: Type.Number({ description: 'Điểm chung, từ 0 đến 1; chỉ so sánh được trong cùng một lần tìm.' }),
    lexical: nullable(
      Type.Number(),
      'Điểm theo từ ngữ (BM25), từ 0 trở lên; null khi đoạn không có từ nào của câu tìm.',
    ),
    cosine: nullable(
      Type.Number(),
      'Độ gần về nghĩa (cosin), từ -1 đến 1; null khi đoạn không nằm trong nhóm gần nhất hoặc câu tìm không dùng véc-tơ.',
    ),
    citation: citationSchema,
    passage: Type.Object(
      { text: Type.String({ description: 'Nguyên văn của cả đoạn.' }), span: spanSchema },
      { description: 'Cả đoạn chứa câu trích.' },
    ),
  },
  { title: 'SearchHit', description: 'Một đoạn tìm được.' },
);

export const searchResultSchema = Type.Object(
  {
    query: Type.String({ description: 'Câu tìm như máy chủ đã dùng: dạng NFC, bỏ khoảng trắng ở hai đầu.' }),
    hits: list(searchHitSchema, 'Các đoạn tìm được, đoạn sát nhất đứng đầu; rỗng khi không có.'),
  },
  { title: 'SearchResult', description: 'Kết quả của một lần tìm.' },
);
