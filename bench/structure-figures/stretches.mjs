import { letters } from './spelling.mjs';

/**
 * Which offsets of the stored text are labelled.
 *
 * @returns a function from an offset to whether it is; everything where there are no stretches
 */
export function inStretches(text, stretches, name) {
  if (stretches === null || stretches === undefined) return () => true;
  const { plain, offsets } = index(text);
  const find = (words, from, what) => {
    const at = plain.indexOf(letters(words), from);
    if (at < 0) throw new Error(`${name}: the ${what} of a stretch is not in the text: ${words}`);
    return at;
  };
  const spans = stretches.map(({ from, to }) => {
    const start = find(from, 0, 'start');
    const end = to === null ? plain.length : find(to, start + 1, 'end');
    return { start: offsets[start], end: offsets[end] ?? text.length };
  });
  return (offset) => spans.some(({ start, end }) => offset >= start && offset < end);
}

/** The text's letters, and the offset that each comes from. */
function index(text) {
  let plain = '';
  const offsets = [];
  for (let at = 0; at < text.length; at++) {
    const letter = letters(text[at]);
    for (let more = 0; more < letter.length; more++) offsets.push(at);
    plain += letter;
  }
  return { plain, offsets };
}
