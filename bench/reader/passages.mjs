// The passages that the reader's training questions are asked of, each by its place: `57/2020/qh14+1#0` is the first chunk of an
// article of Zac, `P06-quy-dinh.pdf#12` the thirteenth of a Party document.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '@chidan/core/node';
import { chunkDocument, defaultChunkOptions } from '../../packages/core/dist/chunk/chunk-document.js';
import { quotablePieces } from '../../packages/core/dist/evidence/select-quote.js';
import { loadTokenCounter } from '../../packages/core/dist/node/loaded-model.js';
import { bundledModelDirectory, readModelInfo } from '../../packages/core/dist/node/model.js';

const partyFolders = ['./documents/', '../../test/documents/', '../../../shared/data/files/party/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

export const piecesOf = (text) =>
  quotablePieces(text, { start: 0, end: text.length })
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((piece) => piece !== '');

/** Eight digits that change when a passage is cut in another way. */
export function fingerprintOf({ pieces }) {
  return createHash('sha256').update(pieces.join('\n')).digest('hex').slice(0, 8);
}

/** Chunks of the articles of Zac by article. @param {string} folder - where bench/zac/prepare.mjs wrote chunks.jsonl */
export function readZacChunks(folder) {
  const chunks = new Map();
  for (const line of readFileSync(join(folder, 'chunks.jsonl'), 'utf8').split('\n').filter(Boolean)) {
    const { article, context, text } = JSON.parse(line);
    if (!chunks.has(article)) chunks.set(article, []);
    chunks.get(article).push({ context, pieces: piecesOf(text) });
  }
  return chunks;
}

/** Chunks of the Party documents by file name. */
export async function readPartyChunks() {
  const folder = mkdtempSync(join(tmpdir(), 'chidan-reader-'));
  const library = await openLibrary(folder, { access: 'write', keepOriginals: false, queryThread: 'own' });
  await library.add(partyFolders.filter(existsSync));
  const countTokens = await loadTokenCounter(await readModelInfo(bundledModelDirectory()));
  const chunks = new Map();
  for (const { id } of await library.list()) {
    const { text, document, sources } = await library.get(id);
    const own = chunkDocument(text, document, countTokens, defaultChunkOptions).map(({ context, span }) => ({
      context,
      pieces: piecesOf(text.slice(span.start, span.end)),
    }));
    for (const { path } of sources) chunks.set(path.split('/').at(-1), own);
  }
  await library.close();
  rmSync(folder, { recursive: true });
  return chunks;
}
