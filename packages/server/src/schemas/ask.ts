import Type from 'typebox';
import { citationSchema } from './citation.ts';
import { limitSchema, list } from './common.ts';

const question = Type.String({ description: 'Câu hỏi như máy chủ đã dùng: dạng NFC, bỏ khoảng trắng ở hai đầu.' });

export const askBodySchema = Type.Object(
  {
    question: Type.String({
      description: 'Câu hỏi tiếng Việt, có dấu hoặc không dấu, từ 1 đến 1000 ký tự, có ít nhất một chữ hoặc số.',
      examples: ['Bao lâu phải trả lời kiến nghị của người dân?'],
    }),
    limit: limitSchema('Số đoạn tối đa mà câu trả lời được dựa vào, từ 1 đến 100; mặc định 6.'),
  },
  { additionalProperties: false, title: 'AskRequest', description: 'Câu hỏi và số đoạn được dùng.' },
);

export const missingSchema = Type.Object(
  {
    kind: Type.Union([Type.Literal('document'), Type.Literal('year'), Type.Literal('body')], {
      description: '`document`: văn bản theo số ký hiệu; `year`: năm; `body`: cơ quan hoặc địa phương.',
    }),
    words: Type.String({ description: 'Như câu hỏi nêu: «784-QĐ/TU», «2026», «Thành ủy Hà Nội».' }),
  },
  { title: 'Missing', description: 'Điều câu hỏi nêu mà trong kho không có.' },
);

export const answeredSchema = Type.Object(
  {
    kind: Type.Literal('answered', { description: 'Có căn cứ để trả lời.' }),
    question,
    text: Type.String({ description: 'Câu trả lời ghép từ các câu trích nguyên văn; [n] chỉ trích dẫn thứ n.' }),
    citations: list(citationSchema, 'Các trích dẫn làm căn cứ, theo thứ tự [1], [2] … trong câu trả lời.'),
    missing: list(missingSchema, 'Văn bản câu hỏi nêu số mà kho không có: khi đó các câu trích chỉ nhắc đến nó.'),
  },
  { title: 'Answered', description: 'Câu trả lời có căn cứ.' },
);

export const abstainedSchema = Type.Object(
  {
    kind: Type.Literal('abstained', { description: 'Không có căn cứ nên không trả lời.' }),
    question,
    text: Type.String({ description: 'Lời báo không tìm thấy căn cứ.' }),
    nearest: list(citationSchema, 'Những đoạn gần câu hỏi nhất để tham khảo; không phải căn cứ trả lời.'),
    missing: list(missingSchema, 'Vì sao không trả lời, khi biết được; thường là rỗng.'),
  },
  { title: 'Abstained', description: 'Trong kho không có căn cứ để trả lời.' },
);

export const answerSchema = Type.Union([answeredSchema, abstainedSchema], {
  title: 'Answer',
  description: 'Câu trả lời có căn cứ, hoặc lời báo không có căn cứ; `kind` cho biết là loại nào.',
});
