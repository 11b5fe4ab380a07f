import { verificationSchema, verifyBodySchema } from '../../schemas/verify.ts';
import { answeredExample } from '../examples/answer.ts';
import { misquotingForm, refutedExample, supportedExample } from '../examples/verification.ts';
import type { Operation } from '../operation.ts';
import { libraryProblems } from './library-problems.ts';

export const verifyOperation: Operation = {
  method: 'post',
  path: '/api/v1/verify',
  operationId: 'verifyAnswer',
  tag: 'Tra cứu',
  summary: 'Kiểm chứng một câu trả lời',
  description:
    'Đối chiếu một câu trả lời, của `/api/v1/ask` hoặc của hệ thống khác, với văn bản trong thư viện: từng câu trích có đúng nguyên văn không, từng câu có đúng với câu trích mà nó dẫn không. Văn bản đã bị thay thế vẫn được dẫn: `replacedBy` của trích dẫn nêu điều đó. Nội dung gửi lên là JSON, không quá 4 MiB.',
  body: {
    schema: verifyBodySchema,
    description: 'Câu trả lời, dạng JSON.',
    examples: {
      answer: { summary: 'Đúng như `/api/v1/ask` đã trả về', value: answeredExample },
      foreign: { summary: 'Của hệ thống khác, chỉ có số ký hiệu; trích sai một chữ', value: misquotingForm },
    },
  },
  answer: {
    schema: verificationSchema,
    description: 'Kết quả kiểm chứng; câu trả lời sai căn cứ cũng là 200.',
    examples: {
      supported: { summary: 'Có căn cứ', value: supportedExample },
      refuted: { summary: 'Trích sai một chữ', value: refutedExample },
    },
  },
  problems: [
    'ANSWER_INVALID',
    'REQUEST_INVALID',
    'BODY_INVALID',
    'BODY_TOO_LARGE',
    'MEDIA_TYPE_UNSUPPORTED',
    'REQUEST_TIMEOUT',
    ...libraryProblems,
    'OPERATION_TIMEOUT',
  ],
};
