import { fold } from '../../base/fold.ts';
import type { Span } from '../../base/span.ts';
import type { QueryLine } from '../../query/parse/query-line.ts';
import { hasDiacritics } from '../../search-index/terms.ts';

const ranked = 'hang|giai|loai|muc|nhom|khoa|quy|thang|bac|lop|cap|vong|dot|tuan|ngach';
const rank = String.raw`(?:\d{1,4}[a-z]?|[ivx]{1,5}|nhat|nhi|hai|ba|bon|tu|dac biet|khuyen khich|phu|[a-d])(?![a-z\d])`;
const rankedPhrase = new RegExp(`^(?:([a-z]+(?: [a-z]+){0,4}) )?(${ranked}) (${rank})$`);

/** What bears a name of its own, by level; one stands for another of its level. */
const places: readonly (readonly string[])[] = [
  ['tỉnh', 'thành phố'],
  ['huyện', 'quận', 'thị xã', 'thành phố'],
  ['xã', 'phường', 'thị trấn'],
  ['ấp', 'khóm', 'khu phố', 'thôn'],
];
const capitals = /^(?: \p{Lu}[\p{L}\d]{0,12}){1,4}/u;

/** The former question of another of the same head: `hạng 3` for `hạng 1`, `huyện Duyên Phú` for `huyện Cồn Sen`. */
export function putQualifier(phrase: QueryLine, former: QueryLine): string | null {
  return putRank(phrase, former) ?? putPlace(phrase, former);
}

function putRank({ text, folded }: QueryLine, former: QueryLine): string | null {
  const [, before = '', head = '', name = ''] = rankedPhrase.exec(folded) ?? [];
  if (head === '') return null;
  const lead = `${before === '' ? '' : `${before} `}${head} `;
  const stood = new RegExp(`(?<![a-z\\d])${lead}(${rank})`).exec(former.folded);
  if (!stood) return null;
  const start = stood.index + lead.length;
  return former.text.slice(0, start) + text.slice(-name.length) + former.text.slice(stood.index + stood[0].length);
}

function putPlace({ text }: QueryLine, former: QueryLine): string | null {
  for (const heads of places) {
    const head = heads.find((one) => placeOf(one, text)?.start === 0);
    const name = head === undefined ? '' : text.slice(head.length);
    if (head === undefined || !/^(?: [\p{L}\d]+){1,4}$/u.test(name)) continue;
    for (const one of [head, ...heads]) {
      const stood = placeOf(one, former.text);
      const end = stood ? endOfName(former, stood.end, name) : null;
      if (!stood || end === null) continue;
      const words = one === head ? former.text.slice(stood.start, stood.end) + name : text;
      return former.text.slice(0, stood.start) + words + former.text.slice(end);
    }
  }
  return null;
}

/** Where a head stands in a text; one typed without diacritics, only in a text that has none. */
function placeOf(head: string, text: string): Span | null {
  const form = hasDiacritics(text) ? head : fold(head);
  const found = new RegExp(`(?<![\\p{L}\\d])${form}(?= )`, 'iu').exec(text);
  return found && { start: found.index, end: found.index + form.length };
}

/** A name reaches as far as its capitals; in a text typed without diacritics it has as many words as the new one. */
function endOfName({ text }: QueryLine, offset: number, name: string): number | null {
  const rest = text.slice(offset);
  const count = name.split(' ').length - 1;
  const found = (hasDiacritics(text) ? capitals : new RegExp(`^(?: [a-z\\d]+){${count}}`, 'i')).exec(rest);
  return found ? offset + found[0].length : null;
}
