import { fold } from '../../base/fold.ts';
import type { Span } from '../../base/span.ts';
import { readNamedTargets } from '../../query/parse/named-target.ts';
import { type QueryLine, queryLine } from '../../query/parse/query-line.ts';
import { hasDiacritics } from '../../search-index/terms.ts';

/** How a question leans on the one before it. */
export type Leaning =
  /** `còn đảng viên dự bị thì sao?`: the former question of something else. */
  | { readonly kind: 'instead'; readonly phrase: string }
  /** `ai ký văn bản đó?`: of what the former one was about; `span` in `question`, trimmed. */
  | { readonly kind: 'pointing'; readonly question: string; readonly span: Span; readonly isDocument: boolean }
  /** `thời hạn là bao lâu?`: nothing but what is asked. */
  | { readonly kind: 'bare'; readonly question: string; readonly isDocument: boolean };

const documents =
  'van ban|quy dinh|quyet dinh|nghi quyet|chi thi|thong bao|thong tu|thong tri|huong dan|ke hoach|chuong trinh|cong van|ket luan|bo luat|luat|nghi dinh|quy che|de an|bao cao|to trinh|tai lieu|cong dien|phap lenh';
const things =
  'viec|truong hop|doi tuong|muc|khoan tien|so tien|nguoi|don vi|co quan|noi dung|che do|tieu chuan|ho so|thoi han|van de|hoi thi|nhiem vu|hanh vi|dieu|khoan';
/** What may stand behind a pointing word, so that `văn bản do Sở Y tế gửi`, typed without diacritics, is no `văn bản đó`. */
const goesOn =
  '(?=$|,|\\?| (?:ai|co|con|gui|ap|quy|thay|het|gom|noi|duoc|ky|khi|la|thi|ve|so ket|tong ket|bi|ban|yeu|giao|dat)(?![a-z]))';
const pointing = new RegExp(
  `(?<![a-z])(?:(${documents})|(${things})) (do|nay|ay|kia|tren|noi tren|vua neu)(?![a-z])${goesOn}`,
);
const pointingWords = /^(?:đó|này|nầy|ấy|kia|trên|nói trên|vừa nêu)$/i;
/** `nó`; typed without diacritics, when `no` is also a debt, only where a question begins with it or `cua no` stands in it. */
const itAccented = /(?<!\p{L})nó(?!\p{L})/iu;
const itUnaccented =
  /(?:^|(?<=^cua |[^a-z]cua ))no(?=$|\?| (?:co|con|gui|do|duoc|ap|thay|ky|quy|noi|la|het|gom|bi|ban|yeu|dat|giao)(?![a-z]))/;

const lead =
  /^(?:(?:the|vay|a|u|nhung) (?:con|thi)|con|the|vay|doi voi|voi|neu)(?: (?:doi voi|voi|neu la|cua|o|ve|cho|truong hop))? /;
/** Leads that open a question without `thì sao`, as they are typed with diacritics. */
const sureLead = /^(?:còn|thế|vậy)(?: |$)/i;
const joinedLead = /^(?:thế|vậy) còn /i;
/** `thế chấp`, `thế nào`, `còn hiệu lực`: no leads. */
const notLead =
  /^(?:the (?:chap|nao|gioi|he|manh|van|chap)|con (?:hieu luc|gia tri|dung|duoc|bao nhieu|may|lai|ai|gi|nguoi nao))(?![a-z])/;
const tail = / (?:thi (?:sao|the nao|nhu the nao|ra sao)|thi)$/;
/** A level of the administration says nothing alone. */
const level = /^cap (?:tinh|huyen|xa|co so|trung uong)$/;
const asking = 'ai|gì|nào|sao|đâu|bao nhiêu|bao lâu|mấy|không|chưa';
const asksAccented = new RegExp(`(?<!\\p{L})(?:${asking})(?!\\p{L})`, 'iu');
const asksUnaccented = new RegExp(`(?<![a-z])(?:${fold(asking)})(?! (?:tinh|in|moc|vi tinh|bay))(?![a-z])`, 'i');
/** So many words may stand before `thì sao` without a lead, and behind a lead without it. Guess. */
const mostShort = 4;
const mostBehindLead = 7;
/** A longer question says itself what its `việc đó` is. Guess. */
const longestPointing = 16;
const longestBare = 10;

/** Words that say what is asked, and not of what; folded. */
const askingWords = new Set(
  (
    'ai gi nao dau sao bao nhieu lau may khi luc ngay thang nam thoi han gian muc la co khong duoc phai can thi o tai cho den tu vao ' +
    've do nhung cac gom nop gui ky ban hanh hieu nhan noi trach nhiem chiu quy trinh thu tuc dieu kien ho so giay to thuong phat chi ' +
    'tien dong luong toi da thieu it nhat chua het con the vay nhu bi xu ly vi cham tre buoc gia tri ap dung thay bang boi mot moi'
  ).split(' '),
);
/** `mấy người`: what is counted says no more of what is asked. */
const counted = /((?:^| )(?:may|bao nhieu)) (?:nguoi|lan|trang|buoi|gio|phut|ban|luot|phan tram|tuoi)(?![a-z])/g;
/** A question with more words says itself what it asks. Guess. */
const mostCounted = 4;
const ofDocuments = /(?<![a-z])(?:ky|ban hanh|hieu luc|noi nhan|gui|ap dung|thay the|bai bo|het han)(?![a-z])/;

/** How a question leans on the one before it; null where it stands on its own. */
export function readLeaning(typed: string): Leaning | null {
  const line = queryLine(typed.replace(/[\s?.!…]{1,10}$/, ''));
  return readInstead(line, typed) ?? readPointing(line, typed) ?? readBare(line, typed);
}

function readInstead(line: QueryLine, typed: string): Leaning | null {
  const { text, folded } = line;
  const opening = notLead.test(folded) ? null : lead.exec(folded)?.[0];
  const closing = tail.exec(folded)?.[0] ?? '';
  const start = opening?.length ?? 0;
  const phrase = text.slice(start, text.length - closing.length).trim();
  const words = phrase === '' ? 0 : phrase.split(' ').length;
  const isWhole = closing !== '' && (opening ? words <= 2 * mostBehindLead : words <= mostShort);
  const isAsked = /\?\s*$/.test(typed) || joinedLead.test(text);
  const isOpened = Boolean(opening) && sureLead.test(text) && isAsked && words <= mostBehindLead;
  if (words === 0 || asks(phrase)) return null;
  return isWhole || isOpened || level.test(fold(phrase)) ? { kind: 'instead', phrase } : null;
}

function readPointing({ text, folded }: QueryLine, typed: string): Leaning | null {
  if (text.split(' ').length > longestPointing || readNamedTargets(text).some(({ number }) => number)) return null;
  const isAccented = hasDiacritics(text);
  const question = withMark(text, typed);
  const found = pointing.exec(folded);
  const word = found
    ? text.slice(found.index + found[0].length - (found[3]?.length ?? 0), found.index + found[0].length)
    : '';
  if (found && (!isAccented || pointingWords.test(word))) {
    const span = { start: found.index, end: found.index + found[0].length };
    return { kind: 'pointing', question, span, isDocument: found[1] !== undefined };
  }
  const it = isAccented ? itAccented.exec(text) : itUnaccented.exec(folded);
  return it ? { kind: 'pointing', question, span: { start: it.index, end: it.index + 2 }, isDocument: true } : null;
}

function readBare({ text, folded }: QueryLine, typed: string): Leaning | null {
  const plain = folded.replace(/^(?:the thi|vay thi|the|vay) (?!nao|chap)/, '');
  const isShort = plain.split(' ').length <= mostCounted;
  const words = (isShort ? plain.replace(counted, '$1') : plain).match(/[a-z\d]+/g) ?? [];
  const isBare = words.length <= longestBare && words.every((word) => askingWords.has(word)) && asks(text);
  if (!isBare) return null;
  const question = withMark(text.slice(folded.length - plain.length), typed);
  return { kind: 'bare', question, isDocument: ofDocuments.test(plain) };
}

/** Whether a phrase names only what is asked: `thời hạn`, `mức thưởng`. */
export function isAsking(phrase: string): boolean {
  return queryLine(phrase)
    .folded.split(/[^a-z\d]+/)
    .every((word) => word === '' || askingWords.has(word));
}

function asks(text: string): boolean {
  return (hasDiacritics(text) ? asksAccented : asksUnaccented).test(text);
}

function withMark(text: string, typed: string): string {
  return /\?\s*$/.test(typed) ? `${text}?` : text;
}
