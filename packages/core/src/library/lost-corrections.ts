import { correctionWords } from '../base/error-words.ts';
import type { Warning } from '../base/parsed.ts';
import { documentTypeById } from '../number/document-type.ts';
import type { DirectiveDocument } from '../structure/directive-document.ts';
import { type CorrectableField, type Correction, readValue } from './corrections.ts';
import { formatDate } from './document-label.ts';

/**
 * Tells of each correction of a file's earlier version that its new version does not have any more, since another value is
 * read there; not where that value is the corrected one.
 *
 * @param document - the new version, with the corrections that hold
 * @param held - the fields that are corrected in it
 */
export function lostCorrections(
  earlier: readonly Correction[],
  document: DirectiveDocument,
  held: ReadonlySet<CorrectableField>,
): Warning[] {
  return earlier.flatMap(({ field, value }): Warning[] => {
    const found = readValue(document, field);
    if (held.has(field) || found === value) return [];
    const words = { corrected: shown(field, value), found: shown(field, found) };
    const message = `Mục ${correctionWords(field).vi.name}: phần đã sửa ở bản trước của tệp (${words.corrected || 'không có'}) không theo sang bản mới; bản mới đọc được: ${words.found || 'không thấy gì'}. Hãy xem lại; nếu sai thì sửa bằng «chidan edit».`;
    const span = document.header[field]?.span ?? { start: 0, end: 0 };
    return [{ code: 'CORRECTION_LOST', span, message, detail: { field, ...words } }];
  });
}

/** As people write it; empty where there is none. */
function shown(field: CorrectableField, value: string | null): string {
  if (value === null) return '';
  if (field === 'date') return formatDate(value);
  return field === 'type' ? (documentTypeById(value)?.name ?? value) : value;
}
