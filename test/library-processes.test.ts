import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openLibrary } from '@chidan/core/node';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../packages/core/src/node/sqlite-database.ts';
import { corpus, libraryChild } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const query = 'phân công cấp ủy tham dự sinh hoạt định kỳ chi bộ';

describe('several processes on one library', () => {
  it('finds in an open reader what another process adds, and no longer what it removes', async () => {
    const directory = join(folder, 'shared');
    const writer = await openLibrary(directory, { access: 'write', queryThread: 'own', merge: { largestDelta: 20 } });
    await writer.add([join(corpus, '9058-CT-TU.md')]);
    const reader = libraryChild(['watch', directory, query]);
    expect(await reader.line()).toBe('ready');
    expect(await reader.ask('search')).not.toContain('117-TB/ĐUK');

    await writer.add([join(corpus, '117-TB-DUK.md')]);
    expect(JSON.parse(await reader.ask('search'))[0]).toBe('mục 5, Thông báo 117-TB/ĐUK ngày 18/7/2022');

    await writer.remove('117-TB/ĐUK');
    expect(await reader.ask('search')).not.toContain('117-TB/ĐUK');
    await writer.close();
    expect(await reader.end()).toBe(0);
  });

  it('lets two processes add at the same time', async () => {
    const directory = join(folder, 'both');
    const names = readdirSync(corpus).map((name) => join(corpus, name));
    const children = [names.slice(0, 4), names.slice(3)].map((paths) => libraryChild(['add', directory, ...paths]));
    for (const child of children) expect(await child.line()).toBe('ready');
    for (const child of children) expect(await child.line()).not.toContain('failed');
    for (const child of children) expect(await child.end()).toBe(0);
    const library = await openLibrary(directory);
    expect((await library.status()).documents).toBe(names.length);
    await library.close();
  });
});

describe('kill -9 in the middle of adding', () => {
  const kills = 20;
  /** Enough for kills between documents; more only take longer. */
  const mostFiles = 7;

  it(`leaves a library that opens, with whole documents only, ${kills} times of ${kills}`, async () => {
    const files = join(folder, 'files');
    mkdirSync(files);
    const names = readdirSync(corpus).sort().slice(0, mostFiles);
    for (const name of names) cpSync(join(corpus, name), join(files, name));
    const whole = join(folder, 'whole');
    const started = performance.now();
    const child = libraryChild(['add', whole, files]);
    await child.line();
    const ready = performance.now();
    await child.line();
    await child.end();
    const addingMs = performance.now() - ready;
    expect(ready - started).toBeGreaterThan(0);
    const expected = wholeDocuments(whole);
    expect(expected.size).toBe(mostFiles);

    const left: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      const directory = join(folder, `killed-${kill}`);
      const victim = libraryChild(['add', directory, files]);
      await victim.line();
      await delay((addingMs * (kill + 0.5)) / kills);
      await victim.kill();
      const documents = wholeDocuments(directory);
      for (const [sha256, chunks] of documents) expect(chunks).toBe(expected.get(sha256));
      left.push(documents.size);
      const library = await openLibrary(directory, { access: 'write', queryThread: 'own', merge: { largestDelta: 5 } });
      if (documents.size > 0) expect((await library.search(query)).hits.length).toBeGreaterThan(0);
      if (kill % 5 === 0) {
        await library.add([files]);
        expect((await library.search(query, { limit: 1 })).hits[0]?.citation.path).toBe('mục 5');
      }
      await library.close();
    }
    // The kills must have struck at different moments, or the test shows nothing.
    expect(new Set(left).size).toBeGreaterThan(2);
  }, 400_000);
});

/** SHA-256 → number of chunks that have a vector; throws where SQLite finds the file damaged. */
function wholeDocuments(directory: string): Map<string, number> {
  const database = openSqlite(join(directory, 'library.sqlite'), { readonly: true });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  const rows = database
    .prepare(
      `SELECT d.sha256, count(v.key) AS chunks FROM documents d LEFT JOIN chunks c ON c.document_id = d.id
         LEFT JOIN vectors v ON v.key = c.vector_key GROUP BY d.id`,
    )
    .all() as { sha256: string; chunks: number }[];
  const orphans = database
    .prepare('SELECT count(*) FROM sources WHERE document_id NOT IN (SELECT id FROM documents)')
    .pluck()
    .get();
  expect(orphans).toBe(0);
  database.close();
  return new Map(rows.map((row) => [row.sha256, row.chunks]));
}
