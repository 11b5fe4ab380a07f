import { fold, isUpperCase } from '../base/fold.ts';
import type { Span } from '../base/span.ts';
import { isMotto } from './header/mottoes.ts';
import { cellsOf, linesWithin, type TextLine } from './text-line.ts';

/** How secret a document is, as stamped, least first. */
export type Secrecy = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT';

/** Where a stamp may stand. */
export interface MarkedText {
  readonly text: string;
  /** The header ends where the body begins; a stamp in another form than capitals is looked for only before. */
  readonly body: Span;
  /** What follows the signature block; its head is looked at too. */
  readonly attachments: readonly Span[];
  /** Running heads, watermarks and the like, which are not in `text`. */
  readonly besides: readonly string[];
}

/** A stamp in capitals is looked for in this many lines: about the first page, should the header not be understood. Guess. */
const mostLines = 40;
/** How far from the motto a stamp stands, in lines. Guess. */
const mostLinesFromMotto = 8;
/** How many lines of an attachment's head are looked at. Guess. */
const mostAttachmentLines = 12;
/** A longer cell is running text. `TUYỆT MẬT - THƯỢNG KHẨN` in spaced letters has 44 characters. */
const longestStamp = 60;
/** What stands beside a stamp on one line is no longer. Guess. */
const longestColumn = 240;
/** A row of more cells is one of a table, where `Mật` may be a value. */
const mostHeaderCells = 3;

/** Folded letters of a stamp, with an urgency stamped beside it. */
const urgency = '(?:khan|thuongkhan|hoatoc)?';
const stamp = new RegExp(`^${urgency}(mat|toimat|tuyetmat)${urgency}$`);
const labelled = /^(?:muc|dau)?(?:do)?(?:bao|bi)?mat(mat|toimat|tuyetmat)$/;
const levels: Readonly<Record<string, Secrecy>> = { mat: 'MẬT', toimat: 'TỐI MẬT', tuyetmat: 'TUYỆT MẬT' };
/** Words that fold like MẬT and are others: `MẮT`, `MẤT`, `MẶT`, `MÁT`. */
const otherWord = /^(?:MẮT|MẤT|MẶT|MÁT)$/u;
/** What is stamped with the level: which copy it is, for how long, what may not be done. */
const besideLevel: readonly RegExp[] = [
  /bản số ?:? ?\d{1,4}/giu,
  /thời hạn bảo vệ[^.;]*/giu,
  /không (?:được )?(?:sao chụp|phổ biến|chụp ảnh)/giu,
  /thu hồi[^.;]*/giu,
];
const namedLevel = /^(?:tài liệu|văn bản|dấu|bản) (?=(?:tuyệt |tối )?mật$)/iu;
/** A line of a title that goes on below: `… BÍ MẬT NHÀ NƯỚC ĐỘ` / `TỐI MẬT`, `… QUẢN LÝ` / `VĂN BẢN MẬT`. */
const goesOn =
  /(?:^|\s)(?:ĐỘ|BÍ|BẢO|VÀ|HOẶC|LÀ|CÁC|CỦA|VỀ|ĐỐI VỚI|QUẢN LÝ|SỬ DỤNG|LƯU GIỮ|GIAO NHẬN|TIÊU H(?:ỦY|UỶ)|SAO CHỤP|SOẠN THẢO)$|[,;/]$/iu;
/** How what a PDF's line holds beside the stamp may begin: the motto, a number, place and date. */
const otherColumn =
  /^(?:ĐẢNG CỘNG SẢN|CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐỘC LẬP ?[-–]|S[ỐÔ] ?:? ?\d|\p{Lu}[\p{L} .-]{1,40}, ?NGÀY )/iu;
/** How the name of a body begins, which a stamp at the head of a cell stands above. */
const bodyName =
  /^(?:\p{L}{3,6} [UỦ][ỶY] |ĐẢNG BỘ |[UỦ][ỶY] BAN |BAN |BỘ |SỞ |VĂN PHÒNG|HỘI ĐỒNG |CHÍNH PHỦ|QUỐC HỘI|CÔNG AN )/u;
/** What stands right above a stamp below the number: `Số 12-TB/VPTU`, `Số: 15/QĐ-UBND`. */
const numberAbove = /^S[ỐÔốô]:? ?\d[^ ]{0,40}$/u;
/** Longest first: each ends in the one behind it. */
const edgeStamps: readonly Secrecy[] = ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT'];

/**
 * Whether a document is marked as secret: by a stamp of its own in its head, or at the edge of a page. The word in running
 * text or in a title (`bảo vệ bí mật nhà nước`) is none.
 */
export function findSecrecy({ text, body, attachments, besides }: MarkedText): Secrecy | null {
  const lines = linesWithin(text, { start: 0, end: text.length });
  // A head may stand behind a cover sheet; its motto tells where.
  const nearMotto = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (!cellsOf(text, line).some((cell) => isMotto(cell.text))) continue;
    for (let near = index - mostLinesFromMotto; near <= index + mostLinesFromMotto; near++) nearMotto.add(near);
  }
  const top = lines.filter((_, index) => index < mostLines || nearMotto.has(index));
  const found = [
    ...top.map((line, index) => inLine(text, line, top[index - 1], line.span.start < body.start)),
    ...attachments.flatMap((span) => {
      const head = linesWithin(text, span).slice(0, mostAttachmentLines);
      return head.map((line, index) => inLine(text, line, head[index - 1], false));
    }),
    ...besides.flatMap((piece) => piece.split(/[\n\t]/)).map(inRunningHead),
  ];
  return found.find((level) => level !== null) ?? null;
}

/** @param isHeader - whether a stamp may be written in small letters too */
function inLine(text: string, line: TextLine, before: TextLine | undefined, isHeader: boolean): Secrecy | null {
  if (before && goesOn.test(before.text)) return null;
  const cells = cellsOf(text, line);
  if (cells.length > mostHeaderCells) return null;
  // Beyond the header a stamp has a line of its own: a cell there is a value of some table.
  if (!isHeader && cells.length > 1) return null;
  return cells.map((cell) => inCell(cell.text, isHeader)).find((level) => level !== null) ?? null;
}

function inCell(words: string, isHeader: boolean): Secrecy | null {
  if (words.length > longestStamp + longestColumn) return null;
  const printed = words.normalize('NFC').replace(/\s+/g, ' ');
  const atEdge = inSharedLine(printed);
  if (atEdge !== null) return atEdge;
  const level = besideLevel
    .reduce((rest, pattern) => rest.replace(pattern, ''), printed)
    .replace(/^[\s.,;:–()-]+/u, '')
    .trim();
  const composed = level.replace(/(?<![\s.,;:–()-])[\s.,;:–()-]+$/u, '').replace(namedLevel, '');
  if (composed.length > longestStamp || /\d/.test(composed)) return null;
  const byLabel = labelled.exec(compact(composed));
  if (byLabel?.[1]) return levels[byLabel[1]] ?? null;
  if (!isUpperCase(composed) && (!isHeader || /^[-–—+•*]/.test(printed))) return null;
  return levelOf(composed);
}

/** A stamp beside what the other column has on that line, or in a cell whose lines a PDF gives as one. */
function inSharedLine(words: string): Secrecy | null {
  const before = edgeStamps.find((level) => words.startsWith(`${level} `));
  const rest = before ? words.slice(before.length + 1) : '';
  if (before && (otherColumn.test(rest) || bodyName.test(rest))) return before;
  const behind = edgeStamps.find((level) => words.endsWith(` ${level}`));
  if (behind && otherColumn.test(words.slice(0, -behind.length - 1))) return behind;
  return edgeStamps.find((level) => isBelowNumber(words, level)) ?? null;
}

function isBelowNumber(words: string, level: Secrecy): boolean {
  const at = `${words} `.indexOf(` ${level} `);
  const [before = '', last = ''] = words.slice(0, Math.max(0, at)).replaceAll(' :', ':').split(' ').slice(-2);
  return numberAbove.test(`${before} ${last}`) || numberAbove.test(last);
}

/** A page number may stand beside it; a running head is no sentence, so capitals are not asked for. */
function inRunningHead(words: string): Secrecy | null {
  const composed = words.normalize('NFC').replace(/\d+|trang/giu, '');
  if (composed.length > longestStamp) return null;
  const byLabel = labelled.exec(compact(composed));
  return byLabel?.[1] ? (levels[byLabel[1]] ?? null) : levelOf(composed);
}

function levelOf(words: string): Secrecy | null {
  const letters = words.replace(/[^\p{L}\p{M}]/gu, '');
  if (otherWord.test(letters.toUpperCase())) return null;
  const level = stamp.exec(fold(letters))?.[1];
  return level === undefined ? null : (levels[level] ?? null);
}

/** The letters of `words`, folded: `M Ậ T` and `(Mật)` are both `mat`. */
function compact(words: string): string {
  return fold(words.replace(/[^\p{L}\p{M}]/gu, ''));
}
