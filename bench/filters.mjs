// Above the number of chunks that a filter compares one by one, does the graph still find what an exact scan finds?
// usage: node bench/filters.mjs [--save]   (a minute; random vectors around topics)
import { HnswIndex, loadHnswlib } from '../packages/core/dist/node/hnsw-index.js';
import { ExactScan, mostExactChunks } from '../packages/core/dist/search-index/vector-index.js';
import { saveResult } from './save-result.mjs';

const hnswlib = loadHnswlib();
if (!hnswlib) {
  console.log('skipped: hnswlib-node is not installed');
  process.exit();
}
const [chunks, dimension, topics, queries, depth] = [40_000, 384, 400, 100, 10];
let state = 7;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const unit = (values) => {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
};
const centres = Array.from({ length: topics }, () => Array.from({ length: dimension }, normal));
const near = (topic) => unit(centres[topic].map((value) => value + 0.8 * normal()));

const graph = HnswIndex.create(hnswlib, dimension, chunks);
const scan = new ExactScan(dimension);
const topicOf = [];
for (let chunk = 1; chunk <= chunks; chunk++) {
  topicOf[chunk] = Math.floor(random() * topics);
  const vector = near(topicOf[chunk]);
  graph.add(chunk, vector);
  scan.add(chunk, vector);
}
const result = { chunks, queries };
for (const [name, share] of [
  ['three fifths at random', 0.6],
  ['four fifths at random', 0.8],
  ['three fifths of the topics', null],
]) {
  const allowed = new Set();
  for (let chunk = 1; chunk <= chunks; chunk++) {
    if (share === null ? topicOf[chunk] < topics * 0.6 : random() < share) allowed.add(chunk);
  }
  let found = 0;
  const times = [];
  for (let query = 0; query < queries; query++) {
    const vector = near(Math.floor(random() * topics));
    const expected = new Set(scan.searchAmong(vector, depth, allowed).map(({ chunkId }) => chunkId));
    const started = performance.now();
    const answers = graph.searchAmong(vector, depth, allowed);
    times.push(performance.now() - started);
    found += answers.filter(({ chunkId }) => expected.has(chunkId)).length;
  }
  times.sort((a, b) => a - b);
  result[name] = {
    allowed: allowed.size,
    isExact: allowed.size <= mostExactChunks,
    recallAt10: found / (depth * queries),
    medianMs: Number(times[queries / 2].toFixed(2)),
    p95Ms: Number(times[Math.ceil(0.95 * queries) - 1].toFixed(2)),
  };
}
saveResult('filters', result);
