import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Citation, type StoredDocument, sliceSpan } from '@chidan/core';
import { type Library, openLibrary } from '@chidan/core/node';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
let library: Library;
let documents: Map<string, StoredDocument>;

beforeAll(async () => {
  library = await openLibrary(join(folder, '.chidan'), { access: 'write', queryThread: 'own' });
  await library.add([corpus]);
  documents = new Map();
  for (const { id } of await library.list()) documents.set(id, await library.get(id));
  expect(documents.size).toBe(readdirSync(corpus).length);
}, 120_000);

afterAll(async () => {
  await library.close();
});

/** A query as people type it: some words out of a document, perhaps without diacritics, in capitals or decomposed. */
function queries(): fc.Arbitrary<string> {
  const words = [...documents.values()].flatMap((document) => document.text.split(/\s+/));
  const piece = fc
    .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => words.slice(start, start + length).join(' '));
  const typing = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.normalize('NFD'),
    (text: string) => text.toUpperCase(),
    (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd'),
  );
  return fc
    .tuple(piece, piece, typing)
    .map(([a, b, type]) => type(`${a} ${b}`))
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

function expectVerbatim(citation: Citation): void {
  const document = documents.get(citation.documentId);
  expect(document).toBeDefined();
  if (!document) return;
  expect(citation.textSha256).toBe(document.textSha256);
  expect(citation.quote).not.toBe('');
  expect(sliceSpan(document.text, citation.span)).toBe(citation.quote);
  expect(citation.quote.normalize('NFC')).toBe(citation.quote);
}

describe('every citation', () => {
  it('of a search is a slice of the stored text', async () => {
    await fc.assert(
      fc.asyncProperty(queries(), async (query) => {
        const { hits } = await library.search(query, { limit: 10 });
        expect(hits.length).toBeGreaterThan(0);
        for (const hit of hits) {
          expectVerbatim(hit.citation);
          expect(hit.passage.text).toBe(
            sliceSpan(documents.get(hit.citation.documentId)?.text ?? '', hit.passage.span),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of an answer, and every word quoted in its text, is a slice of the stored text', async () => {
    await fc.assert(
      fc.asyncProperty(queries(), async (question) => {
        const answer = await library.ask(question);
        for (const citation of answer.kind === 'answered' ? answer.citations : answer.nearest) expectVerbatim(citation);
        if (answer.kind === 'answered') {
          for (const citation of answer.citations) expect(answer.text).toContain(`“${citation.quote}”`);
        }
      }),
      { numRuns: 15 },
    );
  });
});
