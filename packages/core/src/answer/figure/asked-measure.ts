import type { Span } from '../../base/span.ts';
import { lineText } from '../../structure/references/line-text.ts';
import type { FigureKind } from './find-figures.ts';

/** A telephone's number is asked for, but never shown alone. */
export type AskedKind = FigureKind | 'telephone';

/** What kind of figure a question asks for. */
export interface AskedMeasure {
  readonly kinds: readonly AskedKind[];
  /** What is counted or measured, folded, where that is said: of `mấy đảng viên mới` all three words behind `mấy`. */
  readonly unit: string;
  /** Whether it is an end that is asked for: `hạn chót`, `chậm nhất`. */
  readonly isDeadline: boolean;
  /** Whether every answer states such a figure: not to a `khi nào` or a bare `bao nhiêu`, which a condition or a rule may answer. */
  readonly isSure: boolean;
  /** Of the words that ask, in the question. */
  readonly span: Span;
}

const howMuch = '(?:bao nhieu|bao nhiu)';
const many = `(?:${howMuch}|may)`;
const word = (pattern: string): RegExp => new RegExp(`(?<![a-z\\d])(?:${pattern})(?![a-z\\d])`);
/** What may stand behind an amount whose unit goes without saying. */
const bare = '(?= (?:mot|1|moi|hang|cho)(?![a-z\\d])|[ ?.!]*$)';

interface Asking {
  /** Of folded text; the first that matches counts. */
  readonly pattern: RegExp;
  readonly kinds: readonly AskedKind[];
  readonly isSure?: boolean;
  /** How it is spelled in a question with diacritics: `mấy chục`, not `mấy chức`. */
  readonly spelled?: RegExp;
  /** What the question must name besides. */
  readonly about?: RegExp;
}

const askings: readonly Asking[] = [
  {
    pattern: word('so dien thoai|hotline|duong day nong'),
    kinds: ['telephone'],
    isSure: true,
    about: /(?<!\p{L})(?:là gì|la gi|(?:là )?số (?:mấy|nào)|(?:la )?so (?:may|nao)|bao nhiêu|bao nhieu)(?!\p{L})/iu,
  },
  { pattern: new RegExp(`(?<![a-z])${many} ?(?:%|phan tram(?![a-z]))`), kinds: ['share'], isSure: true },
  { pattern: word(`${many} phan`), kinds: ['share', 'count'], isSure: true },
  {
    pattern: word(`${many} (?:tien(?! (?:si|do))|dong(?! chi)|(?:chuc |tram )?(?:trieu|ty)(?! (?:nguoi|tan|con)))`),
    kinds: ['money'],
    isSure: true,
  },
  {
    pattern: new RegExp(
      `(?<![a-z])${many} (?:chuc|tram|nghin|ngan)(?: (?:nghin|ngan|dong))?(?= (?:mot|1|moi|hang|cho)(?![a-z\\d]))`,
    ),
    kinds: ['money'],
    isSure: true,
    spelled: /(?:chục|trăm|nghìn|ngàn)/i,
  },
  {
    pattern: word(`${howMuch}${bare}`),
    kinds: ['money', 'share'],
    isSure: true,
    about:
      /(?<!\p{L})(?:tiền|lệ phí|học phí|(?<!(?:dau|uu|tan) )tien(?! (?:giang|do|lang|tien|si))|le phi|hoc phi)(?!\p{L})/iu,
  },
  {
    pattern: word(`${howMuch}${bare}`),
    kinds: ['share'],
    isSure: true,
    about: /(?<!\p{L})(?:lãi suất|lai suat)(?!\p{L})/iu,
  },
  {
    pattern: word(
      `(?:ngay|hom|thang|(?<!viet )nam|quy) (?:nao(?! cung)|may)|${many} gio (?:ngay|sang|chieu)|ngay thang nam nao`,
    ),
    kinds: ['date'],
    isSure: true,
    spelled: /^(?!quỹ)/i,
  },
  { pattern: word(`(?:truoc|sau|luc|vao|tu|den|toi) ${many} gio`), kinds: ['date', 'duration'], isSure: true },
  {
    pattern: word('khi nao|luc nao|bao gio|thoi (?:diem|gian) nao|gio nao|han (?:chot|cuoi)'),
    kinds: ['date', 'duration'],
  },
  { pattern: word('(?:chung|bua) nao'), kinds: ['date', 'duration'], spelled: /^(?:chừng|bữa)/i },
  { pattern: word('bao lau'), kinds: ['duration'], isSure: true },
  {
    pattern: word(`${many} (?:ngay|hom|bua|thang|nam|tuan|gio|tieng|phut|quy|nhiem ky)`),
    kinds: ['duration'],
    isSure: true,
  },
  { pattern: word(`${many} [a-z]{1,7}`), kinds: ['count'], isSure: true },
  { pattern: word('bao xa'), kinds: ['count'], isSure: true },
  { pattern: word(`${howMuch}|la may`), kinds: ['money', 'share', 'count', 'duration'] },
  { pattern: word('thoi han|cham nhat'), kinds: ['date', 'duration'] },
  { pattern: word('(?:ty|ti) le|lai suat'), kinds: ['share'] },
  {
    pattern: word('muc (?:chi|thu|dong|thuong|phat|luong|ho tro|phu cap|tro cap|boi duong|an|gia|phi|hoc phi)'),
    kinds: ['money', 'share'],
  },
];
const deadline = word('han (?:chot|cuoi)|thoi han|cham nhat');
/** Not a time but a condition. */
const condition = /^khi nao (?:thi )?(?:phai|duoc|bi|moi|can)(?![a-z])/;
const others: Readonly<Record<string, string>> = { hom: 'ngay', bua: 'ngay', tieng: 'gio', luot: 'lan' };
/** `bao nhiêu một tháng`, `bao nhiêu là đủ`: what follows is not counted. */
const uncounted = /^(?:mot|moi|hang|la|thi|cho|de|khi|neu|o|tai|trong|va|theo|tu|den|tro|cua|so|vay)(?![a-z])/;
/** What is asked besides: of `mấy ông đồng ý rồi thì khỏi hỏi được không` no number. */
const asksElse = /(?<![a-z])(?:khong|hong|k|vi sao|tai sao|thi sao|ra sao|sao lai|the nao|sao[ ?.!]*$)(?![a-z])/;
/** Hundreds of what goes without saying, or stations, or titles. */
const unclear = /^(?:chuc|tram|nghin|ngan)$/;
/** Letters that `mấy` shares with a machine and a cloud, typed without diacritics. */
const notMany =
  /^may (?:tinh|moc|vi|in|bay|lanh|giat|loc|hat|cat|ep|chieu|ghi|bo dam|chu|phat|dien|bom|anh|quay|quet|scan|xuc)(?![a-z])/;

/** What figure a question asks for; null where it asks for none, or `may` is a machine. */
export function askedMeasure(question: string): AskedMeasure | null {
  const { text, folded } = lineText(question.normalize('NFC'), 0);
  if (condition.test(folded)) return null;
  const bears = /[^\p{ASCII}]/u.test(text);
  for (const { pattern, kinds, isSure = false, spelled, about } of askings) {
    if (about && !about.test(text)) continue;
    for (const { index, 0: words } of folded.matchAll(new RegExp(pattern, 'g'))) {
      if (bears && spelled && !spelled.test(text.slice(index, index + words.length))) continue;
      // Of a question with diacritics only `mấy` asks.
      const isMany =
        !/(?<![a-z])may(?![a-z])/.test(words) || !bears || /mấy/i.test(text.slice(index, index + words.length));
      if (!isMany || notMany.test(folded.slice(index))) continue;
      const counted = /^(?:bao nhieu|bao nhiu|may) (.{1,40})/.exec(folded.slice(index))?.[1] ?? '';
      const grain = kinds[0] === 'date' && kinds.length === 1 ? (/ngay|hom|thang|nam/.exec(words)?.[0] ?? '') : '';
      const isCounted = kinds[0] === 'count' || (kinds[0] === 'duration' && kinds.length === 1 && words !== 'bao lau');
      if (kinds[0] === 'count' && kinds.length === 1 && uncounted.test(counted)) continue;
      const own = words === 'bao xa' ? 'km' : unitOf(counted);
      const unit = isCounted && kinds.length === 1 ? own : (others[grain] ?? grain);
      const isPlural = /^may /.test(words) && asksElse.test(folded.slice(index));
      const span = { start: index, end: index + words.length };
      return {
        kinds,
        unit,
        isDeadline: deadline.test(folded),
        isSure: isSure && !isPlural && !unclear.test(unit),
        span,
      };
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
