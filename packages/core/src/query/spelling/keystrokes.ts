import { toneKey } from '../../base/fold.ts';

/** A word as its keys are struck one after another: its letters, and the tone that stands over one of them. */
interface Struck {
  readonly letters: string[];
  tone: string;
}

/** One key; false where it means nothing there, so that the word was not typed that way. */
type Strike = (struck: Struck, key: string) => boolean;

const vowel = /[aăâeêioôơuưy]/u;
const circumflexed: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const telexTones: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const vniTones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/** What a word in small letters is as Telex keys, `ddinhj` → `định`, as its tone key; null if it is no such word. */
export function readTelex(word: string): string | null {
  return /^[a-z]{1,12}$/.test(word) ? read(word, strikeTelex) : null;
}

/** What a word in small letters is as VNI keys, `d9inh5` → `định`, as its tone key; null if it is no such word. */
export function readVni(word: string): string | null {
  return /^[a-z][a-z0-9]{0,11}$/.test(word) ? read(word, strikeVni) : null;
}

function read(word: string, strike: Strike): string | null {
  const struck: Struck = { letters: [], tone: '' };
  for (const key of word) if (!strike(struck, key)) return null;
  const key = struck.letters.join('') + struck.tone;
  return key === word ? null : toneKey(key);
}

const strikeTelex: Strike = (struck, key) => {
  const { letters } = struck;
  const tone = telexTones[key];
  if (tone !== undefined && letters.some((letter) => vowel.test(letter))) return setTone(struck, tone);
  if (key === 'w') return putHorn(letters, 'auo') || letters.push('ư') > 0;
  if (key === 'd' && putStroke(letters)) return true;
  if (circumflexed[key] !== undefined && putCircumflex(letters, key)) return true;
  return letters.push(key) > 0;
};

const strikeVni: Strike = (struck, key) => {
  const { letters } = struck;
  if (!/\d/.test(key)) return letters.push(key) > 0;
  if (key === '0') return setTone(struck, '');
  if (key === '6') return putCircumflex(letters, 'aeo');
  if (key === '7') return putHorn(letters, 'uo');
  if (key === '8') return putHorn(letters, 'a');
  if (key === '9') return putStroke(letters);
  return letters.some((letter) => vowel.test(letter)) && setTone(struck, vniTones[Number(key)] ?? '');
};

/** A second key of the same tone takes it away again, which nobody means who searches. */
function setTone(struck: Struck, tone: string): boolean {
  if (struck.tone === tone) return false;
  struck.tone = tone;
  return true;
}

function putStroke(letters: string[]): boolean {
  if (letters[0] !== 'd') return false;
  letters[0] = 'đ';
  return true;
}

/** On the last of the plain vowels that are `allowed`, wherever the key is struck after it: `coong`, `congo`. */
function putCircumflex(letters: string[], allowed: string): boolean {
  const at = letters.findLastIndex((letter) => circumflexed[letter] !== undefined && allowed.includes(letter));
  if (at < 0) return false;
  letters[at] = circumflexed[letters[at]!]!;
  return true;
}

/** On both letters of `uo`, else on the last plain one of those that are `allowed`, but on the first of `ua`: `mua`, `mưa`. */
function putHorn(letters: string[], allowed: string): boolean {
  const horned: Readonly<Record<string, string>> = { a: 'ă', u: 'ư', o: 'ơ' };
  const last = letters.findLastIndex((letter) => horned[letter] !== undefined && allowed.includes(letter));
  if (last < 0) return false;
  const before = letters[last - 1];
  const isAfterQ = letters[last - 2] === 'q';
  if (letters[last] === 'a' && before === 'u' && !isAfterQ) letters[last - 1] = 'ư';
  else if (letters[last] === 'u' && before === 'ư') return false;
  else {
    if (letters[last] === 'o' && before === 'u' && !isAfterQ) letters[last - 1] = 'ư';
    letters[last] = horned[letters[last]!]!;
  }
  return true;
}
