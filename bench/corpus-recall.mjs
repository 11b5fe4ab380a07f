// How many of the corpus's questions find their passage among the first k hits, by words and vectors or one of them alone,
// and which are answered, refused and cited right? docs/EVALUATION.md says what is counted.
// usage: node bench/corpus-recall.mjs [--save]   (after npm test or npm start, which build the packages)
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate, parseQuestions } from '@chidan/core';
import { openLibrary } from '@chidan/core/node';
import { saveResult } from './save-result.mjs';

const corpus = fileURLToPath(new URL('../corpus/', import.meta.url));
const questions = parseQuestions(readFileSync(join(corpus, 'questions.jsonl'), 'utf8'));
const directory = mkdtempSync(join(tmpdir(), 'chidan-bench-'));
const library = await openLibrary(directory, { access: 'write', queryThread: 'own' });
await library.add([join(corpus, 'documents')]);
const { chunks, documents } = await library.status();
const { questions: outcomes, ...figures } = await evaluate(library, questions);
await library.close();
rmSync(directory, { recursive: true });

const missed = outcomes.filter(({ answerable, ranks }) => answerable && !(ranks.hybrid !== null && ranks.hybrid <= 5));
const asked = (outcome) => outcomes.filter((one) => one.asked === outcome);
const lists = {
  'not among the first five': missed,
  'refused though answerable': asked('refused').filter(({ answerable }) => answerable),
  'cited another passage': asked('cited-other'),
  'answered though nothing answers it': asked('answered'),
};
for (const [heading, list] of Object.entries(lists))
  for (const { id, question } of list) console.log(`${heading}: ${id} ${question}`);
saveResult('corpus-recall', { documents, chunks, ...figures });
