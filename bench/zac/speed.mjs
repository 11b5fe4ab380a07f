// How fast is search over 100,000 chunks, how much memory does it take, how soon is an addition found?
// usage: node bench/zac/speed.mjs FOLDER [--minisearch] [--save]   (after library.mjs FOLDER; on a quiet machine)
// SQLite FTS5, with diacritics taken off as it offers, and with --minisearch MiniSearch (some minutes more) run over the same chunks
// beside it; each in a process of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '@chidan/core/node';
import Database from 'better-sqlite3';
import { saveResult } from '../save-result.mjs';
import { readQueries } from './corpus.mjs';

const folder = resolve(process.argv[2] ?? '');
const directory = join(folder, 'library-100000');
if (!existsSync(directory)) throw new Error('run library.mjs FOLDER first');
const queries = readQueries('dev').map(({ text }) => text);
const task = process.argv.indexOf('--task');
if (task > 0) console.log(JSON.stringify(await tasks()[process.argv[task + 1]]()));
else measureAll();

function measureAll() {
  const result = { loadAverageBefore: loadavg()[0] };
  const peers = process.argv.includes('--minisearch') ? ['fts5', 'miniSearch'] : ['fts5'];
  for (const name of ['chidan', 'chidanOneThread', 'chidanWordsOnly', 'chidanAsk', ...peers, 'addition']) {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--expose-gc', fileURLToPath(import.meta.url), folder, '--task', name],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    if (status !== 0) throw new Error(`${name} failed`);
    result[name] = JSON.parse(stdout);
  }
  const main = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
  const cold = Array.from({ length: 7 }, (_, at) => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [main, 'search', queries[at], '--library', directory]);
    if (status !== 0) throw new Error('the command line failed');
    return performance.now() - started;
  }).sort((a, b) => a - b);
  result.coldCommandLineMs = { median: Math.round(cold[3]), most: Math.round(cold[6]) };
  saveResult('zac-speed', result);
}

function tasks() {
  return {
    chidan: () => measureLibrary((library, query) => library.search(query)),
    chidanOneThread: () => measureLibrary((library, query) => library.search(query), { queryThread: 'own' }),
    chidanWordsOnly: () => measureLibrary((library, query) => library.search(query, { mode: 'lexical' })),
    chidanAsk: () => measureLibrary((library, query) => library.ask(query)),
    fts5: measureFts5,
    miniSearch: measureMiniSearch,
    addition: measureAddition,
  };
}

/** As a server holds it: queries are embedded in a thread of their own. */
async function measureLibrary(run, options = {}) {
  const started = performance.now();
  const library = await openLibrary(directory, options);
  await run(library, queries[0]);
  const firstMs = Math.round(performance.now() - started);
  const times = await timed((query) => run(library, query));
  globalThis.gc();
  const memoryMiB = Math.round(process.memoryUsage().rss / 2 ** 20);
  const { chunks } = await library.status();
  await library.close();
  return { chunks, openAndFirstMs: firstMs, ...times, memoryMiB };
}

async function timed(search, asked = queries) {
  // Once through, so that what is on disk is in the system's memory.
  for (const query of asked) await search(query);
  const times = [];
  for (const query of asked) {
    const started = performance.now();
    await search(query);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share) => Number(times[Math.ceil(share * times.length) - 1].toFixed(1));
  return { queries: times.length, p50Ms: at(0.5), p95Ms: at(0.95) };
}

async function measureFts5() {
  const file = join(folder, 'fts5.sqlite');
  rmSync(file, { force: true });
  const database = new Database(file);
  database.exec("CREATE VIRTUAL TABLE chunks USING fts5(context, text, tokenize = 'unicode61 remove_diacritics 2')");
  const insert = database.prepare('INSERT INTO chunks VALUES (?, ?)');
  database.transaction(() => {
    for (const line of readFileSync(join(folder, 'chunks.jsonl'), 'utf8').split('\n', 100_000)) {
      const { context, text } = JSON.parse(line);
      insert.run(context, text);
    }
  })();
  database.exec("INSERT INTO chunks (chunks) VALUES ('optimize')");
  const select = database.prepare('SELECT rowid, text FROM chunks WHERE chunks MATCH ? ORDER BY bm25(chunks) LIMIT 10');
  const result = await timed((query) =>
    select.all((query.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => `"${word}"`).join(' OR ')),
  );
  globalThis.gc();
  database.close();
  return { ...result, memoryMiB: Math.round(process.memoryUsage().rss / 2 ** 20) };
}

async function measureMiniSearch() {
  const { default: MiniSearch } = await import('minisearch');
  const index = new MiniSearch({ fields: ['context', 'text'], searchOptions: { boost: { context: 2 } } });
  const lines = readFileSync(join(folder, 'chunks.jsonl'), 'utf8').split('\n', 100_000);
  index.addAll(lines.map((line, id) => ({ id, ...JSON.parse(line) })));
  // A few only: it takes a second or so for each.
  const result = await timed((query) => index.search(query), queries.slice(0, 30));
  globalThis.gc();
  return { ...result, memoryMiB: Math.round(process.memoryUsage().rss / 2 ** 20) };
}

/** From the call of `add` to the first search that finds the document; in the process that adds and in another reader. */
async function measureAddition() {
  const library = await openLibrary(directory, { access: 'write', keepOriginals: false });
  const reader = await openLibrary(directory, { queryThread: 'own' });
  const words = 'rừng tràm Vàng Giang mười hai cây số';
  await library.search(words);
  await reader.search(words);
  const times = [];
  for (const round of [1, 2, 3]) {
    const text = `TỈNH ỦY SÔNG VÀNG\nSố 90${round}9-TB/TU\nTHÔNG BÁO\nvề ${words}\n1. Việc bảo vệ ${words} lần thứ ${round}.`;
    const name = `mau-${round}.txt`;
    const started = performance.now();
    await library.add([{ name, bytes: new TextEncoder().encode(text) }]);
    const addedMs = performance.now() - started;
    const { hits } = await reader.search(`${words} lần thứ ${round}`);
    const foundMs = performance.now() - started;
    if (!hits.some(({ citation }) => citation.number === `90${round}9-TB/TU`)) throw new Error('it is not found');
    times.push({ addedMs: Math.round(addedMs), foundByAnotherProcessMs: Math.round(foundMs) });
    await library.remove(`90${round}9-TB/TU`);
  }
  await reader.close();
  await library.close();
  return { rounds: times };
}
