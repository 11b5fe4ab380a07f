import { healthSchema } from '../../schemas/health.ts';
import type { Operation } from '../operation.ts';
import { libraryProblems } from './library-problems.ts';

export const healthOperation: Operation = {
  method: 'get',
  path: '/health',
  operationId: 'getHealth',
  tag: 'Vận hành',
  summary: 'Tình trạng máy chủ',
  description: 'Cho biết thư viện có đọc được không và có bao nhiêu văn bản. Dành cho chương trình giám sát.',
  answer: {
    schema: healthSchema,
    description: 'Máy chủ và thư viện hoạt động bình thường.',
    examples: {
      samples: {
        summary: 'Thư viện gồm bảy văn bản mẫu',
        value: { status: 'ok', documents: 7, chunks: 156, generation: 7 },
      },
    },
  },
  problems: [...libraryProblems, 'LIBRARY_UNREADABLE'],
};
