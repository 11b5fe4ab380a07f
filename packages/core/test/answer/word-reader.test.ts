import { expect, test } from 'vitest';
import { wordReader } from '../../src/answer/word-reader.ts';

test('without a model the piece that shares more words with the question is held for the answer', async () => {
  const passages = [
    { context: '', pieces: ['Chi bộ họp hằng tháng.', 'Trồng cây.'] },
    { context: '', pieces: [] },
  ];
  const [[near, far] = [], none] = await wordReader.read('chi bộ họp khi nào', passages);
  expect(near).toBeGreaterThan(0);
  expect(far).toBeLessThan(-2);
  expect(none).toEqual([]);
  await expect(wordReader.read('x', passages, { signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow(
    'stop',
  );
});
