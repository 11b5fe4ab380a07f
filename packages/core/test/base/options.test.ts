import { describe, expect, test } from 'vitest';
import { checkNumber, withDefaults } from '../../src/base/options.ts';

const invalid = (option: string): object =>
  expect.objectContaining({ code: 'OPTION_INVALID', detail: expect.objectContaining({ option }) });

describe('options', () => {
  const defaults = { limit: 10, weight: 0.5 };

  test('are laid over the defaults; undefined counts as not given', () => {
    expect(withDefaults(defaults)).toEqual(defaults);
    expect(withDefaults(defaults, { limit: 5 })).toEqual({ limit: 5, weight: 0.5 });
    expect(withDefaults(defaults, { limit: undefined } as never)).toEqual(defaults);
    expect(defaults).toEqual({ limit: 10, weight: 0.5 });
  });

  test('that the defaults do not have are an error', () => {
    expect(() => withDefaults(defaults, { limmit: 5 } as never)).toThrow(invalid('limmit'));
  });

  test('named as what every object has are refused', () => {
    expect(() => withDefaults(defaults, { toString: 5 } as never)).toThrow(invalid('toString'));
  });
});

describe('a number', () => {
  const check = (value: unknown, kind: 'whole' | 'any', fits: boolean): void => {
    const act = (): void => checkNumber('limit', value, 1, 100, kind);
    if (fits) expect(act).not.toThrow();
    else expect(act).toThrow(invalid('limit'));
  };

  test('fits from the least to the most', () => {
    for (const value of [1, 50, 100]) check(value, 'whole', true);
    for (const value of [0, 101, -1, Number.NaN, Number.POSITIVE_INFINITY]) check(value, 'any', false);
  });

  test('must be whole where that is asked', () => {
    check(1.5, 'whole', false);
    check(1.5, 'any', true);
  });

  test('is no text or nothing', () => {
    check('5', 'any', false);
    check(undefined, 'any', false);
    check(null, 'any', false);
  });
});
