import type { Citation } from '../evidence/citation.ts';
import type { ReplacedBy } from '../library/records.ts';
import type { Secrecy } from '../structure/secrecy.ts';

/** `[MẬT] điểm a khoản 2 Điều 5, Quyết định … ngày …, ỦY BAN …, trang 2 (đã bị thay thế).`, and the quote where it is asked for. */
export function noteOf(citation: Citation, hasQuote: boolean): string {
  const { secrecy, label, issuer, page, replacedBy, quote } = citation;
  const where = [label, issuer, page === null ? null : `trang ${page}`].filter((part) => part !== null).join(', ');
  const mark = secrecy === null ? '' : `[${secrecy}] `;
  const standing = replacedBy === null ? '' : ` (${replacedWords[replacedBy.role]})`;
  return `${mark}${where}${standing}.${hasQuote ? ` “${quote}”` : ''}`;
}

const replacedWords: Readonly<Record<ReplacedBy['role'], string>> = {
  replaces: 'đã bị thay thế',
  repeals: 'đã bị bãi bỏ',
};

/** Of each document that is cited and stands no more, once, with the words that say so. */
export function replacedNotices(citations: readonly Citation[]): string[] {
  const byDocument = new Map(citations.map((citation) => [citation.documentId, citation]));
  return [...byDocument.values()].flatMap(({ label, path, replacedBy }) => {
    if (!replacedBy) return [];
    const document = path !== '' && label.startsWith(`${path}, `) ? label.slice(path.length + 2) : label;
    return [`Lưu ý: ${document} ${replacedWords[replacedBy.role]} theo ${replacedBy.label}: “${replacedBy.quote}”`];
  });
}

const degrees: readonly Secrecy[] = ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT'];

/** The highest degree that is stamped on what is cited, if any is. */
export function secrecyNotices(citations: readonly Citation[]): string[] {
  const degree = degrees.find((one) => citations.some(({ secrecy }) => secrecy === one));
  return degree === undefined ? [] : [`${degree} (theo dấu trên văn bản được trích)`];
}
