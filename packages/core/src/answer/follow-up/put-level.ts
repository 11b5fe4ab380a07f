import { fold } from '../../base/fold.ts';
import type { QueryLine } from '../../query/parse/query-line.ts';
import { hasDiacritics } from '../../search-index/terms.ts';

/** The levels by their folded names, each with the committee of the Party there. */
const levels: ReadonlyMap<string, { readonly own: string; readonly committee: string }> = new Map([
  ['cap tinh', { own: 'tỉnh', committee: 'tỉnh ủy' }],
  ['cap huyen', { own: 'huyện', committee: 'huyện ủy' }],
  ['cap xa', { own: 'xã', committee: 'đảng ủy xã' }],
]);
/** A committee, or a body with its level; not `tình hình`, `xã hội`, `tỉnh ủy viên`. */
const stands =
  /(?<![a-z])(?:((?:tinh|huyen) uy(?! vien(?![a-z]))|dang uy xa)|(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|chu tich) (tinh|huyen|xa))(?![a-z])/;
/** Behind a level, that it has a name of its own; without capitals none is seen. */
const name = /^ \p{Lu}\p{Ll}/u;

/** `cấp tỉnh` for `huyện ủy`: the committee of that level; for `UBND huyện` the body of it. What says `cấp` itself is no matter of this. */
export function putLevel({ folded }: QueryLine, former: QueryLine): string | null {
  const level = levels.get(folded);
  const found = stands.exec(former.folded);
  if (!level || !found || /(?<![a-z])cap (?:tinh|huyen|xa)(?![a-z])/.test(former.folded)) return null;
  const [whole, committee, own = ''] = found;
  const end = found.index + whole.length;
  if (name.test(former.text.slice(end))) return null;
  const words = committee === undefined ? level.own : level.committee;
  const start = end - (committee ?? own).length;
  return former.text.slice(0, start) + (hasDiacritics(former.text) ? words : fold(words)) + former.text.slice(end);
}
