import { searchResultSchema } from '../../schemas/search.ts';
import { searchQuerySchema } from '../../schemas/search-query.ts';
import { searchResultExample } from '../examples/search-result.ts';
import type { Operation } from '../operation.ts';
import { queryProblems } from './library-problems.ts';

export const searchOperation: Operation = {
  method: 'get',
  path: '/api/v1/search',
  operationId: 'searchPassages',
  tag: 'Tra cứu',
  summary: 'Tìm đoạn văn bản',
  description:
    'Tìm theo từ ngữ và theo nghĩa, gõ có dấu hay không dấu đều được; mỗi kết quả kèm trích dẫn nguyên văn. Số ký hiệu trong câu tìm, viết theo cách nào cũng được hiểu.',
  query: searchQuerySchema,
  answer: {
    schema: searchResultSchema,
    description: 'Các đoạn tìm được, đoạn sát nhất đứng đầu.',
    examples: {
      found: { summary: 'Gõ không dấu, lấy một kết quả (limit=1)', value: searchResultExample },
      nothing: { summary: 'Không có đoạn nào', value: { query: 'zzz', hits: [] } },
    },
  },
  problems: queryProblems,
};
