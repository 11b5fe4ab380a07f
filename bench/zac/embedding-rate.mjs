// How many texts a second does the bundled model embed, one worker a core? Prints the number; peers.py runs it.
// usage: node bench/zac/embedding-rate.mjs TEXTS.json
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { bundledModelDirectory, readModelInfo } from '../../packages/core/dist/node/model.js';
import { createPoolEmbedder, WorkerPool } from '../../packages/core/dist/node/worker-pool.js';

const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const model = await readModelInfo(bundledModelDirectory());
const embedder = createPoolEmbedder(new WorkerPool(availableParallelism()), model, async () => undefined);
await embedder.embed(texts.slice(0, 40), 'passage');
const started = performance.now();
await embedder.embed(texts, 'passage');
console.log(texts.length / ((performance.now() - started) / 1000));
await embedder.close();
