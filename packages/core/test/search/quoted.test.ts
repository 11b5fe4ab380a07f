import { expect, test } from 'vitest';
import { readBundledSyllables } from '../../src/node/bundled-syllables.ts';
import { noLanguage } from '../../src/query/understand.ts';
import { createMemoryEngine } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

test('what is quoted is searched as it was typed, and no other reading of it is announced', async () => {
  const engine = createMemoryEngine({ language: { ...noLanguage, syllables: readBundledSyllables() } });
  await engine.add([textFile('1.txt', 'Quy định về phân công cấp ủy viên dự sinh hoạt chi bộ.')]);
  expect(await engine.search('"quy ddinhj"')).toMatchObject({ searched: 'quy ddinhj', respelling: null, hits: [] });
  const { searched, hits } = await engine.search('phaan coong "sinh hoat"');
  expect([searched, hits.length]).toEqual(['phân công sinh hoat', 1]);
  await engine.close();
});
