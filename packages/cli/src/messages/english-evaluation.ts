import type { vietnameseEvaluation } from './vietnamese-evaluation.ts';

/** What `evaluate` says. */
export const englishEvaluation: typeof vietnameseEvaluation = {
  evaluated: (answerable, unanswerable) => `${answerable} questions with grounds, ${unanswerable} without.`,
  evaluatedByDocument: (count) => `${count} queries, judged by document.`,
  filled: (count) => `Documents of the collection that were put into the library: ${count}.`,
  notFilled: (count, codes) => `Note: ${count} documents could not be added (${codes}).`,
  documentsMissing: (count, names) =>
    `Note: judged documents that the library does not have, and that cannot be found: ${count} (${names}).`,
  andMore: (names, more) => `${names} and ${more} more`,
  queriesRefused: (count, ids) =>
    `Note: queries that are empty or too long, counted as if nothing was found: ${count} (${ids}).`,
  interval: 'In brackets the 95 % confidence interval.',
  figure: 'Figure',
  modes: { hybrid: 'words+vectors', lexical: 'words only', semantic: 'vectors only' },
  figures: {
    recallAt1: 'recall@1',
    recallAt5: 'recall@5',
    recallAt10: 'recall@10',
    recallAt100: 'recall@100',
    mrrAt10: 'MRR@10',
    ndcgAt10: 'nDCG@10',
  },
  kinds: (modeName) => `By kind of question (search by ${modeName}):`,
  kindsUnanswerable: 'Questions without grounds, by kind:',
  kind: 'Kind',
  count: 'Number',
  answerableAsked: 'Asked with grounds:',
  unanswerableAsked: 'Asked without grounds:',
  asked: {
    citedRight: 'cited right',
    citedOther: 'cited another passage',
    refused: 'refused',
    answered: 'answered all the same',
  },
  misses: (count) => `Questions whose judged result is not among the first five: ${count}`,
  noMisses: 'Every question has its judged result among the first five.',
  rank: (rank, depth) => (rank === null ? `not among the first ${depth}` : `rank ${rank}`),
  compared: (paired, version, generation, documents) =>
    `Compared with the earlier run (version ${version}, a library of ${documents} documents at update ${generation}): questions in both: ${paired}.`,
  otherModel: 'The earlier run used another embedding model.',
  onlyBefore: (count, ids) => `Questions of the earlier run only: ${count} (${ids}).`,
  onlyAfter: (count, ids) => `Questions of this run only: ${count} (${ids}).`,
  reworded: (count, ids) => `Questions with one id and different words: ${count} (${ids}).`,
  comparisonTitles: ['Search by', 'Figure', 'Before', 'Now', 'Difference', 'p', 'Verdict'],
  verdict: { better: 'better', worse: 'worse', same: 'the same', unclear: 'unclear' },
  verdictNote:
    'It is called better or worse only where the 95 % confidence interval of the difference excludes 0; p is that of the paired randomisation test.',
  saved: (path) => `The result was saved in ${path}.`,
};
