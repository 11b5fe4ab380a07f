import { fold } from '../../base/fold.ts';
import type { Span } from '../../base/span.ts';
import { readNamedTargets } from '../../query/parse/named-target.ts';
import { type QueryLine, queryLine } from '../../query/parse/query-line.ts';
import { hasDiacritics } from '../../search-index/terms.ts';
import { putLevel } from './put-level.ts';
import { putQualifier } from './put-qualifier.ts';

/** Names of one kind: what bears one of them may stand where another of them stood. */
const kinds: readonly (readonly string[])[] = [
  (
    'đảng viên,cán bộ,công chức,viên chức,người lao động,công nhân,giáo viên,hiệu trưởng,học sinh,sinh viên,nông dân,người dân,' +
    'bí thư,phó bí thư,chủ tịch,phó chủ tịch,giám đốc,phó giám đốc,trưởng phòng,cấp ủy viên,hội viên,đoàn viên,cựu chiến binh'
  ).split(','),
  (
    'chi bộ,chi ủy,đảng ủy,đảng bộ,tỉnh ủy,thành ủy,huyện ủy,quận ủy,ủy ban nhân dân,ủy ban kiểm tra,ubnd,hđnd,ubkt,ban thường vụ,' +
    'ban chấp hành,ban tổ chức,văn phòng,sở,phòng'
  ).split(','),
  ['cấp'],
  ['hộ'],
  ['tổ chức đảng'],
].map((names) => names.map(fold).sort((a, b) => b.length - a.length));

/** Words that end a name, folded: verbs and what joins. */
const ending = new RegExp(
  `^ (?:${(
    'dong nop duoc phai co la thi bi can cua trong o tai do cho den len ve voi va hoac khong chua du(?!_bi) ky doi lam rong dai cao hoc xin ' +
    'thuoc theo truoc sau khi gom bao may nao ai gi moi mot(?!_cua) hang quyet huong xu kiem vi gui nhan xet dung su lay tham chiu quy nam to'
  )
    .replaceAll(' ', '|')
    .replaceAll('_', ' ')})(?![a-z\\d])`,
);
/** A name with more words behind its head is not told from the rest of a sentence. Guess. */
const longestName = 5;
const year = /(?<![a-z])nam (?:19|20)\d\d(?!\d)/;
const unit = /^(?:dieu|khoan|diem|muc|chuong|phan|phu luc) (?:\d{1,3}[a-z]?|[ivxl]{1,6}|[a-z])$/;

/** The former question of what a phrase names instead; null where nothing of its kind stands in it. */
export function putInstead(typed: string, former: string): string | null {
  const line = queryLine(former);
  const phrase = queryLine(typed);
  return (
    putDocument(phrase, line) ??
    putUnit(phrase, line) ??
    putYear(phrase, line) ??
    putQualifier(phrase, line) ??
    putLevel(phrase, line) ??
    putName(phrase, line)
  );
}

function putDocument({ text }: QueryLine, former: QueryLine): string | null {
  const [named] = readNamedTargets(text);
  const place = numberIn(former);
  return named?.number && place ? replace(former.text, place, text) : null;
}

/** Where a question names a document by its number. */
export function numberIn({ text }: QueryLine): Span | null {
  const words = readNamedTargets(text).find(({ number }) => number)?.numberWords ?? '';
  const start = words === '' ? -1 : text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}

/** In the place of a unit of its kind, else before the outermost thing that is named. */
function putUnit({ text, folded }: QueryLine, former: QueryLine): string | null {
  if (!unit.test(folded)) return null;
  const kind = folded.slice(0, folded.lastIndexOf(' '));
  const like = new RegExp(`(?<![a-z])${kind} (?:\\d{1,3}[a-z]?|[ivxl]{1,6}|[a-z])(?![a-z\\d])`).exec(former.folded);
  if (like) return replace(former.text, { start: like.index, end: like.index + like[0].length }, text);
  const within = /(?<![a-z])(?:dieu|chuong|muc) \d{1,3}[a-z]?(?![a-z\d])/.exec(former.folded)?.index;
  const start = within ?? numberIn(former)?.start;
  return start === undefined ? null : replace(former.text, { start, end: start }, `${text} `);
}

function putYear({ text, folded }: QueryLine, former: QueryLine): string | null {
  const [asked, stood] = [year.exec(folded), year.exec(former.folded)];
  if (!asked || !stood) return null;
  const words = text.slice(asked.index, asked.index + asked[0].length);
  return replace(former.text, { start: stood.index, end: stood.index + stood[0].length }, words);
}

function putName(phrase: QueryLine, former: QueryLine): string | null {
  const head = headOf(phrase.folded, former.folded);
  if (!head) return null;
  const end = endOfName(former, head.place.end);
  if (end === null) return null;
  // What was typed without diacritics keeps the head as it stood with them.
  const isSame = former.folded.slice(head.place.start, head.place.end) === head.name;
  const keeps = isSame && !hasDiacritics(phrase.text) && hasDiacritics(former.text);
  const words = keeps
    ? former.text.slice(head.place.start, head.place.end) + phrase.text.slice(head.name.length)
    : phrase.text;
  return replace(former.text, { start: head.place.start, end }, words);
}

/** The word that a phrase begins with and where one of its kind stands in the former question. */
function headOf(phrase: string, former: string): { readonly name: string; readonly place: Span } | null {
  for (const names of kinds) {
    const name = names.find((one) => startsWith(phrase, one));
    if (name === undefined) continue;
    // What has the same head comes before what is of the same kind.
    const places = [placeOf(name, former), ...firstOf(names, former)];
    const place = places.find((one) => one !== null);
    if (place) return { name, place };
  }
  const pair = /^[a-z]+ [a-z]+(?= )/.exec(phrase)?.[0];
  const place = pair === undefined ? null : placeOf(pair, former);
  return pair !== undefined && place ? { name: pair, place } : null;
}

function firstOf(names: readonly string[], former: string): Span[] {
  const places = names.flatMap((name) => placeOf(name, former) ?? []);
  return places.sort((a, b) => a.start - b.start || b.end - a.end);
}

function startsWith(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[a-z\d]/.test(text.slice(name.length));
}

function placeOf(name: string, text: string): Span | null {
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const isWord = !/[a-z\d]$/.test(text.slice(0, start)) && !/^[a-z\d]/.test(text.slice(start + name.length));
    if (isWord) return { start, end: start + name.length };
  }
  return null;
}

/** Where the name ends whose head ends at `offset`: before a verb, a joining word or a mark; null where that is not seen. */
function endOfName({ folded }: QueryLine, offset: number): number | null {
  let end = offset;
  for (let count = 0; count <= longestName; count++) {
    const rest = folded.slice(end);
    const next = ending.test(rest) ? null : /^ (?:du bi|mot cua|[a-z]+)(?![a-z\d])/.exec(rest);
    if (!next) return end;
    end += next[0].length;
  }
  return null;
}

function replace(text: string, { start, end }: Span, words: string): string {
  const isCapital = start === 0 && /^\p{Lu}/u.test(text);
  const first = isCapital ? words.charAt(0).toUpperCase() : words.charAt(0);
  // What stood first and stands there no more, begins no sentence.
  return text.slice(0, start) + first + words.slice(1) + text.slice(end);
}
