const opening = '<think>';
const closing = '</think>';

/** What a model writes without the thoughts that some put in front, between `<think>` and `</think>`. */
export async function* visibleWords(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let state: 'begun' | 'thinking' | 'visible' = 'begun';
  /** Not yet given on, since it may be part of a tag. */
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    if (state === 'begun') {
      held = held.trimStart();
      if (held.startsWith(opening)) state = 'thinking';
      else if (!opening.startsWith(held)) state = 'visible';
    }
    if (state === 'thinking') {
      const end = held.indexOf(closing);
      if (end >= 0) state = 'visible';
      held = end < 0 ? held.slice(1 - closing.length) : held.slice(end + closing.length);
    }
    if (state === 'visible') {
      yield held;
      held = '';
    }
  }
  if (state === 'begun') yield held;
}
