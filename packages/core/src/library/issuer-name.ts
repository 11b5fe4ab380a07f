import { fold } from '../base/fold.ts';

/** What tells one body from another: `ủy ban nhân dân`, `xã`, `An Bình`. */
interface IssuerName {
  /** Folded, without its level and place; of any Party committee `cap uy`. */
  readonly body: string;
  /** Folded: `tinh`, `thanh pho`, `xa`; null where none is named. */
  readonly level: string | null;
  /** Folded name of the province, town or commune; empty where none is printed. */
  readonly place: string;
}

const abbreviations: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  UBKT: 'Ủy ban Kiểm tra',
  MTTQ: 'Mặt trận Tổ quốc',
  BTV: 'Ban Thường vụ',
  BCH: 'Ban Chấp hành',
  TW: 'Trung ương',
  TƯ: 'Trung ương',
  TP: 'thành phố',
  TX: 'thị xã',
  HCM: 'Hồ Chí Minh',
};
const abbreviation = new RegExp(`(?<!\\p{L})(?:${Object.keys(abbreviations).join('|')})(?!\\p{L})\\.?`, 'gu');

/** Not the commune of `hợp tác xã` or `Bảo hiểm xã hội`. */
const levelName =
  'thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|phường|(?<!tác\\s)xã(?!\\shội)|(?:thành|thị)(?=\\s(?:ủy|uỷ|đoàn)(?!\\p{L}))';
const levelAnywhere = new RegExp(`(?<!\\p{L})(?:${levelName})(?!\\p{L})`, 'iu');
const levelFirst = new RegExp(`^(?:${levelName})(?!\\p{L})`, 'iu');
/** `Thành ủy`, `Thị đoàn`: the level is shortened. */
const fullLevels: Readonly<Record<string, string>> = { thanh: 'thanh pho', thi: 'thi xa' };
const placeWord = /[\s.–-]{1,3}((?:\p{Lu}|\d)[\p{L}\d]{0,20})/uy;

/** Who signs for a body, and the smaller body that acts for a committee: their documents are the committee's, in its numbers. */
const actsFor =
  /^(?:(?:ban thuong vu|ban chap hanh|thuong truc|(?:pho )?(?:chu tich|bi thu|bo truong|(?:tong )?cuc truong|(?:tong )?giam doc|chu nhiem|thong doc|hieu truong|vien truong|chanh an)|chanh(?= van phong)|truong(?= ban )|tong(?= thanh tra)|lien(?= bo ))(?: |$)){1,3}/;
/** All of them number in the series `TW`. */
const centralCommittee = /^(?:trung uong(?: dang(?: cong san viet nam)?)?(?! [a-z])|bo chinh tri|ban bi thu)(?![a-z])/;

/**
 * Whether two names are of one issuer: `Ban Thường vụ Tỉnh ủy A`, `Ban Chấp hành Đảng bộ tỉnh A` and `TỈNH ỦY A` are.
 *
 * @returns `open` where the one says less than the other and nothing against it: `UBND tỉnh`, `ỦY BAN NHÂN DÂN TỈNH A`
 */
export function compareIssuers(one: string, other: string): 'same' | 'open' | 'unlike' {
  const [a, b] = [readIssuer(one), readIssuer(other)];
  if (!agree(a.level, b.level) || !agree(a.place, b.place)) return 'unlike';
  if (a.body !== b.body) return isBeginning(a.body, b.body) || isBeginning(b.body, a.body) ? 'open' : 'unlike';
  return a.level === b.level && a.place === b.place ? 'same' : 'open';
}

/** Whether words that stand behind `của` name a body: `Ủy ban …`, `tỉnh A`; not `cơ quan cấp trên`. */
export function isIssuerName(name: string): boolean {
  return /^\p{Lu}/u.test(name) || levelFirst.test(name);
}

function readIssuer(printed: string): IssuerName {
  const name = printed
    .replace(abbreviation, (short) => `${abbreviations[short.replace('.', '')]} `)
    .replace(/\s+/g, ' ')
    .trim();
  const found = levelAnywhere.exec(name);
  if (!found) return { body: bodyOf(name), level: null, place: '' };
  const level = fold(found[0]);
  const rest = name.slice(found.index + found[0].length);
  const committee = /^\s(?:ủy|uỷ|đoàn)(?!\p{L})/iu.exec(rest)?.[0] ?? '';
  const kind = committee === '' ? '' : fold(committee) === ' doan' ? 'đoàn' : 'đảng ủy';
  return {
    body: bodyOf(`${name.slice(0, found.index)} ${kind}`),
    level: fullLevels[level] ?? level,
    place: readPlace(rest, committee.length),
  };
}

function bodyOf(words: string): string {
  const folded = (fold(words).match(/[\p{L}\d]+/gu) ?? []).join(' ').replace(actsFor, '');
  if (centralCommittee.test(folded)) return 'trung uong';
  return folded.replace(/(?<![a-z])dang (?:bo|uy)(?![a-z])/, 'cap uy');
}

/** The words with capitals that follow, up to another level or `và`. */
function readPlace(text: string, from: number): string {
  const words: string[] = [];
  placeWord.lastIndex = from;
  for (let found = placeWord.exec(text); found?.[1]; found = placeWord.exec(text)) {
    if (/^và$/iu.test(found[1]) || levelFirst.test(text.slice(placeWord.lastIndex - found[1].length))) break;
    words.push(fold(found[1]));
  }
  return words.join(' ');
}

/** What is not printed contradicts nothing. */
function agree(one: string | null, other: string | null): boolean {
  return !one || !other || one === other;
}

function isBeginning(short: string, long: string): boolean {
  return short === '' || long.startsWith(`${short} `);
}
