import { isFullStop } from '../../text/sentence-end.ts';
import type { ReferenceRole } from '../reference.ts';
import type { LineText } from './line-text.ts';
import type { Mention } from './mention.ts';

/** Words (folded) that say what a document does with the one named behind them; the last before it counts. */
const cues: readonly (readonly [role: ReferenceRole, words: string])[] = [
  ['attached', 'kem theo|dinh kem'],
  [
    'mentions',
    'theo(?: huong dan| quy dinh)?|quy dinh (?:tai|cua|trong)|neu (?:tai|o|trong)|can cu|ke thua|tru truong hop|dinh chi(?: thi hanh)?|sau day (?:goi|viet)',
  ],
  [
    'guides',
    'huong dan(?: viec)?(?: to chuc)?(?: thi hanh| thuc hien| trien khai)?|quy dinh chi tiet(?:(?: [a-z]+){0,8}? thi hanh)?',
  ],
  [
    'amends',
    'sua doi(?:,? bo sung)?(?:,? (?:va |hoac )?(?:thay the|bai bo|huy bo)(?= mot so| cac))?|bo sung|dinh chinh|' +
      'thay (?:the )?(?:cac |mot so )?(?:cum tu|tu ngu|tu|so|doan)|bo (?:cac )?(?:cum )?tu',
  ],
  ['replaces', 'thay the|thay cho'],
  ['repeals', 'bai bo|huy bo|(?:het|cham dut) hieu luc(?! khi)'],
  ['implements', 'the che hoa|thuc hien|trien khai|quan triet|(?<!hieu luc )thi hanh(?! an)'],
];
const cue = new RegExp(`(?<![a-z])(?:${cues.map(([, words]) => `(${words})`).join('|')})(?![a-z])`, 'g');
const passive = /duoc (?:sua doi|bo sung|thay the)/;
const basisLine = /^[\s\-–—•+*“"(]*(?:\d+[.)]\s*)?(?:(?:vi|boi|tu) (?:cac|nhung) le tren[,:;]?\s+)?can cu(?![a-z])/;
const quashes = /^[\s\-–—•+*]*(?:\d+(?:\.\d+)*[.)]?\s*)?(?:huy|chap nhan)(?![a-z])/;
const losesEffect =
  /(?<![a-z])(?:het hieu luc|cham dut hieu luc|(?:bi|duoc) (?:bai bo|huy bo)(?! (?:boi|bang) ))(?![a-z])/;
/** Somebody else did it, by the document named next; or nobody does. */
const undone =
  /(?<![a-z])(?:(?:thay the|bai bo|huy bo|sua doi(?:,? bo sung)?) (?:boi|bang)|(?:khong|chua)(?: bi| duoc)? (?:thay the|bai bo|huy bo|sua doi))(?![a-z])[^;.]{0,40}$/;
/** Asking somebody else to do it. */
const asks = /(?<![a-z])(?:kien nghi|de nghi|de xuat)(?![a-z])/;
/** `…, tổ chức quán triệt Chỉ thị …`, but not `… quy định chi tiết, hướng dẫn thi hành Luật …`. */
const newDuty = /^(?!.*(?:quy dinh|huong dan)).*,[^,]{0,40}(?:thuc hien|trien khai|quan triet)[^,]*$/;
/** What may stand between two documents of one list: date, issuer, conjunction. */
const longestGlue = 160;
const farthestObject = 80;
const farthestBasis = 60;
/** A verb that opens the sentence, behind the unit's mark, governs all of it. */
const farthestOpening = 8;

/** The mention before, and the role of the document that it was said of where it stood in `đã được sửa đổi theo …`. */
interface Before {
  readonly end: number;
  /** A unit without its document: a title does not follow it. */
  readonly isUnit: boolean;
  readonly role: ReferenceRole | null;
  readonly outer: ReferenceRole | null;
}

/**
 * The role that the words of a line give to each of its mentions; null where none says.
 *
 * @param roleOfList - what the words above say of an entry that begins with the first mention
 */
export function rolesOfLine(
  line: LineText,
  mentions: readonly Mention[],
  isCaseLaw: boolean,
  roleOfList: ReferenceRole | null,
): (ReferenceRole | null)[] {
  if (isBasisLine(line, mentions[0])) {
    return mentions.map((mention) => (sentenceStart(line, mention.span.start) === 0 ? 'basis' : 'mentions'));
  }
  if (isCaseLaw) return rolesInCaseLaw(line, mentions);
  const roles: (ReferenceRole | null)[] = [];
  let before: Before | null = null;
  for (const mention of mentions) {
    before = nextRole(line, mention, before, roleOfList);
    roles.push(before.role);
  }
  return roles;
}

/**
 * Whether a line says what the document rests on. Within the document `Căn cứ kết quả đánh giá, … quy định tại Điều 15` and
 * `3. Căn cứ Điều lệ Đảng, Bộ Chính trị được …` are sentences of another kind: they end with a full stop, and name a
 * document later or go on to who does something.
 */
function isBasisLine({ text, folded }: LineText, first: Mention | undefined): boolean {
  const lead = basisLine.exec(folded)?.[0];
  if (lead === undefined) return false;
  if (first === undefined || !text.endsWith('.')) return true;
  const between = text.slice(lead.length, first.span.start);
  if (between.length > farthestBasis || between.includes(',')) return false;
  return !/^\d/.test(lead) || !/,\s\p{Lu}/u.test(text.slice(first.span.end));
}

function nextRole(line: LineText, mention: Mention, last: Before | null, roleOfList: ReferenceRole | null): Before {
  const { start, end } = mention.span;
  const sentence = sentenceStart(line, start);
  const before = last !== null && last.end > sentence ? last : null;
  const segment = line.folded.slice(before?.end ?? sentence, start);
  let role =
    before === null ? (lastCue(segment) ?? (last === null ? roleOfList : null)) : roleBehind(segment, before, mention);
  const isAsked = asks.test(line.folded.slice(sentence, start));
  const isUndone = isAsked || undone.test(segment);
  if (isUndone && (role === 'replaces' || role === 'repeals' || role === 'amends')) role = 'mentions';
  if (role !== 'mentions' && role !== 'replaces' && losesEffect.test(restOfSentence(line, end))) role = 'repeals';
  return {
    end,
    isUnit: mention.document === null,
    role,
    outer: passive.test(segment) ? (before?.outer ?? null) : role,
  };
}

/** The role of a document that stands behind another one in its sentence. */
function roleBehind(segment: string, before: Before, mention: Mention): ReferenceRole | null {
  if (passive.test(segment) || /sau day (?:goi|viet)/.test(segment)) return 'mentions';
  const role = lastCue(segment);
  if (role === null) {
    if (segment.length > longestGlue) return 'mentions';
    return mention.document?.name ? before.outer : before.role;
  }
  // What follows a document is its own title (`… sửa đổi, bổ sung Nghị định số …`), unless a new clause begins.
  const isNewClause =
    before.isUnit || /;|, (?:dong thoi|va)\s/.test(segment) || (role === 'implements' && newDuty.test(segment));
  return role === 'replaces' || role === 'repeals' || isNewClause ? role : 'mentions';
}

/** Of case-law only the operative part does something: it quashes judgments. */
function rolesInCaseLaw(line: LineText, mentions: readonly Mention[]): (ReferenceRole | null)[] {
  const at = quashes.test(line.folded) ? line.folded.search(/(?<![a-z])huy(?![a-z])/) : -1;
  return mentions.map((mention) => (at >= 0 && mention.span.start > at ? 'repeals' : 'mentions'));
}

/** The role that the last cue in these folded words gives; null when there is none. */
function lastCue(folded: string): ReferenceRole | null {
  let role: ReferenceRole | null = null;
  for (const found of folded.matchAll(cue)) {
    const index = found.slice(1).findIndex((group) => group !== undefined);
    role = cues[index]?.[0] ?? role;
    // A verb within the sentence speaks of what stands right behind it; further off it has an object of its own.
    const isNear = folded.length - found.index <= farthestObject || found.index <= farthestOpening;
    if (!isNear && role !== 'replaces' && role !== 'repeals') role = null;
  }
  return role;
}

/** The role of what is listed below a line: `Bãi bỏ các văn bản sau:`, `II. CĂN CỨ XÂY DỰNG ĐỀ ÁN`. */
export function listRole(folded: string): ReferenceRole | null {
  if (/^can cu(?![a-z])/.test(folded)) return 'basis';
  // `thay thế các văn bản hướng dẫn sau`: what the words are about comes before what kind of documents they are.
  const ends = /(?<![a-z])(thay the|bai bo|huy bo|het hieu luc)(?![a-z])/.exec(folded)?.[1];
  return ends === undefined ? lastCue(folded) : lastCue(ends);
}

/** Where the sentence around `offset` begins: behind a full stop that a capital follows. At most 1,000 characters back. */
function sentenceStart(line: LineText, offset: number): number {
  const from = Math.max(0, offset - 1000);
  let start = from;
  for (const found of line.text.slice(from, offset).matchAll(/[.]\s+(?=\p{Lu})/gu)) {
    if (isFullStop(line.text, from + found.index)) start = from + found.index + 1;
  }
  return start;
}

function restOfSentence(line: LineText, offset: number): string {
  const rest = line.folded.slice(offset, offset + 600);
  const end = line.text.slice(offset, offset + 600).search(/[.;]\s+(?=\p{Lu})|;/u);
  return end < 0 ? rest : rest.slice(0, end);
}
