import { type DocumentNumber, parseDocumentNumber, readDocumentNumberAt } from '../../number/document-number.ts';
import { type DocumentType, documentTypes } from '../../number/document-type.ts';
import { knownLawName } from './law-names.ts';
import type { LineText } from './line-text.ts';

/** A document that is named in a line. */
export interface DocumentPhrase {
  readonly type: DocumentType | null;
  readonly number: DocumentNumber | null;
  /** What names it where it has no number, or beside it: `Bộ luật Dân sự năm 2015`. */
  readonly name: string | null;
  /** `Luật này`: the document itself. */
  readonly isThis: boolean;
  readonly end: number;
}

const abbreviations: Readonly<Record<string, string>> = {
  NQ: 'resolution',
  QĐ: 'decision',
  CT: 'directive',
  KL: 'conclusion',
  TB: 'notice',
  HD: 'guide',
  KH: 'plan',
  CTr: 'programme',
  BC: 'report',
  TTr: 'submission',
  QC: 'rules',
  NĐ: 'decree',
  TTLT: 'joint-circular',
  CV: 'official-letter',
};
const typesById: ReadonlyMap<string, DocumentType> = new Map(documentTypes.map((type) => [type.id, type]));
const typesByName: ReadonlyMap<string, DocumentType> = new Map(
  documentTypes.map((type) => [type.name.toLowerCase(), type]),
);
const longestFirst = [...typesByName.keys()].sort((a, b) => b.length - a.length).join('|');
const typeName = new RegExp(`(?:(${longestFirst})|(${Object.keys(abbreviations).join('|')}))(?![\\p{L}])`, 'iuy');

/** `BLDS 2015`, `BLTTHS`; not `BLĐTBXH`, a ministry. */
const shortCode = /BL\p{Lu}{2,4}(?![\p{L}&])(?:\s+(?:năm\s+)?(?:19|20)\d\d(?![\d/]))?/uy;
/** Behind a unit any law may be shortened: `Điều 5 LĐĐ năm 2003`. */
const shortLaw = /(?:BL|PL|L)\p{Lu}{2,5}(?![\p{L}&\-/])(?:\s+(?:năm\s+)?(?:19|20)\d\d(?![\d/]))?/uy;

/** `khoa Luật Dân sự`, `Đại học Luật`: a school or a society, not a law. */
const lawyers = /(?:ky|phap|khoa|dai hoc|truong|cao dang|hoi|bo mon|nganh|cong ty|van phong|hoc vien|vien)\s+$/;
const this_ = /\s+này(?!\p{L})/uy;
/** Words between the type and the number: `Quyết định giám đốc thẩm số`, at most ten. */
const beforeNumber =
  /(?:\s+Kết\s+luận(?=\s+số\s))?(?:,?\s+(?!(?:số|mẫu|theo)\s)\p{Ll}+(?:\s?[-–]\s?\p{Ll}+)?){0,10}\s+số\s*:?\s*(?=\d)/uy;
const blank = /\s+/uy;
/** A serial without codes: `Chỉ thị 24`, `Quyết định số 15`; not an amount of something. */
const bareSerial =
  /\d{1,5}[a-zđ]?(?:\/(?:19|20)\d\d)?(?![\p{L}\d%_]|[.,/-]\d|\s?%|\s*[-–/]\s?\p{L})(?!\s+(?:ngày(?!\s+\d)|tháng|năm|tuần|giờ|đồng|người|triệu|tỷ|nghìn|lần|bản|bộ|đồng chí|mục tiêu|nhiệm vụ|nội dung|quý|chương|điều|điểm|cấp|loại|nhóm|đơn vị|đề án|dự án|hộ|xã|tỉnh|huyện|trường hợp)(?!\p{L}))/uy;

/** Reads the document that is named at `offset`; null when none is. */
export function readDocumentPhrase(line: LineText, offset: number): DocumentPhrase | null {
  const { text } = line;
  const found = match(typeName, text, offset);
  if (!found) return readShortened(text, offset, shortCode);
  const word = found[0];
  const type = found[1]
    ? (typesByName.get(word.toLowerCase()) ?? null)
    : (typesById.get(abbreviations[word] ?? '') ?? null);
  if (type === null) return null;
  if (/^luật$/iu.test(word) && lawyers.test(line.folded.slice(Math.max(0, offset - 20), offset))) return null;
  const isCapital = /^\p{Lu}/u.test(word);
  const after = offset + word.length;
  const pointed = match(this_, text, after);
  if (pointed) return { type, number: null, name: null, isThis: true, end: after + pointed[0].length };
  const named = isCapital ? readName(line, after, type) : null;
  const numberAt = named ?? after;
  const numbered = readNumber(text, numberAt, isCapital && named === null);
  const end = numbered?.end ?? named;
  if (end === null || end === undefined) return null;
  return {
    type,
    number: numbered?.number ?? null,
    name: named === null ? null : text.slice(offset, named),
    isThis: false,
    end,
  };
}

/** The document that a unit is said to be of. */
export function readDocumentOfUnit(line: LineText, offset: number): DocumentPhrase | null {
  return readDocumentPhrase(line, offset) ?? readShortened(line.text, offset, shortLaw);
}

function readShortened(text: string, offset: number, pattern: RegExp): DocumentPhrase | null {
  const name = match(pattern, text, offset)?.[0];
  if (name === undefined) return null;
  const id = name.startsWith('BL') ? 'code' : name.startsWith('PL') ? 'ordinance' : 'law';
  const type = typesById.get(id) ?? null;
  return { type, number: null, name, isThis: false, end: offset + name.length };
}

/** A full number that stands for itself, or goes on with a list: `số 19-NQ/TW`, `19-NQ/TW`. */
export function readNumberPhrase(text: string, offset: number): { number: DocumentNumber; end: number } | null {
  const label = match(/số\s+(?=\d)/iuy, text, offset);
  const found = readDocumentNumberAt(text, offset + (label?.[0].length ?? 0));
  return found && { number: found.number, end: found.span.end };
}

function readNumber(text: string, after: number, mayBeBare: boolean): { number: DocumentNumber; end: number } | null {
  const label = match(beforeNumber, text, after) ?? match(blank, text, after);
  if (!label) return null;
  const at = after + label[0].length;
  const full = readDocumentNumberAt(text, at);
  if (full) return { number: full.number, end: full.span.end };
  const isShort =
    label[0].trim() === '' || label[0].trim().startsWith('số') || /số(?:\s{0,3}:)?\s{0,3}$/u.test(label[0]);
  const bare = mayBeBare && isShort ? match(bareSerial, text, at) : null;
  // A year is no number, unless it is called one: `Pháp lệnh 1993`.
  if (bare && /^(?:19|20)\d\d$/.test(bare[0]) && label[0].trim() === '') return null;
  const number = bare && parseDocumentNumber(bare[0]);
  return bare && number && { number, end: at + bare[0].length };
}

/** Where the name of a law or another document that needs no number ends; null when there is none. */
function readName(line: LineText, after: number, type: DocumentType): number | null {
  const { text } = line;
  switch (type.id) {
    case 'law':
    case 'code':
    case 'ordinance':
      return readLawName(line, after);
    case 'constitution':
      return endOf(constitution, text, after) ?? after;
    case 'charter':
      return endOf(charter, text, after);
    case 'platform':
      return endOf(platform, text, after);
    case 'regulation':
      return endOf(charterRules, text, after);
    case 'rules':
      return endOf(workingRules, text, after);
    case 'resolution':
    case 'conclusion':
    case 'notice':
      return endOf(plenum, text, after) ?? endOf(congress, text, after);
    default:
      return null;
  }
}

const constitution =
  /(?:\s+nước\s+(?:Cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa|CHXHCN)\s+Việt\s+Nam)?(?:\s+(?:năm\s+)?\d{4}(?![\d/]))?/iuy;
const charter = /\s+Đảng(?:\s+Cộng\s+sản\s+Việt\s+Nam)?(?:\s+kh(?:óa|oá)\s+[IVX]+)?/iuy;
const platform = /\s+xây\s+dựng\s+đất\s+nước(?:\s+trong\s+thời\s+kỳ\s+quá\s+độ\s+lên\s+chủ\s+nghĩa\s+xã\s+hội)?/iuy;
const charterRules = /\s+thi\s+hành\s+Điều\s+lệ\s+Đảng/uy;
/** The rules of procedure of bodies, to the end of their names: `Quy chế làm việc của Ban Chấp hành …, Bộ Chính trị`. */
const bodyName =
  '\\p{Lu}\\p{L}*(?:\\s+(?!(?:về|ngày|số|và|để|theo|quy|như|được|có|này|bảo|trong|cho|thì|phải|là)(?!\\p{L}))\\p{L}+){0,14}';
const workingRules = new RegExp(`\\s+làm\\s+việc\\s+của\\s+${bodyName}(?:(?:,|\\s+và)\\s+${bodyName}){0,4}`, 'uy');
const term = '(?:\\s{0,3},?\\s{0,3}(?:\\(kh(?:óa|oá)\\s+[IVX]+(?:\\s{0,3},\\s{0,3}[IVX]+)*\\)|kh(?:óa|oá)\\s+[IVX]+))';
const ordinal = '(?:lần\\s+)?thứ\\s+(?:[IVX]+|\\d+|\\p{Ll}+(?:\\s+(?:hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|một))?)';
const plenum = new RegExp(
  `\\s+(?:Trung\\s+ương\\s+(?:${ordinal}|\\d{1,2}(?:\\s{0,3}\\(lần\\s+\\d\\))?)${term}?|(?:của\\s+)?Hội\\s+nghị\\s+(?:Trung\\s+ương\\s+(?:\\d{1,2}|${ordinal})|${ordinal}(?:\\s{0,3},?\\s{0,3}(?:của\\s+)?Ban\\s+Chấp\\s+hành\\s+Trung\\s+ương(?:\\s+Đảng)?)?)${term}?)`,
  'uy',
);
const congress = new RegExp(
  `\\s+(?:của\\s+)?Đại\\s+hội\\s+(?:(?:đại\\s+biểu\\s+)?(?:toàn\\s+quốc\\s+)?(?:${ordinal}|[IVX]+)(?:\\s+của\\s+Đảng)?|(?:đại\\s+biểu\\s+)?(?:Đảng\\s+bộ|Đảng)(?:\\s+(?!lần\\s|nhiệm\\s)\\p{L}+){0,8}\\s+(?:${ordinal}|[IVX]+))(?:,?\\s+nhiệm\\s+kỳ\\s+\\d{4}\\s?[-–]\\s?\\d{4})?`,
  'uy',
);

/** `năm 2015`, `2015`, `(sửa đổi) năm 2017`. */
const yearOfLaw =
  /(?:\s+\(?sửa\s+đổi(?:,?\s+bổ\s+sung)?(?:\)|(?=\s+(?:năm\s+)?(?:19|20)\d\d)))?(?:\s+(?:năm\s+)?(?:19|20)\d\d(?![\d/]))?/iuy;
const amending = /\s+sửa\s+đổi,?\s+bổ\s+sung\s+(?:một\s+số\s+(?:điều|nội\s+dung)\s+)?(?:của\s+)?(?:các\s+)?/iuy;
const lawWord = /(?:Bộ\s+luật|Luật|Pháp\s+lệnh)(?=\s)/iuy;

function readLawName(line: LineText, after: number): number | null {
  const { text } = line;
  const amends = match(amending, text, after);
  let end = amends ? readLawList(line, after + amends[0].length) : readOneName(line, after);
  if (end === null) return null;
  end = endOf(yearOfLaw, text, end) ?? end;
  return end;
}

/** The laws that an amending law names: `Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương`. */
function readLawList(line: LineText, offset: number): number | null {
  let end: number | null = null;
  for (let at = offset; ; ) {
    const word = match(lawWord, line.text, at);
    const name = word && readOneName(line, at + word[0].length);
    if (!name) return end;
    end = name;
    const more = match(/\s*,\s*|\s+và\s+/uy, line.text, end);
    if (!more) return end;
    at = end + more[0].length;
  }
}

const nameWord = /\s+[\p{L}/-]+/uy;
const nameEnds = new Set(
  (
    'được,đã,có,quy,này,về,thì,để,của,theo,tại,do,là,như,với,từ,ngày,số,năm,thực,nếu,khi,phải,không,và,hoặc,cho,trên,vào,' +
    'sửa,trừ,đối,bằng,đến,trước,sau,mà,ban,thuộc,trong,hiện,nhưng,còn,sẽ,các,những,một,mới,khác,nói'
  ).split(','),
);

/** One law's name: a known one, else capitals first and no further than a word or a mark that no name has. */
function readOneName(line: LineText, after: number): number | null {
  const space = match(blank, line.text, after);
  if (!space) return null;
  const start = after + space[0].length;
  const known = knownLawName(line, start);
  if (known > 0) return start + known;
  if (!/^\p{Lu}/u.test(line.text.charAt(start))) return null;
  let end: number | null = null;
  for (let at = after, words = 0; words < 12; words++) {
    const word = match(nameWord, line.text, at);
    if (!word || nameEnds.has(word[0].trim().toLowerCase())) break;
    at += word[0].length;
    end = at;
  }
  return end;
}

function endOf(pattern: RegExp, text: string, offset: number): number | null {
  const found = match(pattern, text, offset);
  return found ? offset + found[0].length : null;
}

function match(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
