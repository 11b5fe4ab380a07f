import { searchResultSchema } from '../../schemas/search.ts';
import { searchQuerySchema } from '../../schemas/search-query.ts';
import { explainedResultExample } from '../examples/explained-result.ts';
import { namedResultExample } from '../examples/named-result.ts';
import { nothingFoundExample, searchResultExample } from '../examples/search-result.ts';
import type { Operation } from '../operation.ts';
import { queryProblems } from './library-problems.ts';

export const searchOperation: Operation = {
  method: 'get',
  path: '/api/v1/search',
  operationId: 'searchPassages',
  tag: 'Tra cứu',
  summary: 'Tìm đoạn văn bản',
  description:
    'Tìm theo từ ngữ và theo nghĩa, gõ có dấu, không dấu, phím Telex hay VNI đều được; mỗi kết quả kèm trích dẫn nguyên văn. Số ký hiệu và điều, khoản trong câu tìm, viết theo cách nào cũng được hiểu: văn bản hoặc đơn vị đó đứng đầu. Điều kiện lọc ghi ngay trong câu tìm hoặc bằng tham số; ghi cả hai thì phải thỏa cả hai.',
  query: searchQuerySchema,
  answer: {
    schema: searchResultSchema,
    description: 'Các đoạn tìm được, đoạn sát nhất đứng đầu.',
    examples: {
      found: { summary: 'Gõ không dấu, lấy một kết quả (limit=1)', value: searchResultExample },
      named: { summary: 'Nêu số ký hiệu và mục: «mục 6 9058-CT/TU» (limit=1)', value: namedResultExample },
      explained: {
        summary: 'Chỉ tìm chỉ thị, kèm cách tính điểm và số đếm (type=CT, explain=true, facets=true)',
        value: explainedResultExample,
      },
      nothing: { summary: 'Không có văn bản nào thuộc loại đã nêu (type=PC)', value: nothingFoundExample },
    },
  },
  problems: queryProblems,
};
