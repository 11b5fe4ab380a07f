import type { Span } from '../../base/span.ts';
import { lineText } from '../../structure/references/line-text.ts';
import type { FigureKind } from './find-figures.ts';

/** What kind of figure a question asks for. */
export interface AskedMeasure {
  readonly kinds: readonly FigureKind[];
  /** What is counted or measured, folded, where that is said: of `mấy đảng viên mới` all three words behind `mấy`. */
  readonly unit: string;
  /** Whether it is an end that is asked for: `hạn chót`, `chậm nhất`. */
  readonly isDeadline: boolean;
  /** Whether any answer states such a figure: not to a `khi nào`, which may ask for a condition. */
  readonly isSure: boolean;
  /** Of the words that ask, in the question. */
  readonly span: Span;
}

const many = '(?:bao nhieu|bao nhiu|may)';
const word = (pattern: string): RegExp => new RegExp(`(?<![a-z\\d])(?:${pattern})(?![a-z\\d])`);
/** Of folded text, the first that matches counts. `true` where no answer goes without such a figure. */
const patterns: readonly (readonly [pattern: RegExp, kinds: readonly FigureKind[], isSure: boolean])[] = [
  [new RegExp(`(?<![a-z])${many} ?(?:%|phan tram(?![a-z]))`), ['share'], true],
  [word(`${many} phan`), ['share'], true],
  [word(`${many} (?:tien|dong(?! chi)|(?:chuc |tram )?(?:trieu|ty|nghin|ngan))`), ['money'], true],
  // `mấy trăm một tháng`; of what else is counted in hundreds its name follows.
  [new RegExp(`(?<![a-z])${many} (?:chuc|tram)(?= (?:mot|1|moi|hang|cho) |[ ?.!]*$)`), ['money'], true],
  [
    /(?<![a-z])(?:tien|le phi|hoc phi)(?: [a-z]{1,7}){0,6} bao nhi(?:eu|u)(?= (?:mot|1|moi)|[ ?.!]*$)/,
    ['money', 'share'],
    true,
  ],
  [/(?<![a-z])lai suat(?: [a-z]{1,7}){0,8} bao nhi(?:eu|u)(?= (?:mot|1|moi)|[ ?.!]*$)/, ['share'], true],
  [
    word(
      `(?:ngay|hom|thang|(?<!viet )nam|quy) (?:nao(?! cung)|may)|${many} gio (?:ngay|sang|chieu)|ngay thang nam nao`,
    ),
    ['date'],
    true,
  ],
  [word(`(?:truoc|sau|luc|vao|tu|den|toi) ${many} gio`), ['date', 'duration'], true],
  [
    word('khi nao|luc nao|bao gio|thoi (?:diem|gian) nao|gio nao|han (?:chot|cuoi)|chung nao|(?:hoi|bua) nao'),
    ['date', 'duration'],
    false,
  ],
  [word('bao lau'), ['duration'], true],
  [word(`${many} (?:ngay|hom|thang|nam|tuan|gio|tieng|phut|quy|nhiem ky)`), ['duration'], true],
  [word(`${many} [a-z]{1,7}`), ['count'], true],
  [word('bao xa'), ['count'], true],
  [word('bao nhieu|bao nhiu|la may'), ['money', 'share', 'count', 'duration'], false],
  [word('thoi han|cham nhat'), ['date', 'duration'], false],
  [word('(?:ty|ti) le|lai suat'), ['share'], false],
  [
    word('muc (?:chi|thu|dong|thuong|phat|luong|ho tro|phu cap|tro cap|boi duong|an|gia|phi|hoc phi)'),
    ['money', 'share'],
    false,
  ],
];
const deadline = word('han (?:chot|cuoi)|thoi han|cham nhat');
/** Not a time but a condition. */
const condition = /^khi nao (?:thi )?(?:phai|duoc|bi|moi|can)(?![a-z])/;
const others: Readonly<Record<string, string>> = { hom: 'ngay', tieng: 'gio', luot: 'lan' };
/** `bao nhiêu một tháng`, `bao nhiêu là đủ`: what follows is not counted. */
const uncounted = /^(?:mot|moi|hang|la|thi|cho|de|khi|neu|o|tai|trong|va|theo|tu|den|tro|cua|so|vay)(?![a-z])/;
/** What is asked besides: of `mấy ông đồng ý rồi thì khỏi hỏi được không` no number. */
const asksElse = /(?<![a-z])(?:khong|hong|k|vi sao|tai sao|sao|the nao)(?![a-z])/;
/** Letters that `mấy` shares with a machine and a cloud, typed without diacritics. */
const notMany = /^may (?:tinh|moc|vi|in|bay|chu|phat|dien|bom|anh|quay|quet|scan|xuc)(?![a-z])/;

/** What figure a question asks for; null where it asks for none, or `may` is a machine. */
export function askedMeasure(question: string): AskedMeasure | null {
  const { text, folded } = lineText(question.normalize('NFC'), 0);
  if (condition.test(folded)) return null;
  const bears = /[^\p{ASCII}]/u.test(text);
  for (const [pattern, kinds, isSure] of patterns) {
    for (const found of folded.matchAll(new RegExp(pattern, 'g'))) {
      const { index, 0: words } = found;
      // Of a question with diacritics only `mấy` asks.
      const isMany =
        !/(?<![a-z])may(?![a-z])/.test(words) || !bears || /mấy/i.test(text.slice(index, index + words.length));
      if (!isMany || notMany.test(folded.slice(index))) continue;
      const counted = /^(?:bao nhieu|bao nhiu|may) (.{1,40})/.exec(folded.slice(index))?.[1] ?? '';
      const grain = kinds[0] === 'date' && kinds.length === 1 ? (/ngay|hom|thang|nam/.exec(words)?.[0] ?? '') : '';
      const isCounted = kinds[0] === 'count' || (kinds[0] === 'duration' && kinds.length === 1 && words !== 'bao lau');
      if (kinds[0] === 'count' && kinds.length === 1 && uncounted.test(counted)) continue;
      const unit = isCounted && kinds.length === 1 ? unitOf(counted) : (others[grain] ?? grain);
      const span = { start: index, end: index + words.length };
      const isOne = isSure && !(/^may /.test(words) && asksElse.test(folded.slice(index)));
      return { kinds, unit, isDeadline: deadline.test(folded), isSure: isOne, span };
    }
  }
  return null;
}

const ownWords =
  /^[a-z\d]{1,30}(?: (?!(?:duoc|phai|co|la|thi|trong|o|cua|cho|den|tu|va|bi|da|mot|moi|hang|de|thuoc)(?![a-z]))[a-z\d]{1,30}){0,4}/;

/** The words behind `mấy`, up to five and the next mark. */
function unitOf(counted: string): string {
  const [first = '', ...rest] = (ownWords.exec(counted)?.[0] ?? '').split(' ');
  return [others[first] ?? first, ...rest].join(' ');
}
