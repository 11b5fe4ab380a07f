/** How readers type a question: each takes it as it is spelt and a random number below 1, and gives what is typed. */
import { splitWords } from '../../packages/core/dist/query/spelling/words.js';

const telexTone = { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' };
const vniTone = { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' };
const tones = /[\u0301\u0300\u0309\u0303\u0323]/gu;

export const typings = {
  accented: (text) => text,
  'tone moved': (text) => eachWord(text, moveTone),
  'in capitals': (text) => text.toUpperCase(),
  'without diacritics': bare,
  'without diacritics, in capitals': (text) => bare(text).toUpperCase(),
  'half without diacritics': (text, random) => eachWord(text, (word) => (random() < 0.5 ? bare(word) : word)),
  Telex: (text) => eachWord(text, telex),
  VNI: (text) => eachWord(text, vni),
  'one slip': slip,
  'one slip, without diacritics': (text, random) => slip(bare(text), random),
};

/** A repeatable source of random numbers below 1: a linear congruential generator. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function eachWord(text, change) {
  let end = 0;
  const parts = splitWords(text).map(({ word, start }) => {
    const before = text.slice(end, start);
    end = start + word.length;
    return before + change(word);
  });
  return parts.join('') + text.slice(end);
}

function bare(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** `hóa` as `hoá` and back, `ủy` as `uỷ` and back. */
function moveTone(word) {
  return word
    .normalize('NFD')
    .replace(
      /(o)([\u0301\u0300\u0309\u0303\u0323])([ae])(?!\p{L})|(u)([\u0301\u0300\u0309\u0303\u0323])(y)(?!\p{L})/giu,
      '$1$4$3$6$2$5',
    )
    .normalize('NFC');
}

/** Marks right behind their letters, `w` once for both of `ươ`, the tone last. */
function telex(word) {
  const spelt = word.normalize('NFD');
  const keys = spelt
    .replace(tones, '')
    .replace(/(u)\u031B(o)\u031B/giu, '$1$2w')
    .replace(/([aeo])\u0302/giu, '$1$1')
    .replace(/[\u031B\u0306]/gu, 'w')
    .replaceAll('đ', 'dd')
    .replaceAll('Đ', 'Dd');
  return keys + (spelt.match(tones) ?? []).map((tone) => telexTone[tone]).join('');
}

function vni(word) {
  const spelt = word.normalize('NFD');
  const keys = spelt
    .replace(tones, '')
    .replaceAll('\u0302', '6')
    .replaceAll('\u031B', '7')
    .replaceAll('\u0306', '8')
    .replaceAll('đ', 'd9')
    .replaceAll('Đ', 'D9');
  return keys + (spelt.match(tones) ?? []).map((tone) => vniTone[tone]).join('');
}

/** One letter of one word of three or more left out, put in, struck wrong, or swapped with the next. */
function slip(text, random) {
  const words = splitWords(text).filter(({ word }) => word.length >= 3 && !/\p{N}/u.test(word));
  const chosen = words[Math.floor(random() * words.length)];
  if (!chosen) return text;
  const at = Math.floor(random() * (chosen.word.length - 1));
  const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)];
  const kind = Math.floor(random() * 4);
  const [one, two] = [chosen.word[at], chosen.word[at + 1]];
  const slipped = [letter + one + two, two, letter + two, two + one][kind];
  const start = chosen.start + at;
  return text.slice(0, start) + slipped + text.slice(start + 2);
}
