import { documentListSchema, documentParamsSchema, documentSchema } from '../../schemas/document.ts';
import { documentExample, documentSummaryExample } from '../examples/document.ts';
import type { Operation } from '../operation.ts';
import { libraryProblems } from './library-problems.ts';

export const listDocumentsOperation: Operation = {
  method: 'get',
  path: '/api/v1/documents',
  operationId: 'listDocuments',
  tag: 'Văn bản',
  summary: 'Danh sách văn bản',
  description: 'Mọi văn bản trong thư viện, không kèm toàn văn. Tệp gốc chỉ được nêu tên, không nêu thư mục.',
  answer: {
    schema: documentListSchema,
    description: 'Danh sách văn bản, theo thứ tự thêm vào.',
    examples: {
      one: { summary: 'Thư viện có một văn bản', value: { documents: [documentSummaryExample] } },
      empty: { summary: 'Thư viện trống', value: { documents: [] } },
    },
  },
  problems: libraryProblems,
};

export const getDocumentOperation: Operation = {
  method: 'get',
  path: '/api/v1/documents/{id}',
  operationId: 'getDocument',
  tag: 'Văn bản',
  summary: 'Một văn bản',
  description:
    'Thông tin đầu văn bản, bố cục và toàn văn. Chỉ nhận mã văn bản (d1, d2 …), không nhận số ký hiệu: nhiều văn bản có thể cùng số.',
  params: documentParamsSchema,
  answer: {
    schema: documentSchema,
    description: 'Văn bản.',
    examples: { notice: { summary: 'Một thông báo mẫu, ngắn', value: documentExample } },
  },
  problems: ['URL_INVALID', 'DOCUMENT_NOT_FOUND', ...libraryProblems],
};
