import { type DocumentNumber, parseDocumentNumber, readDocumentNumberAt } from '../../number/document-number.ts';
import { type DocumentType, documentTypes } from '../../number/document-type.ts';
import { readLawName } from './law-phrase.ts';
import type { LineText } from './line-text.ts';
import { endAt, matchAt } from './match-at.ts';

/** A document that is named in a line. */
export interface DocumentPhrase {
  readonly type: DocumentType | null;
  readonly number: DocumentNumber | null;
  /** What names it where it has no number, or beside it: `Bộ luật Dân sự năm 2015`. */
  readonly name: string | null;
  /** `Luật này`: the document itself. */
  readonly isThis: boolean;
  /** `khoản 2 Điều 5 của Luật`: one that the document calls so, or the law that it carries out. */
  readonly isShort?: boolean;
  /** `Điều 5 Quy chế ban hành kèm theo Quyết định này`: what is issued with it. */
  readonly isAttached?: boolean;
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
const issuedWith =
  /(?:Quy chế|Quy định|Quy trình|Quy chuẩn|Nội quy|Điều lệ|Danh mục|Chương trình|Kế hoạch|Đề án|Phương án|Hướng dẫn|Tiêu chuẩn|Bảng)(?:[, ][^.;:()\n]{0,200}?)? (?:được )?(?:ban hành )?kèm theo /uy;
/** What has articles too, and is of no type here. */
const withoutType =
  /(?:Hiệp\s+định|Công\s+ước|Điều\s+lệ\s+(?:[Cc]ông\s+ty|[Hh]ợp\s+tác\s+xã|[Qq]uỹ)|Hiệp\s+ước|Nghị\s+định\s+thư|Hợp\s+đồng|Quy\s+tắc|QCVN|TCVN)(?!\p{L}|\s+này(?!\p{L}))/uy;
const typeAlone =
  /(?:Bộ\s+luật|Luật|Pháp\s+lệnh|Nghị\s+định|Nghị\s+quyết|Thông\s+tư|Quyết\s+định|Quy\s+chế|Quy\s+định|Điều\s+lệ)(?=[,.;:)]|$|\s+\p{Ll})/uy;

const this_ = /\s+này(?!\p{L})/uy;
/** Words between the type and the number: `Quyết định giám đốc thẩm số`, at most ten. */
const beforeNumber =
  /(?:\s+Kết\s+luận(?=\s+số\s))?(?:,?\s+(?!(?:số|mẫu|theo)\s)\p{Ll}+(?:\s?[-–]\s?\p{Ll}+)?){0,10}\s+số\s*[.:]?\s*(?=\d)/uy;
/** `Nghị định của Chính phủ số`, `Quyết định của Thủ tướng Chính phủ số`. */
const issuerBeforeNumber =
  /\s+của(?:\s+(?!(?:và|hoặc|theo|tại|về|do|ngày|số|nghị|quyết|thông|luật)\s)\p{L}+){1,8}\s+số(?:\s{0,3}:)?\s{0,3}(?=\d)/iuy;
/** `Quyết định Giám đốc thẩm số`. */
const courtBeforeNumber =
  /\s+(?:Giám\s+đốc\s+thẩm|Tái\s+thẩm|Kháng\s+nghị|Đình\s+chỉ|Công\s+nhận)(?:\s+\p{Ll}+){0,8}\s+số(?:\s{0,3}:)?\s{0,3}(?=\d)/uy;
/** `Luật Ban hành văn bản quy phạm pháp luật (số 64/2025/QH15)`. */
const bracketBeforeNumber = /\s+\((?:Luật )?số(?:\s{0,3}:)?\s{0,3}(?=\d)/iuy;
const blank = /\s+/uy;
/** A serial without codes: `Chỉ thị 24`, `Quyết định số 15`; not an amount of something. */
const bareSerial =
  /\d{1,5}[a-zđ]?(?:\/(?:19|20)\d\d)?(?![\p{L}\d%_]|[.,/-]\d|\s?%|\s*[-–/]\s?\p{L})(?!\s+(?:ngày(?!\s+\d)|tháng|năm|tuần|giờ|đồng|người|triệu|tỷ|nghìn|lần|bản|bộ|đồng chí|mục tiêu|nhiệm vụ|nội dung|quý|chương|điều|điểm|cấp|loại|nhóm|đơn vị|đề án|dự án|hộ|xã|tỉnh|huyện|trường hợp)(?!\p{L}))/uy;

/** Reads the document that is named at `offset`; null when none is. */
export function readDocumentPhrase(line: LineText, offset: number): DocumentPhrase | null {
  const { text } = line;
  const found = matchAt(typeName, text, offset);
  if (!found) return readShortened(text, offset, shortCode);
  const word = found[0];
  const type = found[1]
    ? (typesByName.get(word.toLowerCase()) ?? null)
    : (typesById.get(abbreviations[word] ?? '') ?? null);
  if (type === null) return null;
  if (/^luật$/iu.test(word) && lawyers.test(line.folded.slice(Math.max(0, offset - 20), offset))) return null;
  const isCapital = /^\p{Lu}/u.test(word);
  const after = offset + word.length;
  const pointed = matchAt(this_, text, after);
  if (pointed) return { type, number: null, name: null, isThis: true, end: after + pointed[0].length };
  const named = isCapital ? readName(line, after, type) : null;
  const numberAt = named ?? after;
  const mayBeBare = (isCapital || type.id === 'judgment') && named === null;
  const numbered = readNumber(text, numberAt, mayBeBare);
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
  return (
    readDocumentPhrase(line, offset) ??
    readShortened(line.text, offset, shortLaw) ??
    readIssuedWith(line, offset) ??
    readTypeAlone(line.text, offset)
  );
}

/** `Điều 5 Quy chế làm việc ban hành kèm theo Quyết định số …`: what is issued with a document has the number of that. */
function readIssuedWith(line: LineText, offset: number): DocumentPhrase | null {
  const at = endAt(issuedWith, line.text, offset);
  const document = at === null ? null : readDocumentPhrase(line, at);
  return document && { ...document, isAttached: true };
}

/** `khoản 2 Điều 5 của Luật quy định`, `Điều 7 Pháp lệnh.`: no name follows. */
function readTypeAlone(text: string, offset: number): DocumentPhrase | null {
  const foreign = endAt(withoutType, text, offset);
  if (foreign !== null)
    return { type: null, number: null, name: text.slice(offset, foreign), isThis: false, end: foreign };
  const word = matchAt(typeAlone, text, offset)?.[0];
  const type = word === undefined ? undefined : typesByName.get(word.toLowerCase().replace(/\s+/g, ' '));
  if (word === undefined || type === undefined) return null;
  return { type, number: null, name: word, isThis: false, isShort: true, end: offset + word.length };
}

function readShortened(text: string, offset: number, pattern: RegExp): DocumentPhrase | null {
  const name = matchAt(pattern, text, offset)?.[0];
  if (name === undefined) return null;
  const id = name.startsWith('BL') ? 'code' : name.startsWith('PL') ? 'ordinance' : 'law';
  const type = typesById.get(id) ?? null;
  return { type, number: null, name, isThis: false, end: offset + name.length };
}

/** A full number that stands for itself, or goes on with a list: `số 19-NQ/TW`, `19-NQ/TW`. */
export function readNumberPhrase(text: string, offset: number): { number: DocumentNumber; end: number } | null {
  const label = matchAt(/số\s+(?=\d)/iuy, text, offset);
  const found = readDocumentNumberAt(text, offset + (label?.[0].length ?? 0));
  return found && { number: found.number, end: found.span.end };
}

function readNumber(text: string, after: number, mayBeBare: boolean): { number: DocumentNumber; end: number } | null {
  const byIssuer =
    matchAt(issuerBeforeNumber, text, after) ??
    matchAt(courtBeforeNumber, text, after) ??
    matchAt(bracketBeforeNumber, text, after);
  const ofIssuer = byIssuer && readDocumentNumberAt(text, after + byIssuer[0].length);
  if (ofIssuer) return { number: ofIssuer.number, end: ofIssuer.span.end };
  const label = matchAt(beforeNumber, text, after) ?? matchAt(blank, text, after);
  if (!label) return null;
  const at = after + label[0].length;
  const full = readDocumentNumberAt(text, at);
  if (full) return { number: full.number, end: full.span.end };
  const isShort =
    label[0].trim() === '' || label[0].trim().startsWith('số') || /số(?:\s{0,3}[.:])?\s{0,3}$/u.test(label[0]);
  const bare = mayBeBare && isShort ? matchAt(bareSerial, text, at) : null;
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
      return endAt(constitution, text, after) ?? after;
    case 'charter':
      return endAt(charter, text, after);
    case 'platform':
      return endAt(platform, text, after);
    case 'regulation':
      return endAt(charterRules, text, after);
    case 'rules':
      return endAt(workingRules, text, after);
    case 'resolution':
    case 'conclusion':
    case 'notice':
      return endAt(plenum, text, after) ?? endAt(congress, text, after);
    default:
      return null;
  }
}

const constitution =
  /(?:\s+nước\s+(?:Cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa|CHXHCN)\s+Việt\s+Nam)?(?:\s+(?:năm\s+)?\d{4}(?![\d/]))?/iuy;
const charter =
  /\s+(?:Đảng(?:\s+Cộng\s+sản\s+Việt\s+Nam)?(?:\s+kh(?:óa|oá)\s+[IVX]+)?|(?:Công\s+đoàn|Hội\s+(?:Nông\s+dân|Cựu\s+chiến\s+binh|Liên\s+hiệp\s+Phụ\s+nữ|Sinh\s+viên))\s+Việt\s+Nam|Mặt\s+trận\s+Tổ\s+quốc\s+Việt\s+Nam|Đoàn(?:\s+TNCS(?:\s+Hồ\s+Chí\s+Minh)?|\s+Thanh\s+niên\s+Cộng\s+sản\s+Hồ\s+Chí\s+Minh)?(?!\p{L}))/iuy;
const platform = /\s+xây\s+dựng\s+đất\s+nước(?:\s+trong\s+thời\s+kỳ\s+quá\s+độ\s+lên\s+chủ\s+nghĩa\s+xã\s+hội)?/iuy;
const charterRules = /\s+thi\s+hành\s+Điều\s+lệ\s+Đảng/uy;
/** The rules of procedure of bodies, to the end of their names: `Quy chế làm việc của Ban Chấp hành …, Bộ Chính trị`. */
const bodyName =
  '\\p{Lu}\\p{L}*(?:\\s+(?!(?:về|ngày|số|và|để|theo|quy|như|được|có|này|bảo|trong|cho|thì|phải|là)(?!\\p{L}))\\p{L}+){0,14}';
const workingRules = new RegExp(`\\s+làm\\s+việc\\s+của\\s+${bodyName}(?:(?:,|\\s+và)\\s+${bodyName}){0,4}`, 'uy');
const term =
  '(?:\\s{0,3},?\\s{0,3}(?:\\(kh(?:óa|oá)\\s+[IVX]+(?:\\s{0,3},\\s{0,3}[IVX]+)*\\)|kh(?:óa|oá)\\s+[IVX]+(?:(?:,| và) (?:kh(?:óa|oá) )?[IVX]{1,5}(?!\\p{L})){0,3}))';
const ordinal = '(?:lần\\s+)?thứ\\s+(?:[IVX]+|\\d+|\\p{Ll}+(?:\\s+(?:hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|một))?)';
const plenum = new RegExp(
  `\\s+(?:Trung\\s+ương\\s+(?:${ordinal}|\\d{1,2}(?:\\s{0,3}\\(lần\\s+\\d\\))?)${term}?|(?:của\\s+)?Hội\\s+nghị\\s+(?:Trung\\s+ương\\s+(?:\\d{1,2}|${ordinal})|${ordinal}(?:\\s{0,3},?\\s{0,3}(?:của\\s+)?Ban\\s+Chấp\\s+hành\\s+Trung\\s+ương(?:\\s+Đảng)?)?)${term}?)`,
  'uy',
);
const congress = new RegExp(
  `\\s+(?:của\\s+)?Đại\\s+hội\\s+(?:(?:đại\\s+biểu\\s+)?(?:toàn\\s+quốc\\s+)?(?:${ordinal}|[IVX]+)(?:\\s+của\\s+Đảng)?|(?:đại\\s+biểu\\s+)?(?:Đảng\\s+bộ|Đảng)(?:\\s+(?!lần\\s|nhiệm\\s)\\p{L}+){0,8}\\s+(?:${ordinal}|[IVX]+))(?:,?\\s+nhiệm\\s+kỳ\\s+\\d{4}\\s?[-–]\\s?\\d{4})?`,
  'uy',
);
