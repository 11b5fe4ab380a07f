import { sliceSpan } from '../base/span.ts';
import { splitSentences } from '../chunk/sentence.ts';
import type { OutlineNode } from '../structure/directive-document.ts';

/**
 * The sentences that open the lists which an offset stands in, innermost first: `Bãi bỏ các văn bản sau:`, whether of the units
 * around it or in a paragraph before it.
 *
 * @param unit - index of the deepest unit around `offset`
 */
export function listLeads(
  text: string,
  outline: readonly OutlineNode[],
  unit: number | null,
  offset: number,
): string[] {
  const leads = [lastLine(text, outline, unit, text.lastIndexOf('\n', offset - 1) + 1)];
  for (let at = unit; at !== null; at = outline[at]?.parent ?? null) leads.push(leadOf(text, outline, at));
  return leads.flatMap((lead) => (lead?.endsWith(':') ? [lastSentence(lead)] : []));
}

/** What opens the list that a unit is an entry of: a paragraph before it, or the first words of the unit around it. */
function leadOf(text: string, outline: readonly OutlineNode[], index: number): string | undefined {
  const entry = outline[index];
  if (!entry) return undefined;
  const isMarked = entry.kind !== 'paragraph';
  let first = entry;
  for (let at = index - 1; at >= 0 && at !== entry.parent; at--) {
    const node = outline[at];
    if (!node || node.parent !== entry.parent) continue;
    const words = text.slice(node.span.start, node.span.end).trim();
    if (node.kind === 'paragraph' && words.endsWith(':')) return words;
    // Entries without a mark follow each other; behind marked ones or a full stop something else begins.
    if (isMarked !== (node.kind !== 'paragraph') || (!isMarked && words.endsWith('.'))) return undefined;
    first = node;
  }
  return lastLine(text, outline, entry.parent, first.span.start);
}

function lastLine(text: string, outline: readonly OutlineNode[], unit: number | null, end: number): string | undefined {
  const start = unit === null ? end : (outline[unit]?.span.start ?? end);
  return text.slice(start, end).trim().split('\n').at(-1);
}

function lastSentence(line: string): string {
  const last = splitSentences(line, { start: 0, end: line.length }).at(-1);
  return last ? sliceSpan(line, last) : line;
}
