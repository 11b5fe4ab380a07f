import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Engine } from '../src/engine.ts';
import { createEngine } from '../src/engine.ts';
import { verifyCitation } from '../src/evidence/citation.ts';
import { SqliteStore } from '../src/node/sqlite-store.ts';
import { createHashingEmbedder, createMemoryEngine, MemoryStore } from '../src/testing/index.ts';
import { citingReader } from './citing-reader.ts';
import { textFile } from './corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'chidan-replaced-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const decision = (number: string, day: string, body: string): string =>
  `ỦY BAN NHÂN DÂN\nXÃ AN BÌNH\nSố: ${number}\nAn Bình, ngày ${day}\nQUYẾT ĐỊNH\nVề trực ban\nĐiều 1. Trực ban từ 7 giờ.\nĐiều 2. ${body}`;
const old = textFile('cu.txt', decision('15/QĐ-UBND', '01 tháng 3 năm 2024', 'Chánh Văn phòng thi hành.'));
const replacing = textFile(
  'moi.txt',
  decision('20/QĐ-UBND', '05 tháng 01 năm 2026', 'Quyết định này thay thế Quyết định số 15/QĐ-UBND ngày 2024-03-01.'),
);

describe.each([
  ['in memory', async () => new MemoryStore()],
  ['in SQLite', () => SqliteStore.open(mkdtempSync(join(folder, 's')), 'write')],
] as const)('a replaced document %s', (_name, store) => {
  const open = async (): Promise<Engine> =>
    createEngine({ store: await store(), embedder: createHashingEmbedder(), reader: citingReader });
  const replacedIn = async (engine: Engine): Promise<(string | null)[]> =>
    (await engine.list()).map(({ replacedBy }) => replacedBy?.documentId ?? null);

  test('is shown as such wherever it is met, with words that can be checked', async () => {
    const engine = await open();
    await engine.add([old, replacing]);
    expect(await replacedIn(engine)).toEqual(['d2', null]);
    const { replacedBy } = await engine.get('15/QĐ-UBND');
    expect(replacedBy).toMatchObject({
      documentId: 'd2',
      role: 'replaces',
      label: 'Điều 2, Quyết định 20/QĐ-UBND ngày 5/1/2026',
      quote: expect.stringMatching(/^Quyết định này thay thế Quyết định số 15\/QĐ-UBND.*\.$/),
    });
    verifyCitation(replacedBy!, await engine.get('d2'));
    const { hits } = await engine.search('trực ban từ 7 giờ');
    const of = (id: string) => hits.find(({ citation }) => citation.documentId === id)?.citation.replacedBy;
    expect([of('d1'), of('d2')]).toEqual([replacedBy, null]);
    await engine.close();
  });

  test('is told apart from others of its number by what is printed beside it', async () => {
    const engine = await open();
    const earlier = textFile('truoc.txt', decision('15/QĐ-UBND', '10 tháng 6 năm 2021', 'Trưởng phòng thi hành.'));
    const says = (beside: string) =>
      textFile(
        'moi.txt',
        decision('20/QĐ-UBND', '05 tháng 01 năm 2026', `Quyết định này thay thế Quyết định số 15/QĐ-UBND${beside}.`),
      );
    await engine.add([old, earlier, says('')]);
    expect(await replacedIn(engine)).toEqual([null, null, null]);
    await engine.add([says(' năm 2021 của Ủy ban nhân dân xã')]);
    expect(await replacedIn(engine)).toEqual([null, 'd3', null]);
    expect((await engine.get('d2')).replacedBy?.documentId).toBe('d3');
    await engine.close();
  });

  test('is so in whatever order the two are added, and no more when the other is removed or read otherwise', async () => {
    const engine = await open();
    await engine.add([replacing, old]);
    expect(await replacedIn(engine)).toEqual([null, 'd1']);
    await engine.add([textFile('moi.txt', decision('20/QĐ-UBND', '05 tháng 01 năm 2026', 'Không nói gì.'))]);
    expect(await replacedIn(engine)).toEqual([null, null]);
    await engine.add([replacing]);
    expect(await replacedIn(engine)).toEqual([null, 'd1']);
    await engine.remove('20/QĐ-UBND');
    expect(await replacedIn(engine)).toEqual([null]);
    expect((await engine.get('d2')).replacedBy).toBeNull();
    await engine.close();
  });
});

describe('by what a document really says', () => {
  const check = async (body: string, expected: readonly (string | null)[]): Promise<void> => {
    const engine = createMemoryEngine();
    await engine.add([
      old,
      textFile('b.txt', decision('18/QĐ-UBND', '02 tháng 3 năm 2024', 'Chánh Văn phòng thi hành.')),
      textFile('moi.txt', decision('20/QĐ-UBND', '05 tháng 01 năm 2026', body)),
    ]);
    expect(
      (await engine.list()).slice(0, 2).map(({ replacedBy }) => replacedBy?.role ?? null),
      body,
    ).toEqual(expected);
    await engine.close();
  };

  test('documents are replaced or repealed, one or several', async () => {
    await check('Quyết định này thay thế Quyết định số 15/QĐ-UBND ngày 01 tháng 3 năm 2024 của Ủy ban nhân dân xã.', [
      'replaces',
      null,
    ]);
    await check('Bãi bỏ các văn bản sau:\na) Quyết định số 15/QĐ-UBND;\nb) Quyết định số 18/QĐ-UBND ngày 02/3/2024.', [
      'repeals',
      'repeals',
    ]);
  });

  test('a year or an issuer that is printed beside the number must be the document’s own', async () => {
    const words = 'Quyết định này có hiệu lực từ khi ký và thay thế Quyết định số 15/QĐ-UBND';
    await check(`${words} năm 2024 của Ủy ban nhân dân xã An Bình.`, ['replaces', null]);
    await check(`${words} năm 2021.`, [null, null]);
    await check(`${words} ngày 01/3/2024 của Ủy ban nhân dân xã Hòa Lợi.`, [null, null]);
  });

  test('nothing is known where it is a part, another day, another body’s doing, or denied', async () => {
    for (const body of [
      'Bãi bỏ Điều 1 Quyết định số 15/QĐ-UBND.',
      'Sửa đổi, bổ sung Quyết định số 15/QĐ-UBND.',
      'Quyết định này thay thế Quyết định số 15/QĐ-UBND ngày 01 tháng 3 năm 2023.',
      'Quyết định số 15/QĐ-UBND được bãi bỏ bởi Quyết định số 18/QĐ-UBND.',
      'Quyết định này không thay thế Quyết định số 15/QĐ-UBND.',
    ])
      await check(body, [null, null]);
  });
});
