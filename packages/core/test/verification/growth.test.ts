import { expect, test } from 'vitest';
import { comparableText, comparedWords } from '../../src/verification/compared-words.ts';
import { completeSentences, markedSentences } from '../../src/verification/marked-sentences.ts';

/** A text sixteen times as long takes some sixteen times as long, not 256 times; the border is far from both, since machines are busy. */
function check(run: (text: string) => unknown, piece: string, opening = ''): void {
  const text = (length: number): string => opening + piece.repeat(length / piece.length);
  const [short, long] = [text(20_000), text(320_000)];
  const shortTimes: number[] = [];
  const longTimes: number[] = [];
  // The fastest of several, taken in turns: other work on the machine can only slow one down.
  for (let turn = 0; turn < 3; turn++) {
    shortTimes.push(timeOf(() => run(short)));
    longTimes.push(timeOf(() => run(long)));
  }
  expect(Math.min(...longTimes) / Math.min(...shortTimes)).toBeLessThan(150);
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

test.each([
  ['quotations that are never closed', '“Abc. ', ''],
  ['straight quotation marks', '"Abc. ', ''],
  ['quotations', '“Abc.” ', ''],
  ['items of one list', 'a) bb\n', 'Gồm:\n'],
  ['sentences of one item', 'Ab. Cd. ', 'Gồm:\n- '],
  ['marks', 'Abc. [1]\n', ''],
  ['marks and nothing else', ' [1]', 'a.'],
  ['numbers', '1. ', ''],
])('an answer is cut in time with its length: %s', { timeout: 60_000 }, (_, piece, opening) => {
  check(markedSentences, piece, opening);
  check(completeSentences, piece, opening);
});

test.each(['a) b\n', '1/1/2020 ', '1-QĐ/TU ', 'hồ sơ '])(
  'words are read in time with their number: %j',
  {
    timeout: 60_000,
  },
  (piece) => {
    check(comparedWords, comparableText(piece));
  },
);
