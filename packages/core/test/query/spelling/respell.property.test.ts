import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/base/fold.ts';
import { readBundledSyllables } from '../../../src/node/bundled-syllables.ts';
import { respell } from '../../../src/query/spelling/respell.ts';

const statistics = readBundledSyllables();
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáảãạằẵộỡỹĐỘỨUBN0159\u0300\u0323 -/.,'),
    maxLength: 60,
  }),
  fc
    .array(fc.constantFrom(...'quy dinh định ddinhj d9inh5 phan côgn 784-QĐ/TU TU UBND hoà chi bo'.split(' ')), {
      maxLength: 12,
    })
    .map((words) => words.join(' ')),
);
const libraries = fc.constantFrom(
  () => 0,
  () => 7,
  (syllable: string, next?: string) => (syllable.length + (next?.length ?? 0)) % 3,
);

describe('respelling any text', () => {
  test('never throws, and gives composed letters', () => {
    fc.assert(
      fc.property(typed, libraries, (query, counts) => {
        const { text, changes, isChanged } = respell(query, statistics, counts);
        expect(text).toBe(text.normalize('NFC'));
        expect(isChanged).toBe(changes.length > 0);
      }),
    );
  });

  test('changes nothing but what it tells of, diacritics and capitals aside', () => {
    fc.assert(
      fc.property(typed, libraries, (query, counts) => {
        const { text, changes } = respell(query, statistics, counts);
        const rebuilt = changes.toReversed().reduce((before, { span, from, to }) => {
          expect(before.slice(span.start, span.end)).toBe(from);
          return before.slice(0, span.start) + to + before.slice(span.end);
        }, query);
        expect(fold(text)).toBe(fold(rebuilt));
      }),
    );
  });

  test('keeps the letters where only diacritics are told of', () => {
    fc.assert(
      fc.property(typed, libraries, (query, counts) => {
        const { text, changes } = respell(query, statistics, counts);
        if (changes.every(({ why }) => why === 'diacritics')) expect(fold(text)).toBe(fold(query));
      }),
    );
  });

  test('tells changes in order, each of other text', () => {
    fc.assert(
      fc.property(typed, libraries, (query, counts) => {
        let end = 0;
        for (const { span, from, to } of respell(query, statistics, counts).changes) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(to).not.toBe(from);
          end = span.end;
        }
      }),
    );
  });
});

test('what is spelt out in full is left alone the second time', () => {
  const queries = [
    'quy dinh phan cong',
    'quy ddinhj phaan coong',
    'TRACH NHIEM CUA CAP UY',
    'phân côgn',
    'so 15/QD-UBND',
  ];
  for (const query of queries) {
    const once = respell(query, statistics, () => 0).text;
    expect(respell(once, statistics, () => 0)).toEqual({ text: once, isChanged: false, changes: [] });
  }
});
