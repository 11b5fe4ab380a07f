// What does Chỉ Dẫn cost and find on the first 5,000 articles of Zac rebuilt, with SQLite FTS5 and MiniSearch beside it?
// usage: node bench/zac-5000.mjs --library FOLDER [--keep] [--save]   (skips where ../shared/data is missing)
// The folder keeps the library and the other two indexes: filling it takes some ten minutes, a later run goes on from it.
// --keep takes the library as it is, though newer rules would read the articles again.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { saveResult } from './save-result.mjs';

const articles = 5000;
const timedQueries = 300;
const zac = new URL('../../shared/data/zac/', import.meta.url);
if (!existsSync(new URL('corpus.jsonl.gz', zac))) {
  console.log('skipped: ../shared/data/zac/corpus.jsonl.gz is not here');
  process.exit();
}
const folderAt = process.argv.indexOf('--library');
if (folderAt < 0) throw new Error('usage: node bench/zac-5000.mjs --library FOLDER [--keep] [--save]');
const folder = resolve(process.argv[folderAt + 1]);
mkdirSync(folder, { recursive: true });
prepare();

const loadAverageBefore = loadavg()[0];
const engines = {};
for (const [name, engine, ...options] of [
  ['chidan, words and meaning', 'chidan', '0.5'],
  ['chidan, words only', 'chidan', '0'],
  ['SQLite FTS5', 'fts5'],
  ['MiniSearch', 'minisearch'],
]) {
  const isFilled = engine === 'chidan' && (options[0] === '0' || process.argv.includes('--keep'));
  if (!isFilled) run(engine, 'build');
  engines[name] = run(engine, 'search', ...options);
}
const result = {
  corpus: `Zac rebuilt, first ${articles} articles`,
  queries: { timed: timedQueries, judged: JSON.parse(readFileSync(join(folder, 'judged.json'), 'utf8')).length },
  // Beside other work where the load average is above 0.5 before; the machine has to be quiet for figures to be compared.
  loadAverageBefore,
  embedding: run('chidan', 'embed'),
  // A library that was kept was filled at some other time.
  adding: process.argv.includes('--keep') ? null : readAdding(),
  engines,
};
saveResult('zac-5000', result);
print(engines);

/** Writes what the engines' own processes read, so that none of them holds more than it needs. */
function prepare() {
  const read = (name) => readFileSync(new URL(name, zac), 'utf8').trim().split('\n');
  const lines = gunzipSync(readFileSync(new URL('corpus.jsonl.gz', zac)))
    .toString('utf8')
    .split('\n', articles);
  const corpus = lines.map((line, index) => {
    const { _id: id, title, text } = JSON.parse(line);
    return { id, name: `zac/${String(index).padStart(4, '0')}.txt`, title, text };
  });
  // Articles of the same words are one document in a library, so that any of their names is right.
  const namesOfWords = groupBy(corpus, ({ title, text }) => `${title}\n\n${text}`);
  const namesOf = new Map(
    [...namesOfWords.values()].flatMap((same) => same.map(({ id }) => [id, same.map(({ name }) => name)])),
  );
  const relevant = groupBy(
    read('qrels.train.tsv')
      .slice(1)
      .map((line) => line.split('\t')),
    ([query]) => query,
  );
  const queries = read('queries.train.jsonl').map((line) => JSON.parse(line));
  const judged = queries.flatMap(({ _id: id, text }) => {
    const names = (relevant.get(id) ?? []).flatMap(([, article]) => namesOf.get(article) ?? []);
    return names.length > 0 ? [{ text, names }] : [];
  });
  write('corpus.json', corpus);
  write(
    'timed.json',
    queries.slice(0, timedQueries).map(({ text }) => text),
  );
  write('judged.json', judged);
}

function readAdding() {
  const batches = JSON.parse(readFileSync(join(folder, 'adding.json'), 'utf8'));
  const loads = batches.map((batch) => batch.loadAverage).toSorted((a, b) => a - b);
  return {
    seconds: Math.round(batches.reduce((sum, batch) => sum + batch.seconds, 0)),
    articles: batches.reduce((sum, batch) => sum + batch.added, 0),
    loadAverage: loads[Math.floor(loads.length / 2)] ?? null,
  };
}

function groupBy(values, keyOf) {
  const groups = new Map();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

function write(name, value) {
  writeFileSync(join(folder, name), JSON.stringify(value));
}

/** Runs one task of one engine in a process of its own and returns what it found. */
function run(...argv) {
  const script = fileURLToPath(new URL('zac-5000-engine.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', script, folder, ...argv], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${argv.join(' ')} failed`);
  return JSON.parse(stdout);
}

function print(rows) {
  const table = Object.entries(rows).map(([name, { milliseconds, memoryMiB, bytesOnDisk, accented, unaccented }]) => ({
    engine: name,
    'p50 ms': milliseconds.p50,
    'p95 ms': milliseconds.p95,
    'RSS MiB': memoryMiB.searching,
    'disk MiB': Number((Object.values(bytesOnDisk).reduce((sum, bytes) => sum + bytes, 0) / 2 ** 20).toFixed(1)),
    'MRR@10': accented.mrrAt10,
    'R@10': accented.recallAt10,
    'MRR@10 plain': unaccented.mrrAt10,
    'R@10 plain': unaccented.recallAt10,
  }));
  console.table(table);
}
