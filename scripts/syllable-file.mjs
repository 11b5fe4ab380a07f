/** The form of packages/core/data/syllables.bin, written: docs/FORMAT.md, Syllable statistics. */
import { fold } from '../packages/core/dist/base/fold.js';

const magic = 'CDSYL\u0000\u00001';
const headerBytes = 24;

/**
 * @param words - boundary, number, then words by folded form
 * @param counts - one a word
 * @param pairs - `[first * words.length + second, count]`, ascending
 */
export function writeStatistics(words, counts, pairs) {
  const text = Buffer.from(linesOf(words), 'utf8');
  const countsStart = align4(headerBytes + text.length);
  const listedStart = countsStart + 4 * words.length;
  const rowsStart = listedStart + 4 * words.length;
  const secondsStart = rowsStart + 4 * (words.length + 1);
  const sizesStart = secondsStart + 2 * pairs.length;
  const bytes = Buffer.alloc(sizesStart + pairs.length);
  bytes.write(magic, 'latin1');
  [words.length, pairs.length, text.length].forEach((value, index) => {
    bytes.writeUInt32LE(value, 8 + 4 * index);
  });
  text.copy(bytes, headerBytes);
  counts.forEach((count, id) => {
    bytes.writeUInt32LE(count, countsStart + 4 * id);
  });
  let pair = 0;
  for (let first = 0; first <= words.length; first++) {
    while (pair < pairs.length && pairs[pair][0] < first * words.length) pair++;
    bytes.writeUInt32LE(pair, rowsStart + 4 * first);
  }
  const listed = new Uint32Array(words.length);
  for (const [key, count] of pairs) listed[Math.floor(key / words.length)] += count;
  listed.forEach((count, id) => {
    bytes.writeUInt32LE(count, listedStart + 4 * id);
  });
  pairs.forEach(([key, count], index) => {
    bytes.writeUInt16LE(key % words.length, secondsStart + 2 * index);
    bytes.writeUInt8(Math.min(255, Math.round(12 * Math.log2(count))), sizesStart + index);
  });
  return bytes;
}

/** A line a folded form, with its words after it. */
function linesOf(words) {
  const lines = new Map();
  for (const word of words) lines.set(fold(word), [...(lines.get(fold(word)) ?? []), word]);
  return [...lines].map((line) => line.flat().join(' ')).join('\n');
}

function align4(offset) {
  return Math.ceil(offset / 4) * 4;
}
