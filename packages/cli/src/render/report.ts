import type { AddReport, DocumentSummary, FileReport, LibraryStatus, Warning } from '@chidan/core';
import { renderFields } from './document.ts';
import type { Layout } from './layout.ts';
import { shownPath } from './shown-path.ts';
import { wrap } from './wrap.ts';

/**
 * What became of the files that were added: a count of each outcome, then a line for each file that asks for a look.
 *
 * @param cwd - files below it are named without it
 */
export function renderAddReport({ files }: AddReport, cwd: string, layout: Layout): string {
  if (files.length === 0)
    return 'Không thấy tệp nào để thêm. Chỉ Dẫn đọc được các tệp .docx, .pdf có lớp chữ, .md và .txt.';
  const count = (outcome: FileReport['outcome']): number => files.filter((file) => file.outcome === outcome).length;
  const reread = count('reread') > 0 ? [`đọc lại ${count('reread')}`] : [];
  const counts = [
    `Đã thêm ${count('added')}`,
    `cập nhật ${count('updated')}`,
    ...reread,
    `không đổi ${count('unchanged')}`,
    `lỗi ${count('failed')}`,
  ];
  const lines = files.flatMap((file) => attentionLines(file, shownPath(file.path, cwd)));
  const shown = layout.isTerminal ? lines.map((line) => wrap(line, layout.width, '  ').slice(2)) : lines;
  return [layout.style.strong(counts.join(', ')), ...shown].join('\n');
}

function attentionLines(file: FileReport, path: string): string[] {
  if (file.outcome === 'failed') {
    const message = file.message.replaceAll(file.path, path);
    return [`Lỗi ${file.code}: ${message.includes(path) ? message : `${path}: ${message}`}`];
  }
  const warnings = 'warnings' in file ? file.warnings : [];
  return warnings.length === 0 ? [] : [`Cần xem lại ${path}: ${warningWords(warnings)}`];
}

const mostWarnings = 3;

function warningWords(warnings: readonly Warning[]): string {
  const messages = [...new Set(warnings.map((warning) => warning.message))];
  const others = messages.length - mostWarnings;
  return [...messages.slice(0, mostWarnings), ...(others > 0 ? [`Và ${others} điểm khác.`] : [])].join(' ');
}

/** The documents that were taken out of a library. */
export function renderRemoved(removed: readonly DocumentSummary[]): string {
  const lines = removed.map((document) => `- ${document.id}: ${document.number ?? document.title}`);
  return [`Đã bỏ ${removed.length} văn bản khỏi thư viện (tệp gốc vẫn còn nguyên):`, ...lines].join('\n');
}

/** A library and how much it holds. */
export function renderStatus(status: LibraryStatus & { readonly directory: string }, layout: Layout): string {
  return renderFields(
    [
      ['Thư viện', [status.directory]],
      ['Số văn bản', [String(status.documents)]],
      ['Số đoạn', [String(status.chunks)]],
      ['Số lần cập nhật', [String(status.generation)]],
      ['Mô hình nhúng', [status.fingerprint ?? '(chưa dùng)']],
    ],
    layout,
  );
}
