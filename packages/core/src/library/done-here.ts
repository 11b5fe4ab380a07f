import { findDocumentNumber, formatDocumentNumber } from '../number/document-number.ts';
import { documentTypes } from '../number/document-type.ts';
import type { DirectiveDocument } from '../structure/directive-document.ts';
import { readUnitMarker } from '../text/unit-marker.ts';

/** Who does it is named behind (`được thay thế bởi Quyết định …`): then it is not this document, but for `bằng Quyết định này`. */
const byAnother =
  /(?:thay thế|bãi bỏ|h[uủ][ỷy] bỏ)\s+(?:bởi|bằng|tại|theo)\s+(?!\p{L}+(?:\s\p{L}+){0,2}\snày(?!\p{L}))/iu;
const denied = /(?<!\p{L})(?:không|chưa)\s+(?:\p{L}+\s+){0,2}(?:thay thế|bãi bỏ|h[uủ][ỷy] bỏ)/iu;
/** `sẽ hết hiệu lực kể từ ngày Nghị định này có hiệu lực` is done here, `sẽ thay thế` is not. */
const verb = /(?:thay thế|thay cho|bãi bỏ|h[uủ][ỷy] bỏ|(?:sẽ\s)?hết hiệu lực)/giu;

/** Before the verb: it is still to be done, by somebody, or under a condition; not `giao thông`, `quy trình`, `về việc`. */
const toBeDone = new RegExp(
  `(?<!\\p{L})(?:${[
    'sẽ',
    '(?<!(?:bàn|chuyển|ngoại)\\s)giao(?!\\s(?:thông|dịch|lưu|ban|tiếp|nhận)(?!\\p{L}))',
    '(?:đề nghị|kiến nghị|đề xuất)(?!\\scủa(?!\\p{L}))',
    '(?<!(?:chương|công|quy|quá|lộ|tờ)\\s)trình(?!\\s(?:tự|độ)(?!\\p{L}))',
    '(?<!(?:về|làm|công)\\s)việc',
    'tham mưu|dự kiến|dự thảo|xây dựng|nghiên cứu|khi|nếu',
  ].join('|')})(?!\\p{L})`,
  'iu',
);
/** A line that opens a list without such a verb, less its mark: it plans what follows, or asks others for it. */
const asksFirst =
  /^(?:dự kiến|đề nghị|kiến nghị|đề xuất|yêu cầu|tham mưu|giao(?!\sthông)|trình(?!\s(?:tự|độ)))(?!\p{L})/iu;
const asksBody = /(?<!\p{L})(?:giao|yêu cầu|đề nghị|kiến nghị|đề xuất)\s(?:các\s)?\p{Lu}/u;
const typeName = new RegExp(`(?<!\\p{L})(?:${documentTypes.map(({ name }) => name).join('|')})(?!\\p{L})`, 'u');
const itself = '<này>';
const thisWord = /(?<!\p{L})này(?!\p{L})/u;
/** From when this document has effect is no condition: `có hiệu lực từ khi ký và`, `Kể từ khi Quyết định này có hiệu lực, …`. */
const effect =
  /(?:(?:(?:kể\s)?từ|sau)\s)?(?:(?:ngày|khi)\s)?<này>\s(?:bắt đầu\s)?có hiệu lực(?:\s(?!và\s)[^\s,;:]{1,20}){0,20}/giu;

const partName =
  /(?<!\p{L})(?:nội dung|quy định|điều|khoản|điểm|phụ lục|mẫu|danh mục|quy trình|cụm từ)(?!\p{L})[^.;]{0,160}$/iu;
/** Behind a part stands its document, or those of the list below. */
const ofDocument = /\s(?:tại|trong|của|kèm theo)\s$/iu;
const ofDocuments = /\s(?:tại|trong|của)\s(?:các|những)\s/iu;
const exceptFor = /^[^.;]{0,200}(?<!\p{L})(?:trừ|ngoại trừ)(?!\p{L})/iu;

/**
 * Whether the words around a number say that this very document does it, to the whole of the other.
 *
 * @param before - of the number, in its sentence; `after` likewise
 * @param leads - the lines that open the lists around it, innermost first
 */
export function isDoneHere(
  { before, number, after }: Readonly<Record<'before' | 'number' | 'after', string>>,
  leads: readonly string[],
  { header }: DirectiveDocument,
): boolean {
  const sentence = before + number + after;
  if (byAnother.test(sentence) || denied.test(sentence) || exceptFor.test(after)) return false;
  const said = splitAtVerb(before);
  // An entry of a list stands under the verb of its first line.
  const governing = said === null ? leads.findIndex((lead) => splitAtVerb(lead) !== null) : -1;
  if (leads[governing] !== undefined && !isListDone(leads[governing])) return false;
  const actor = said?.actor ?? before;
  if (isToBeDone(actor)) return false;
  const names = said !== null && nameThis(actor).includes(itself);
  if (!names && leads.some((lead, index) => index !== governing && asksOthers(lead))) return false;
  if (isPart(said?.object ?? before, ofDocument)) return false;
  // `… ban hành Quy định số 620 thay thế Quy định số 601`: another document does it, unless it is another one of a list.
  const named = said ? findDocumentNumber(actor) : null;
  return named === null || actor.search(verb) >= 0 || formatDocumentNumber(named.number) === header.number?.value;
}

function isListDone(lead: string): boolean {
  const said = splitAtVerb(lead);
  if (said === null || byAnother.test(lead) || denied.test(lead)) return false;
  return !isToBeDone(said.actor) && !isPart(said.object, ofDocuments) && !exceptFor.test(said.object);
}

function asksOthers(lead: string): boolean {
  const words = lead.slice(readUnitMarker(lead)?.length ?? 0).trim();
  return asksFirst.test(words) || asksBody.test(words);
}

/** What stands before the last verb, and behind it; null where there is none. */
function splitAtVerb(words: string): { actor: string; object: string } | null {
  const last = [...words.matchAll(verb)].at(-1);
  return last ? { actor: words.slice(0, last.index), object: words.slice(last.index + last[0].length) } : null;
}

function isToBeDone(actor: string): boolean {
  return toBeDone.test(nameThis(actor.replace(/\s+/g, ' ')).replace(effect, ''));
}

/** Puts one word for what the document calls itself, whatever it is about: `Quy định về an toàn giao thông này`. */
function nameThis(words: string): string {
  const clauses = words.split(/(?<=[,.;:])/u).map((clause) => {
    const start = clause.search(typeName);
    const end = start < 0 ? -1 : clause.slice(start).search(thisWord);
    return end < 0 ? clause : `${clause.slice(0, start)}${itself}${clause.slice(start + end + 'này'.length)}`;
  });
  return clauses.join('');
}

/** Between the verb and the number, or before the number: only a part of it. */
function isPart(object: string, joint: RegExp): boolean {
  const at = object.search(joint);
  return /một phần/iu.test(object) || (at >= 0 && partName.test(object.slice(Math.max(0, at - 180), at)));
}
