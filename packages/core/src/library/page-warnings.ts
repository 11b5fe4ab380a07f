import type { Warning } from '../base/parsed.ts';
import type { RawText } from '../text/raw-text.ts';

/**
 * Tells where more than half of a file's pages carry no text but running heads and page numbers: what was scanned there
 * cannot be found.
 */
export function pageWarnings({ lines, pages }: Pick<RawText, 'lines' | 'pages'>): Warning[] {
  if (pages === null) return [];
  const empty = pages - new Set(lines.map(({ page }) => page)).size;
  if (empty * 2 <= pages) return [];
  const message = `${empty} trên ${pages} trang không có lớp chữ nên không tìm được gì trong các trang đó. Nếu là trang quét, hãy nhận dạng chữ (OCR) cả tệp rồi thêm lại.`;
  return [{ code: 'PAGES_WITHOUT_TEXT', span: { start: 0, end: 0 }, message, detail: { empty, pages } }];
}
