// How are the questions of the corpus answered: the right passage, the whole list, or a refusal where nothing answers?
// usage: node bench/answers/on-corpus.mjs [--part tune|report|fresh] [--show] [--save]   (rules are tuned on tune; the figure is report's)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openLibrary } from '@chidan/core/node';
import { saveResult } from '../save-result.mjs';
import { bareItem, readCorpusQuestions } from './corpus-questions.mjs';

const { values } = parseArgs({
  options: { part: { type: 'string', default: 'tune' }, show: { type: 'boolean' }, save: { type: 'boolean' } },
});
const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const questions = readCorpusQuestions(values.part);
const folder = mkdtempSync(join(tmpdir(), 'chidan-answers-'));
const library = await openLibrary(folder, { access: 'write', queryThread: 'own' });
await library.add([join(corpus, 'documents')]);
const pathsOf = new Map((await library.list()).map(({ id, sources }) => [id, sources.map(({ path }) => path)]));

const counts = {
  answerable: { right: 0, other: 0, refused: 0 },
  unanswerable: { refused: 0, answered: 0 },
  lists: { asked: 0, whole: 0 },
};
const times = [];
for (const question of questions) {
  const started = performance.now();
  const answer = await library.ask(question.question);
  times.push(performance.now() - started);
  const citations = answer.kind === 'answered' ? answer.citations : [];
  const outcome = outcomeOf(question, citations);
  counts[question.answerable ? 'answerable' : 'unanswerable'][outcome]++;
  const quoted = citations.map(({ quote }) => quote).join('\n');
  const isCut = question.list?.some((words) => !quoted.includes(bareItem(words))) ?? false;
  if (question.list) counts.lists.asked++;
  if (question.list && !isCut) counts.lists.whole++;
  const isBad = isCut || outcome === 'other' || outcome === (question.answerable ? 'refused' : 'answered');
  if (values.show && isBad)
    console.log(
      isCut ? `${outcome}, not the whole list` : outcome,
      question.kind,
      question.question,
      citations.map(({ label }) => label),
    );
}
await library.close();
rmSync(folder, { recursive: true });
times.sort((a, b) => a - b);
saveResult(`answers-${values.part}`, {
  questions: questions.length,
  ...counts,
  medianMs: Math.round(times[Math.floor(times.length / 2)]),
  p95Ms: Math.round(times[Math.ceil(0.95 * times.length) - 1]),
});

function outcomeOf({ answerable, relevant = [] }, citations) {
  if (citations.length === 0) return 'refused';
  if (!answerable) return 'answered';
  const isRight = citations.some(({ documentId, quote }) =>
    relevant.some(
      (judged) =>
        pathsOf.get(documentId)?.some((path) => path.endsWith(`/${judged.document}`)) &&
        (quote.includes(judged.quote) || judged.quote.includes(quote)),
    ),
  );
  return isRight ? 'right' : 'other';
}
