// How many of the corpus's questions find their passage among the first k hits, and which are refused?
// usage: node bench/corpus-recall.mjs [--save]   (after npm test or npm start, which build the packages)
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRelevant, meanReciprocalRank, parseQuestions, recallAt } from '@chidan/core';
import { openLibrary } from '@chidan/core/node';
import { saveResult } from './save-result.mjs';

const root = new URL('..', import.meta.url).pathname;
const questions = parseQuestions(readFileSync(join(root, 'corpus/questions.jsonl'), 'utf8'));
const directory = mkdtempSync(join(tmpdir(), 'chidan-bench-'));
const library = await openLibrary(directory, { access: 'write', queryThread: 'own' });
await library.add([join(root, 'corpus/documents')]);
const sources = new Map(
  (await library.list()).map((document) => [document.id, document.sources.map((source) => source.path)]),
);

const weights = { lexical: 0, hybrid: 0.5, semantic: 1 };
const result = { answerable: 0, unanswerable: 0, retrieval: {}, ask: { citedRight: 0, refused: 0, rightlyRefused: 0 } };
for (const [mode, vectorWeight] of Object.entries(weights)) {
  const ranks = [];
  for (const question of questions.filter((entry) => entry.answerable)) {
    const { hits } = await library.search(question.question, { limit: 10, vectorWeight });
    const found = hits.find((hit) =>
      isRelevant(question, sources.get(hit.citation.documentId) ?? [], hit.passage.text),
    );
    ranks.push(found?.rank ?? null);
    if (mode === 'hybrid' && !(found?.rank <= 5))
      console.log(`not among the first five: ${question.id} ${question.question}`);
  }
  result.retrieval[mode] = {
    recallAt1: recallAt(1, ranks),
    recallAt5: recallAt(5, ranks),
    recallAt10: recallAt(10, ranks),
    mrr: meanReciprocalRank(ranks),
  };
}
for (const question of questions) {
  const answer = await library.ask(question.question);
  result[question.answerable ? 'answerable' : 'unanswerable']++;
  if (!question.answerable) {
    if (answer.kind === 'abstained') result.ask.rightlyRefused++;
    else console.log(`answered though nothing answers it: ${question.id} ${question.question}\n    ${answer.text}`);
    continue;
  }
  if (answer.kind === 'abstained') {
    result.ask.refused++;
    console.log(`refused: ${question.id} ${question.question}`);
    continue;
  }
  const quoted = answer.citations.some((citation) =>
    question.relevant.some((judgment) => {
      const isDocument = (sources.get(citation.documentId) ?? []).some((path) =>
        path.endsWith(`/${judgment.document}`),
      );
      return isDocument && (citation.quote.includes(judgment.quote) || judgment.quote.includes(citation.quote));
    }),
  );
  if (quoted) result.ask.citedRight++;
  else console.log(`quoted another passage: ${question.id} ${question.question}\n    ${answer.text}`);
}
await library.close();
rmSync(directory, { recursive: true });
saveResult('corpus-recall', result);
