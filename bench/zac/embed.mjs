// Embeds the chunks that prepare.mjs cut, with the bundled model; stops and goes on at any point.
// usage: nice -n 19 node bench/zac/embed.mjs FOLDER [--part I --of N]   (an hour or two of two cores)
// FOLDER/vectors-I.bin holds records of 32 bytes, the SHA-256 of what was embedded, and 384 little-endian 32-bit floats.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { embeddingInput } from '../../packages/core/dist/embedding/embedder.js';
import { LoadedModel } from '../../packages/core/dist/node/loaded-model.js';
import { bundledModelDirectory, readModelInfo } from '../../packages/core/dist/node/model.js';
import { readKeys, recordBytes } from './vectors.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: 'string', default: '0' }, of: { type: 'string', default: '1' } },
});
const folder = resolve(positionals[0] ?? '');
if (!existsSync(join(folder, 'order.json'))) throw new Error('run prepare.mjs FOLDER first');
const [part, parts] = [Number(values.part), Number(values.of)];

const lines = readFileSync(join(folder, 'chunks.jsonl'), 'utf8').split('\n');
const order = JSON.parse(readFileSync(join(folder, 'order.json'), 'utf8'));
const known = new Set(readKeys(folder));
const model = await LoadedModel.load(await readModelInfo(bundledModelDirectory()));
const file = join(folder, `vectors-${part}.bin`);
// What a stop in the middle of a record left.
if (existsSync(file)) truncateSync(file, statSync(file).size - (statSync(file).size % recordBytes));
const started = performance.now();
let embedded = 0;
for (const [at, chunk] of order.entries()) {
  if (at % parts !== part) continue;
  const { context, text } = JSON.parse(lines[chunk - 1]);
  const input = embeddingInput(context, text);
  const key = createHash('sha256').update(input).digest();
  const name = key.toString('base64');
  if (known.has(name)) continue;
  const vector = await model.embed(input, 'passage');
  appendFileSync(file, Buffer.concat([key, Buffer.from(vector.buffer)]));
  known.add(name);
  embedded++;
  if (embedded % 1000 === 0) {
    const perSecond = embedded / ((performance.now() - started) / 1000);
    console.error(`${at} of ${order.length}; ${perSecond.toFixed(1)} a second`);
  }
}
