import { expect, test } from 'vitest';
import { embeddingInput } from '../../src/embedding/embedder.ts';

test('a chunk is embedded below its context, or alone without one', () => {
  expect(embeddingInput('Thông báo 117-TB/ĐUK', 'Nội dung')).toBe('Thông báo 117-TB/ĐUK\nNội dung');
  expect(embeddingInput('', 'Nội dung')).toBe('Nội dung');
});
