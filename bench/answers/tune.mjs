// With which weights is the sentence that answers found, or the list that is asked for, and how likely is it right? Fitted on the
// tuning half of XQuAD, with every third text left out, and the tuning questions on corpus/documents.
// usage: node bench/answers/tune.mjs [--save]   (skips where ../shared/data is missing; takes some minutes)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chunkDocument, defaultChunkOptions, defaultExtractiveOptions } from '@chidan/core';
import { openLibrary } from '@chidan/core/node';
import { askedVectorWeight } from '../../packages/core/dist/answer/ask-library.js';
import { kindOfQuestion } from '../../packages/core/dist/answer/question-kind.js';
import { rankLists } from '../../packages/core/dist/answer/rank-lists.js';
import { readSentences } from '../../packages/core/dist/answer/sentence-signs.js';
import { LoadedModel, loadTokenCounter } from '../../packages/core/dist/node/loaded-model.js';
import { LoadedReader } from '../../packages/core/dist/node/loaded-reader.js';
import { bundledModelDirectory, readModelInfo } from '../../packages/core/dist/node/model.js';
import { saveResult } from '../save-result.mjs';
import { bareItem, readCorpusQuestions } from './corpus-questions.mjs';
import { fitLogistic, fitRanking, logistic } from './fit.mjs';
import { readXquad, skipWithoutXquad } from './xquad.mjs';

skipWithoutXquad();
const info = await readModelInfo(bundledModelDirectory());
const reader = await LoadedReader.load(await LoadedModel.load(info), info.directory);
const countTokens = await loadTokenCounter(info);
const { mostRead } = defaultExtractiveOptions;
const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const judged = readCorpusQuestions('tune').map(({ question, answerable, relevant = [], list = null }) => ({
  question,
  list,
  isAnswerable: answerable,
  answers: relevant.map(({ document, quote }) => ({ name: document, words: quote })),
}));
const xquad = readXquad({ part: 'tune', leaveOut: true });
const sets = {
  xquad: await readSet(xquad.inputs, xquad.questions, { isOfDocuments: false }),
  corpus: await readSet([join(corpus, 'documents')], judged, { isOfDocuments: true }),
};

/** From the head of a document, or not at all because of what the question takes for granted: no sentence decides that. */
async function isAnsweredOtherwise(library, question) {
  const { kind, missing } = await library.ask(question);
  return (kind === 'abstained' && missing.length > 0) || !['list', 'other'].includes(kindOfQuestion(question));
}

/** The sentences of the passages found for each question, with their signs and whether they answer. */
async function readSet(inputs, questions, { isOfDocuments }) {
  const folder = mkdtempSync(join(tmpdir(), 'chidan-bench-'));
  const library = await openLibrary(folder, { access: 'write', keepOriginals: false, queryThread: 'own' });
  await library.add(inputs);
  const documents = new Map();
  for (const { id } of await library.list()) documents.set(id, await library.get(id));
  const contexts = new Map();
  for (const { id, text, document } of documents.values())
    for (const { context, span } of chunkDocument(text, document, countTokens, defaultChunkOptions))
      contexts.set(`${id} ${span.start}`, context);
  const contextOf = ({ document, passage }) => contexts.get(`${document.id} ${passage.span.start}`) ?? '';
  const read = [];
  for (const { question, isAnswerable, answers, list = null } of questions) {
    if (isOfDocuments && (await isAnsweredOtherwise(library, question))) continue;
    const { hits, searched } = await library.search(question, { limit: 10, vectorWeight: askedVectorWeight });
    const named = new Set(hits.flatMap(({ reason, citation }) => (reason === 'named' ? [citation.documentId] : [])));
    const about = hits.filter(({ citation }) => named.size === 0 || named.has(citation.documentId)).slice(0, mostRead);
    const evidence = about.map(({ citation, passage, score, cosine }) => ({
      document: documents.get(citation.documentId),
      passage,
      ranked: { score, cosine },
      citation,
    }));
    const passages = readSentences(searched, evidence);
    const supports = await reader.read(
      searched,
      passages.map((own, at) => ({
        context: contextOf(evidence[at]),
        pieces: own.map(({ text }) => text),
      })),
    );
    const weighed = passages.flatMap((own, at) =>
      own.map((sentence, index) => ({ ...sentence, support: supports[at][index] })),
    );
    const sentences = weighed
      .filter(({ isHeading }) => !isHeading)
      .map(({ evidence: of, text, signs, support }) => {
        const isRight =
          isAnswerable &&
          answers.some(
            ({ name, words }) =>
              of.document.sources.some(({ path }) => path === name || path.endsWith(`/${name}`)) &&
              (text.includes(words) || words.includes(text)),
          );
        return { ...signs, support, isRight };
      });
    const isList = kindOfQuestion(question) === 'list';
    const lists = isList || list ? rankLists(searched, evidence, weighed).map((one) => judgeList(one, list)) : [];
    read.push({ question, isAnswerable, isList, wantsList: list !== null, sentences, lists });
  }
  await library.close();
  rmSync(folder, { recursive: true });
  return read;
}

/** A list is the one that is asked for where it has all of its items and hardly another. */
function judgeList({ list: { document, lead, items }, signs }, wanted) {
  const quoted = [lead, ...items].map(({ start, end }) => document.text.slice(start, end)).join('\n');
  const isWhole = wanted?.every((item) => quoted.includes(bareItem(item))) ?? false;
  return { ...signs, isRight: isWhole && items.length <= wanted.length + 1 };
}

const ranked = ['support', 'overlap', 'coverage', 'passageScore', 'lacksFigure'];
const weighed = ['support', 'overlap', 'nearness', 'lacksFigure'];
const valuesOf = (names) => (candidate) => names.map((name) => candidate[name]);
const groupOf = (names, candidates) => ({
  rows: candidates.map(valuesOf(names)),
  right: candidates.map(({ isRight }) => isRight),
});
const weighing =
  (names, weights, bias = 0) =>
  (candidate) =>
    valuesOf(names)(candidate).reduce((sum, value, at) => sum + value * weights[at], bias);
const named = (names, values) => Object.fromEntries(names.map((name, at) => [name, Number(values[at].toFixed(2))]));
const all = Object.values(sets).flat();
const listSigns = ['support', 'heading', 'leadOverlap', 'overlap', 'namesAsked', 'size'];
const askedLists = all.filter(({ wantsList }) => wantsList);
const listRanking = fitRanking(
  askedLists.map(({ lists }) => groupOf(listSigns, lists)),
  0.02,
);
const scoreOfList = weighing(listSigns, listRanking);
const bestList = ({ lists }) => lists.toSorted((a, b) => scoreOfList(b) - scoreOfList(a))[0];
const bestScores = (questions) =>
  questions.flatMap((one) => (one.isList && one.lists.length > 0 ? [scoreOfList(bestList(one))] : []));
/** Questions of one thing: where a list is asked for, the list is chosen otherwise. */
const single = all.filter(({ wantsList }) => !wantsList);
const ranking = fitRanking(single.map(({ sentences }) => groupOf(ranked, sentences)));
const scoreOf = weighing(ranked, ranking);
const ordered = (sentences) => sentences.toSorted((a, b) => scoreOf(b) - scoreOf(a));

/** The best sentence of each question; of the corpus, which is what the product is for, each counts three times. */
const firsts = Object.entries(sets).flatMap(([set, questions]) =>
  questions.flatMap(({ isAnswerable, wantsList, sentences }) => {
    const [first] = ordered(sentences);
    return first && !wantsList ? [{ set, isAnswerable, first }] : [];
  }),
);
const isRight = firsts.map(({ first }) => first.isRight);
/** It decides whether to answer at all: by whether there is an answer, not by whether this is it. */
const deciding = fitLogistic(
  firsts.map(({ first }) => valuesOf(weighed)(first)),
  firsts.map(({ isAnswerable }) => isAnswerable),
  (at) => (firsts[at].set === 'corpus' ? 3 : 1),
);
const logOddsOf = weighing(weighed, deciding.weights, deciding.bias);
/** What decides is stretched until what is stated, that the sentence is right, holds for encyclopaedic texts, nearly. */
const stretched = fitLogistic(
  firsts.map(({ first }) => [logOddsOf(first)]),
  isRight,
  (at) => (firsts[at].set === 'corpus' ? 0.1 : 1),
);
const [stretch] = stretched.weights;
const weights = deciding.weights.map((weight) => stretch * weight);
const bias = stretch * deciding.bias + stretched.bias;
const statedOf = weighing(weighed, weights, bias);
const probabilityOf = (sentence) => logistic(statedOf(sentence));

const shareOf = (values) => Number((values.filter(Boolean).length / values.length).toFixed(3));
/** The 5th, 50th and 95th of a hundred. */
const spreadOf = (scores) => {
  const sorted = scores.toSorted((a, b) => a - b);
  return [0.05, 0.5, 0.95].map((share) => Number(sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(1)));
};
const describe = ([set, questions]) => {
  const answerable = questions.filter(({ isAnswerable, wantsList }) => isAnswerable && !wantsList);
  const own = firsts.filter((one) => one.set === set);
  return [
    set,
    {
      firstSentenceRight: shareOf(answerable.map(({ sentences }) => ordered(sentences)[0]?.isRight)),
      oneOfThreeRight: shareOf(
        answerable.map(({ sentences }) =>
          ordered(sentences)
            .slice(0, 3)
            .some(({ isRight }) => isRight),
        ),
      ),
      thresholds: [0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4].map((least) => ({
        least,
        answerableRefused: shareOf(
          own.filter((one) => one.isAnswerable).map(({ first }) => probabilityOf(first) < least),
        ),
        unanswerableRefused: shareOf(
          own.filter((one) => !one.isAnswerable).map(({ first }) => probabilityOf(first) < least),
        ),
      })),
    },
  ];
};
saveResult('answers-tuning', {
  ranking: named(ranked, ranking),
  probability: { bias: Number(bias.toFixed(2)), ...named(weighed, weights) },
  lists: {
    ...named(listSigns, listRanking),
    asked: askedLists.length,
    right: shareOf(askedLists.map((one) => bestList(one)?.isRight)),
    scores: {
      asked: spreadOf(bestScores(askedLists)),
      single: spreadOf(bestScores(single.filter(({ isAnswerable }) => isAnswerable))),
      unanswerable: spreadOf(bestScores(single.filter(({ isAnswerable }) => !isAnswerable))),
    },
  },
  ...Object.fromEntries(Object.entries(sets).map(describe)),
});
