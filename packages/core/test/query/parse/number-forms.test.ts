import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { matchesDocumentNumber, parseDocumentNumber } from '../../../src/number/document-number.ts';
import { parseQuery } from '../../../src/query/parse/parse-query.ts';

/** Of bench/number-forms.mjs, which the bench runs without a compiler. */
interface NumberForms {
  readonly numberForms: (printed: string) => string[];
  readonly inventNumbers: (count: number, random: () => number) => string[];
}
const generator = resolve(import.meta.dirname, '../../../../../bench/number-forms.mjs');
const { numberForms, inventNumbers }: NumberForms = await import(generator);

/** A linear congruential generator (Numerical Recipes), so that runs repeat. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The forms of a number that the parser does not take for it. */
function missedForms(printed: string): string[] {
  const number = parseDocumentNumber(printed);
  return numberForms(printed).filter((form) => {
    const named = parseQuery(form).named[0]?.number ?? null;
    return number === null || named === null || !matchesDocumentNumber(named, number);
  });
}

describe('a number is read however it is typed', () => {
  test.each(['784-QĐ/TU', '117-TB/ĐUK', '15/QĐ-UBND', '30/2020/NĐ-CP', '07/2022/QH15', '03/2016/AL', '123/UBND-VX'])(
    '%s, in each of at least 200 forms',
    (printed) => {
      expect(numberForms(printed).length).toBeGreaterThan(200);
      expect(missedForms(printed)).toEqual([]);
    },
  );

  test('forty invented ones, in .99 of their forms at least', () => {
    const numbers = inventNumbers(40, seeded(7));
    const typed = numbers.flatMap(numberForms).length;
    const missed = numbers.flatMap((printed) => missedForms(printed).map((form) => `${printed}: ${form}`));
    expect(1 - missed.length / typed, missed.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.99);
  });
});
