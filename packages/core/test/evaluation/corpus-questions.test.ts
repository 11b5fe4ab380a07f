import { describe, expect, test } from 'vitest';
import { parseQuestions, type Question } from '../../src/evaluation/question.ts';
import { unitLabel } from '../../src/structure/unit-label.ts';
import { corpusFiles, corpusQuestions, readCorpus } from '../corpus.ts';

const questions = parseQuestions(corpusQuestions());
const answerable = questions.filter((question) => question.answerable);
const unanswerable = questions.filter((question) => !question.answerable);
const answerKinds = [
  ...['who', 'what', 'when', 'how much', 'deadline', 'condition', 'procedure', 'yes-no', 'definition', 'list'],
];
const refusalKinds = ['near miss', 'wrong year', 'wrong issuer', 'out of domain', 'nonsense'];

const count = (all: readonly Question[], fields: Partial<Question>): number =>
  all.filter((question) => Object.entries(fields).every(([name, value]) => question[name as keyof Question] === value))
    .length;

describe('the questions of the corpus', () => {
  test('are a hundred and fifty with an answer and fifty without, none asked twice', () => {
    expect([answerable.length, unanswerable.length]).toEqual([150, 50]);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(200);
    for (const { id, relevant } of unanswerable) expect(relevant, id).toBeUndefined();
  });

  test('have each a kind that is documented', () => {
    expect([...new Set(answerable.map(({ kind }) => kind))].sort()).toEqual(answerKinds.sort());
    expect([...new Set(unanswerable.map(({ kind }) => kind))].sort()).toEqual(refusalKinds.sort());
  });

  test.each([...answerKinds, ...refusalKinds])('of the kind %s are split in halves', (kind) => {
    const [tune, report] = [count(questions, { kind, split: 'tune' }), count(questions, { kind, split: 'report' })];
    expect(tune + report).toBe(count(questions, { kind }));
    expect(Math.abs(tune - report)).toBeLessThan(2);
  });

  test('are split in halves, with as many answers in one as in the other', () => {
    expect(count(answerable, { split: 'tune' })).toBe(75);
    expect(count(unanswerable, { split: 'tune' })).toBe(25);
  });

  test.each(corpusFiles)('ask at least three times for %s', (file) => {
    const asking = answerable.filter(({ relevant = [] }) => relevant.some(({ document }) => document === file));
    expect(asking.length).toBeGreaterThan(2);
  });
});

describe('the judgments', () => {
  test('quote words that occur once, and name their unit as the library does', async () => {
    const judgments = answerable.flatMap(({ relevant = [] }) => relevant);
    const labels = await Promise.all(
      judgments.map(async ({ document, quote }) => {
        const { text, document: structure } = await readCorpus(document);
        const { outline } = structure;
        const start = text.indexOf(quote);
        expect(start, quote).toBeGreaterThan(-1);
        expect(text.indexOf(quote, start + 1), quote).toBe(-1);
        expect(quote.length, quote).toBeGreaterThan(9);
        expect(quote.length, quote).toBeLessThan(201);
        const unit = outline.findLastIndex(({ span }) => span.start <= start && start + quote.length <= span.end);
        // Judges name a bullet by the unit that it stands in, and an attached regulation's articles by their number alone.
        return unitLabel(outline, unit).replace(/^gạch đầu dòng \d+ | văn bản kèm theo$/g, '');
      }),
    );
    expect(labels.map((label, at) => [judgments[at]?.quote, label])).toEqual(
      judgments.map(({ path, quote }) => [quote, path]),
    );
  });

  test('name the items of each question that asks for a list, and of no other', () => {
    const withItems = questions.filter(({ list }) => list !== undefined);
    expect(withItems).toEqual(questions.filter(({ kind }) => kind === 'list'));
    expect(withItems.length).toBeGreaterThan(24);
  });

  test.each(answerable.flatMap(({ id, list = [], relevant = [] }) => (list[0] ? [{ id, list, relevant }] : [])))(
    'of the list $id name items that occur once, in reading order, below the first judged passage',
    async ({ list, relevant }) => {
      const [first] = relevant;
      const { text } = await readCorpus(first?.document ?? '');
      const starts = list.map((item) => text.indexOf(item));
      for (const [at, item] of list.entries()) {
        expect(starts[at], item).toBeGreaterThan(-1);
        expect(text.indexOf(item, (starts[at] ?? 0) + 1), item).toBe(-1);
      }
      expect(starts.toSorted((one, other) => one - other)).toEqual(starts);
      expect(new Set(list).size).toBe(list.length);
      expect(list.length).toBeGreaterThan(1);
      expect(starts[0]).toBeGreaterThanOrEqual(text.indexOf(first?.quote ?? ''));
    },
  );
});
