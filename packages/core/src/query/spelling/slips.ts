const letters = 'abcdeghiklmnopqrstuvxy';

/**
 * Every string that one slip of the finger may have turned into `typed`, without diacritics: a letter left out, doubled or
 * added, another one struck, or two neighbours swapped. Each once or more, `typed` itself not excluded.
 */
export function* slipsOf(typed: string): Iterable<string> {
  for (let at = 0; at <= typed.length; at++) {
    const before = typed.slice(0, at);
    const after = typed.slice(at);
    const [first, second] = after;
    if (first !== undefined) yield before + after.slice(1);
    if (second !== undefined) yield before + second + first + after.slice(2);
    for (const letter of letters) {
      yield before + letter + after;
      if (first !== undefined) yield before + letter + after.slice(1);
    }
  }
}
