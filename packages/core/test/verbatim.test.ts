import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseQuestions } from '../src/evaluation/question.ts';
import type { Citation } from '../src/evidence/citation.ts';
import { createMemoryEngine } from '../src/testing/index.ts';
import { corpusInputs, corpusQuestions } from './corpus.ts';

const engine = createMemoryEngine();
const questions = parseQuestions(corpusQuestions());
beforeAll(async () => {
  await engine.add(corpusInputs());
});

/** A quote is a slice of its document's stored text, in NFC, and nothing else. */
async function check(citations: readonly Citation[]): Promise<void> {
  for (const { documentId, span, quote, textSha256, nodeId } of citations) {
    const document = await engine.get(documentId);
    expect(quote).toBe(document.text.slice(span.start, span.end));
    expect(quote).not.toBe('');
    expect(quote.normalize('NFC')).toBe(quote);
    expect(textSha256).toBe(document.textSha256);
    if (nodeId !== null) {
      const unit = document.document.outline[Number(nodeId.split('.')[1])];
      expect(unit && unit.span.start <= span.start && span.end <= unit.span.end).toBe(true);
    }
  }
}

async function checkBoth(query: string, options: object = {}): Promise<void> {
  const { hits } = await engine.search(query, options);
  await check(hits.map((hit) => hit.citation));
  for (const { passage, citation } of hits) {
    const { text } = await engine.get(citation.documentId);
    expect(passage.text).toBe(text.slice(passage.span.start, passage.span.end));
    expect(passage.text).toContain(citation.quote);
  }
  const answer = await engine.ask(query);
  await check(answer.kind === 'answered' ? answer.citations : answer.nearest);
  if (answer.kind === 'answered') for (const { quote } of answer.citations) expect(answer.text).toContain(`“${quote}”`);
}

describe('every citation is word for word what the document says', () => {
  test.each(questions.map(({ id, question }) => [id, question]))('for question %s', async (_, question) => {
    await checkBoth(question);
  });

  test('for any query and options', async () => {
    const word = fc.constantFrom(
      'chi bộ',
      'quy dinh',
      'Đảng ủy'.normalize('NFD'),
      '784',
      'TU',
      'báo cáo',
      'điều',
      'zzz',
      '30%',
    );
    const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
    const options = fc.record({ limit: fc.integer({ min: 1, max: 20 }), vectorWeight: fc.constantFrom(0, 0.5, 1) });
    await fc.assert(fc.asyncProperty(words, options, checkBoth), { numRuns: 40 });
  });
});
