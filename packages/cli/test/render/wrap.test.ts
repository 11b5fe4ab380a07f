import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, shorten, wrap } from '../../src/render/wrap.ts';

describe('wrap', () => {
  it('breaks at spaces and indents every line', () => {
    expect(wrap('cấp ủy dự sinh hoạt chi bộ', 14, '  ')).toBe('  cấp ủy dự\n  sinh hoạt\n  chi bộ');
  });

  it('keeps a word that is too long, lines that fit, and line ends', () => {
    expect(wrap('a 1234567890 b\n\n  c', 5)).toBe('a\n1234567890\nb\n\n  c');
  });

  it('loses no word and exceeds the width by no more than one word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zđ]{1,12}$/)), fc.integer({ min: 1, max: 40 }), (words, width) => {
        const wrapped = wrap(words.join(' '), width);
        expect(wrapped.split(/\s/).filter((word) => word !== '')).toEqual(words);
        for (const line of wrapped.split('\n')) expect(line.length <= width || !line.includes(' ')).toBe(true);
      }),
    );
  });
});

describe('shorten', () => {
  it('cuts after a whole word, without the comma before the ellipsis', () => {
    expect(shorten('về sinh hoạt, chi bộ', 15)).toBe('về sinh hoạt…');
    expect(shorten('về sinh hoạt chi bộ', 19)).toBe('về sinh hoạt chi bộ');
    expect(shorten('hai\ndòng', 20)).toBe('hai dòng');
  });

  it('never exceeds the width, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(displayWidth(shorten(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('displayWidth', () => {
  it('counts a letter with its marks as one, composed or not', () => {
    expect(displayWidth('Điều')).toBe(4);
    expect(displayWidth('Điều'.normalize('NFD'))).toBe(4);
  });
});
