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
    'Trả lời bằng các câu trích nguyên văn kèm nơi trích. Khi trong kho không có căn cứ thì nói rõ là không có và nêu những đoạn gần nhất. Nội dung gửi lên là JSON, không quá 64 KiB.',
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
  problems: [
    ...queryProblems,
    'BODY_INVALID',
    'BODY_TOO_LARGE',
    'MEDIA_TYPE_UNSUPPORTED',
    'REQUEST_TIMEOUT',
    'QUOTE_MISMATCH',
  ],
};
