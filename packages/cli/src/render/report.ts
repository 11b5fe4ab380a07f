import type { AddReport, DocumentSummary, FileReport, LibraryStatus, Warning } from '@chidan/core';
import { errorMessage } from '@chidan/core';
import type { Messages } from '../messages/messages.ts';
import { renderFields } from './document.ts';
import type { Layout } from './layout.ts';
import { shownPath } from './shown-path.ts';
import { wrap } from './wrap.ts';

/** The same report with its messages in a language, for JSON and for people. */
export function reportIn(report: AddReport, { language, results }: Messages): AddReport {
  if (language === 'vi') return report;
  const files = report.files.map((file): FileReport => {
    if (file.outcome === 'failed') return { ...file, message: errorMessage(file, language) };
    if (!('warnings' in file)) return file;
    return { ...file, warnings: file.warnings.map((one) => ({ ...one, message: results.warning(one) })) };
  });
  return { ...report, files };
}

/**
 * What became of the files that were added: a count of each outcome, then a line for each file that asks for a look.
 *
 * @param cwd - files below it are named without it
 */
export function renderAddReport({ files, mergeFailure }: AddReport, cwd: string, layout: Layout): string {
  const { results } = layout.messages;
  if (files.length === 0) return wrap(results.nothingToAdd, layout.width);
  const count = (outcome: FileReport['outcome']): number => files.filter((file) => file.outcome === outcome).length;
  const counts = [
    results.added(count('added')),
    results.updated(count('updated')),
    ...(count('reread') > 0 ? [results.reread(count('reread'))] : []),
    results.unchanged(count('unchanged')),
    results.failed(count('failed')),
  ];
  const leftOut = files.reduce((sum, file) => sum + ('leftOut' in file ? file.leftOut.length : 0), 0);
  const lines = [
    ...files.flatMap((file) => attentionLines(file, shownPath(file.path, cwd), layout.messages)),
    ...(leftOut > 0 ? [results.leftOut(leftOut)] : []),
    ...(mergeFailure ? [results.mergeFailed(mergeFailure.code ?? mergeFailure.message)] : []),
  ];
  const shown = layout.isTerminal ? lines.map((line) => wrap(line, layout.width, '  ').slice(2)) : lines;
  return [layout.style.strong(wrap(counts.join(', '), layout.width)), ...shown].join('\n');
}

/** The code stands at the end, as it does in an error of the command itself. */
function attentionLines(file: FileReport, path: string, { usage, results }: Messages): string[] {
  if (file.outcome === 'failed') {
    const message = file.message.replaceAll(file.path, path);
    return [`${usage.error}: ${message.includes(path) ? message : `${path}: ${message}`} [${file.code}]`];
  }
  const warnings = 'warnings' in file ? file.warnings : [];
  return warnings.length === 0 ? [] : [results.toReview(path, warningWords(warnings, results))];
}

const mostWarnings = 3;

function warningWords(warnings: readonly Warning[], { otherWarnings }: Messages['results']): string {
  const messages = [...new Set(warnings.map((warning) => warning.message))];
  const others = messages.length - mostWarnings;
  return [...messages.slice(0, mostWarnings), ...(others > 0 ? [otherWarnings(others)] : [])].join(' ');
}

/** The documents that were taken out of a library. */
export function renderRemoved(removed: readonly DocumentSummary[], layout: Layout): string {
  const lines = removed.map((document) => `- ${document.id}: ${document.number ?? document.title}`);
  return [layout.messages.results.removed(removed.length), ...lines].map((line) => wrap(line, layout.width)).join('\n');
}

/** A library and how much it holds. */
export function renderStatus(status: LibraryStatus & { readonly directory: string }, layout: Layout): string {
  const names = layout.messages.results.status;
  return renderFields(
    [
      [names.directory, [status.directory]],
      [names.documents, [String(status.documents)]],
      [names.chunks, [String(status.chunks)]],
      [names.generation, [String(status.generation)]],
      [names.fingerprint, [status.fingerprint ?? names.unused]],
    ],
    layout,
  );
}
