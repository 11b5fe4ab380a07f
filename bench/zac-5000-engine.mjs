// One task of one engine, in a process of its own, so that memory is that engine's alone; zac-5000.mjs starts it.
// usage: node --expose-gc zac-5000-engine.mjs FOLDER chidan|fts5|minisearch build|search|embed [VECTOR-WEIGHT]
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '@chidan/core/node';
import Database from 'better-sqlite3';
import MiniSearch from 'minisearch';

const [folder, engine, task, weight] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const mebibytes = (bytes) => Math.round(bytes / 2 ** 20);
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
const chidanFolder = join(folder, 'chidan');

// MiniSearch has its own word splitting and BM25+; letters lose their marks and đ, so that both spellings can match.
const miniSearchOptions = {
  idField: 'name',
  fields: ['title', 'text'],
  storeFields: ['title', 'text'],
  processTerm: (term) => plain(term).toLowerCase(),
};

const engines = {
  chidan: { build: fillLibrary, open: openChidan, embed: measureEmbedding },
  fts5: { build: buildFts5, open: openFts5 },
  minisearch: { build: buildMiniSearch, open: openMiniSearch },
};
const work = {
  build: engines[engine].build,
  search: () => measureSearch(engines[engine].open),
  embed: engines[engine].embed,
};
console.log(JSON.stringify((await work[task]()) ?? null));

/** Times, memory and quality of an engine. `search(text, limit)` gives lists of names, one list a hit, best first. */
async function measureSearch(open) {
  const queries = read('timed.json');
  const bare = process.memoryUsage().rss;
  const { search, close, bytesOnDisk } = await open();
  for (const query of queries.slice(0, 20)) await search(query, 10);
  const times = [];
  for (const query of queries) {
    const started = performance.now();
    await search(query, 10);
    times.push(performance.now() - started);
  }
  globalThis.gc();
  const searching = process.memoryUsage().rss;
  times.sort((a, b) => a - b);
  const at = (share) => Number(times[Math.ceil(share * times.length) - 1].toFixed(2));
  const judged = read('judged.json');
  const result = {
    milliseconds: { p50: at(0.5), p95: at(0.95) },
    memoryMiB: {
      bareProcess: mebibytes(bare),
      searching: mebibytes(searching),
      peak: mebibytes(process.resourceUsage().maxRSS * 1024),
    },
    bytesOnDisk,
    accented: await measureQuality(judged, search, (text) => text),
    unaccented: await measureQuality(judged, search, plain),
  };
  await close();
  return result;
}

/** By article: hits of one article count once, at the best. */
async function measureQuality(judged, search, type) {
  let reciprocal = 0;
  let found = 0;
  for (const { text, names } of judged) {
    const hits = await search(type(text), 50);
    const distinct = [...new Map(hits.map((hit) => [hit[0], hit])).values()].slice(0, 10);
    const rank = distinct.findIndex((hit) => hit.some((name) => names.includes(name))) + 1;
    if (rank === 0) continue;
    reciprocal += 1 / rank;
    found++;
  }
  const share = (value) => Number((value / judged.length).toFixed(3));
  return { mrrAt10: share(reciprocal), recallAt10: share(found) };
}

/** Adds what is not there yet, a batch at a time, and keeps how long each took. */
async function fillLibrary() {
  const record = join(folder, 'adding.json');
  const batches = existsSync(record) ? read('adding.json') : [];
  const inputs = read('corpus.json').map(({ name, title, text }) => {
    return { name, bytes: new TextEncoder().encode(`${title}\n\n${text}`) };
  });
  const library = await openLibrary(chidanFolder, { access: 'write', keepOriginals: false, queryThread: 'own' });
  for (let first = 0; first < inputs.length; first += 250) {
    const started = performance.now();
    const { files } = await library.add(inputs.slice(first, first + 250));
    const failed = files.find((file) => file.outcome === 'failed');
    if (failed) throw new Error(`${failed.path}: ${failed.message}`);
    const added = files.filter((file) => file.outcome === 'added').length;
    console.error(`${first + files.length} of ${inputs.length} articles`);
    if (added === 0) continue;
    const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
    batches.push({ added, seconds, loadAverage: loadavg()[0] });
    writeFileSync(record, JSON.stringify(batches));
  }
  if (!existsSync(record)) writeFileSync(record, '[]');
  await library.close();
}

async function openChidan() {
  const library = await openLibrary(chidanFolder, { queryThread: 'own' });
  const names = new Map((await library.list()).map(({ id, sources }) => [id, sources.map(({ path }) => path)]));
  const bytesOf = (name) => statSync(join(chidanFolder, name)).size;
  const index = readdirSync(join(chidanFolder, 'index')).map((name) => join('index', name));
  return {
    search: async (text, limit) => {
      const { hits } = await library.search(text, { limit, vectorWeight: Number(weight) });
      return hits.map(({ citation }) => names.get(citation.documentId));
    },
    close: () => library.close(),
    bytesOnDisk: {
      library: bytesOf('library.sqlite'),
      index: manifestFiles(index).reduce((sum, name) => sum + bytesOf(name), 0),
    },
  };
}

/** The index files in use; those of the manifest before stay beside them until the next merge. */
function manifestFiles(names) {
  const manifest = JSON.parse(readFileSync(join(chidanFolder, 'index/manifest.json'), 'utf8'));
  const used = ['manifest.json', manifest.lexical.name, manifest.vectors?.name];
  return names.filter((name) => used.includes(name.slice('index/'.length)));
}

/** Chunks a second on 500 chunks of the library, spread evenly, with models that are loaded already. */
async function measureEmbedding() {
  const core = new URL('../packages/core/dist/node/', import.meta.url);
  const { bundledModelDirectory, readModelInfo } = await import(new URL('model.js', core));
  const { createPoolEmbedder, WorkerPool } = await import(new URL('worker-pool.js', core));
  const { SqliteStore } = await import(new URL('sqlite-store.js', core));
  const store = await SqliteStore.open(chidanFolder, 'read');
  const texts = [];
  for await (const { input } of store.readChunks({ after: 0, upTo: await store.generation() })) texts.push(input);
  const sample = Array.from({ length: 500 }, (_, index) => texts[Math.floor((index * texts.length) / 500)]);
  await store.close();
  const model = await readModelInfo(bundledModelDirectory());
  const result = { chunksInAll: texts.length, sample: sample.length, loadAverage: loadavg()[0] };
  for (const threads of new Set([1, availableParallelism()])) {
    const embedder = createPoolEmbedder(new WorkerPool(threads), model, async () => undefined);
    await embedder.embed(sample.slice(0, 32), 'passage');
    const started = performance.now();
    await embedder.embed(sample, 'passage');
    const perSecond = sample.length / ((performance.now() - started) / 1000);
    result[`chunksASecondOn${threads}`] = Number(perSecond.toFixed(1));
    await embedder.close();
  }
  return result;
}

function buildFts5() {
  const file = join(folder, 'fts5.sqlite');
  rmSync(file, { force: true });
  const database = new Database(file);
  database.exec(
    `CREATE VIRTUAL TABLE articles USING fts5(name UNINDEXED, title, text, tokenize = 'unicode61 remove_diacritics 2')`,
  );
  const insert = database.prepare('INSERT INTO articles VALUES (?, ?, ?)');
  database.transaction(() => {
    for (const { name, title, text } of read('corpus.json')) insert.run(name, title, text);
  })();
  database.exec(`INSERT INTO articles (articles) VALUES ('optimize'); VACUUM`);
  database.close();
}

function openFts5() {
  const file = join(folder, 'fts5.sqlite');
  const database = new Database(file, { readonly: true });
  const select = database.prepare(
    'SELECT name, title, text FROM articles WHERE articles MATCH ? ORDER BY bm25(articles), rowid LIMIT ?',
  );
  const wordsOf = (text) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return {
    search: (text, limit) => {
      const query = wordsOf(text)
        .map((word) => `"${word}"`)
        .join(' OR ');
      return select.all(query, limit).map(({ name }) => [name]);
    },
    close: () => database.close(),
    bytesOnDisk: { database: statSync(file).size },
  };
}

function buildMiniSearch() {
  const index = new MiniSearch(miniSearchOptions);
  index.addAll(read('corpus.json'));
  writeFileSync(join(folder, 'minisearch.json'), JSON.stringify(index));
}

function openMiniSearch() {
  const file = join(folder, 'minisearch.json');
  const index = MiniSearch.loadJSON(readFileSync(file, 'utf8'), miniSearchOptions);
  return {
    search: (text, limit) =>
      index
        .search(text)
        .slice(0, limit)
        .map(({ id }) => [id]),
    close: () => undefined,
    bytesOnDisk: { json: statSync(file).size },
  };
}
