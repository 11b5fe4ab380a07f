// What each retriever finds for the questions of Zac rebuilt, over what prepare.mjs and embed.mjs left in a folder.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { embeddingInput } from '../../packages/core/dist/embedding/embedder.js';
import { rankByBm25 } from '../../packages/core/dist/search-index/bm25.js';
import { FileSegment } from '../../packages/core/dist/search-index/lexical-file.js';
import { BestChunks } from '../../packages/core/dist/search-index/ranked.js';
import { readVectors } from './vectors.mjs';

/** Zac cut into chunks, with its lexical index and as many vectors as there are. */
export class ZacIndex {
  /** @param {{ readonly onlyEmbedded?: boolean }} options - whether words, too, find only chunks that have a vector */
  constructor(folder, { onlyEmbedded = false } = {}) {
    const vectors = new Map(readVectors(folder));
    this.dimension = 384;
    this.articleOf = [''];
    this.rows = [];
    const matrix = [];
    for (const line of readFileSync(join(folder, 'chunks.jsonl'), 'utf8').split('\n')) {
      if (line === '') continue;
      const { article, context, text } = JSON.parse(line);
      const chunk = this.articleOf.push(article) - 1;
      const key = createHash('sha256').update(embeddingInput(context, text)).digest('base64');
      const vector = vectors.get(key);
      if (!vector) continue;
      this.rows.push(chunk);
      matrix.push(vector);
    }
    this.matrix = new Float32Array(matrix.length * this.dimension);
    for (const [row, vector] of matrix.entries()) this.matrix.set(vector, row * this.dimension);
    const file = openSync(join(folder, 'lexical.bin'));
    this.lexical = new FileSegment({
      name: 'lexical.bin',
      size: fstatSync(file).size,
      read: (offset, length) => {
        const bytes = new Uint8Array(length);
        readSync(file, bytes, 0, length, offset);
        return bytes;
      },
    });
    this.close = () => closeSync(file);
    const embedded = new Set(this.rows);
    this.isLeftOut = onlyEmbedded ? (chunk) => !embedded.has(chunk) : () => false;
  }

  get chunks() {
    return this.articleOf.length - 1;
  }

  /** How many chunks bear a term, as SearchIndex says it. */
  count(term) {
    return this.lexical.count(term);
  }

  rankLexical(terms, limit) {
    return rankByBm25([this.lexical], terms, limit, this.isLeftOut);
  }

  rankVectors(query, limit) {
    const { matrix, dimension, rows } = this;
    const best = new BestChunks(limit);
    for (let row = 0, at = 0; row < rows.length; row++) {
      let sum = 0;
      for (let index = 0; index < dimension; index++, at++) sum += matrix[at] * query[index];
      best.offer(rows[row], sum);
    }
    return best.toArray();
  }

  /** Articles by their best chunk, best first. */
  toArticles(ranked) {
    const articles = new Map();
    for (const { chunkId, score } of ranked) {
      const article = this.articleOf[chunkId];
      if (!articles.has(article)) articles.set(article, score);
    }
    return [...articles.keys()];
  }
}

/** nDCG@10, recall@10 and recall@100 of lists of article ids, means over the queries. */
export function figures(queries, lists) {
  const sums = { ndcg10: 0, recall10: 0, recall100: 0, mrr10: 0 };
  queries.forEach(({ relevant }, index) => {
    const list = lists[index];
    const ideal = relevant.slice(0, 10).reduce((sum, _, at) => sum + 1 / Math.log2(at + 2), 0);
    const gained = list
      .slice(0, 10)
      .reduce((sum, id, at) => sum + (relevant.includes(id) ? 1 / Math.log2(at + 2) : 0), 0);
    const share = (depth) => relevant.filter((id) => list.slice(0, depth).includes(id)).length / relevant.length;
    const first = list.slice(0, 10).findIndex((id) => relevant.includes(id));
    sums.ndcg10 += gained / ideal;
    sums.recall10 += share(10);
    sums.recall100 += share(100);
    sums.mrr10 += first < 0 ? 0 : 1 / (first + 1);
  });
  return Object.fromEntries(
    Object.entries(sums).map(([name, sum]) => [name, Number((sum / queries.length).toFixed(4))]),
  );
}
