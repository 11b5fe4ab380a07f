import { fold } from '../base/fold.ts';
import { splitWords } from '../query/spelling/words.ts';
import { foldedSyllables, hasDiacritics } from '../search-index/terms.ts';

/** What opens a greeting, a call or thanks, or speaks to who answers. */
const openings = ['chào', 'alo', 'hello', 'hi', 'hey', 'cảm ơn', 'cám ơn', 'bạn', 'mày'];
/** Words, folded, that say nothing beside them. */
const fillers: ReadonlySet<string> = new Set(
  (
    'xin chao alo hello hi hey oi nhe nha vang da a ah em anh chi ban cau may toi minh ai la ten gi co khong duoc the lam biet noi ' +
    'giup do cho voi cam on nhieu'
  ).split(' '),
);

/** Whether a text asks nothing of any document: `xin chào`, `bạn giúp tôi được gì`. */
export function isSmallTalk(text: string): boolean {
  const spelt = splitWords(text.normalize('NFC').toLowerCase()).map(({ word }) => word);
  const isAccented = hasDiacritics(text);
  const isOpened = openings.some((opening) =>
    ` ${spelt.join(' ')} `.includes(` ${isAccented ? opening : fold(opening)} `),
  );
  return isOpened && foldedSyllables(text).every((syllable) => fillers.has(syllable));
}
