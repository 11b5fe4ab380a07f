import { answerSchema, askBodySchema } from '../../schemas/ask.ts';
import { abstainedExample, answeredExample } from '../examples/answer.ts';
import type { Operation } from '../operation.ts';
import { queryProblems } from './library-problems.ts';

export const askOperation: Operation = {
  method: 'post',
  path: '/api/v1/ask',
  operationId: 'askQuestion',
  tag: 'Tra cứu',
  summary: 'Hỏi, nhận câu trả lời có căn cứ',
  description:
    'Trả lời bằng các câu trích nguyên văn kèm nơi trích. Khi trong kho không có căn cứ thì nói rõ là không có và nêu những đoạn gần nhất. Gửi kèm «accept: text/event-stream» thì câu trả lời đến dần theo từng sự kiện, hữu ích khi máy chủ dùng mô hình ngôn ngữ. Nội dung gửi lên là JSON, không quá 64 KiB.',
  body: {
    schema: askBodySchema,
    description: 'Câu hỏi, dạng JSON.',
    examples: {
      question: { summary: 'Chỉ có câu hỏi', value: { question: answeredExample.question } },
      limited: { summary: 'Chỉ dựa vào một đoạn', value: { question: abstainedExample.question, limit: 1 } },
    },
  },
  answer: {
    schema: answerSchema,
    description: 'Câu trả lời có căn cứ (`answered`), hoặc lời báo không có căn cứ (`abstained`).',
    examples: {
      answered: { summary: 'Có căn cứ', value: answeredExample },
      abstained: { summary: 'Không có căn cứ', value: abstainedExample },
    },
  },
  events: {
    description: [
      'Các sự kiện (server-sent events), mỗi sự kiện có `event` và một dòng `data` là JSON:',
      '- `understood`: `{ question }`, câu hỏi nối tiếp sau khi bổ sung ý từ câu trước;',
      '- `quotes`: câu trả lời bằng các câu trích (`Answered`), trong khi mô hình ngôn ngữ còn viết;',
      '- `sentence`: `{ text }`, một câu của mô hình đã qua đối chiếu, kèm dấu [n];',
      '- `struck`: một câu bị gạch bỏ (`StruckSentence`);',
      '- `answer`: câu trả lời cuối cùng (`Answer`), luôn là sự kiện sau cùng khi không có lỗi;',
      '- `problem`: lỗi xảy ra giữa chừng (`Problem`); lỗi xảy ra trước sự kiện đầu tiên được trả như thường lệ.',
    ].join('\n'),
    examples: {
      abstained: {
        summary: 'Không có căn cứ',
        value: `event: answer\ndata: ${JSON.stringify(abstainedExample)}\n\n`,
      },
    },
  },
  problems: [
    ...queryProblems,
    'BODY_INVALID',
    'BODY_TOO_LARGE',
    'MEDIA_TYPE_UNSUPPORTED',
    'REQUEST_TIMEOUT',
    'QUOTE_MISMATCH',
  ],
};
