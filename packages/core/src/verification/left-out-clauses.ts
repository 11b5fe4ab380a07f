import { groupBy } from '../base/group-by.ts';
import {
  closingOpeners,
  conditionOpeners,
  exceptionOpeners,
  listTurners,
  polarWords,
  preambleOpeners,
} from './closed-words.ts';
import type { SentenceFault } from './sentence-fault.ts';
import type { SourceWord } from './source-words.ts';

/**
 * What a sentence keeps silent about, of the source sentences that it draws on: a part that stands alone is said whole or not at
 * all, and not without what narrows it.
 *
 * @param used - places of the source words that the sentence says
 */
export function leftOutClauses(used: ReadonlySet<number>, sources: readonly SourceWord[]): SentenceFault[] {
  const placed = sources.map((word, at) => ({ word, isUsed: used.has(at) }));
  const sentences = groupBy(
    placed.filter(({ word }) => !word.isLabel),
    ({ word }) => word.sentence,
  );
  return [...sentences.values()].filter(isUsed).flatMap((words) => {
    const parts = runsOf(words, 'part');
    const areUsed = parts.map(isUsed);
    return parts.flatMap((part, index) => {
      if (areUsed[index]) return [...silentClauses(runsOf(part, 'clause')), ...silentLead(parts, index)];
      const before = parts[areUsed.lastIndexOf(true, index)];
      return narrows(part, before, parts[areUsed.indexOf(true, index)]) ? [fault(part)] : [];
    });
  });
}

type Words = readonly { readonly word: SourceWord; readonly isUsed: boolean }[];

function runsOf(words: Words, by: 'part' | 'clause'): Words[] {
  return [...groupBy(words, ({ word }) => word[by]).values()];
}

function isUsed(words: Words): boolean {
  return words.some((word) => word.isUsed);
}

function silentClauses(clauses: readonly Words[]): SentenceFault[] {
  const closing = clauses.findIndex((clause) => !isUsed(clause) && isClosing(clause));
  const [first = []] = clauses;
  const isPreamble = preambleOpeners.has(first[0]?.word.key ?? '') && !first.some(({ word }) => isWeighty(word));
  return clauses
    .slice(0, closing === -1 ? clauses.length : closing)
    .filter(
      (clause, index) => !isUsed(clause) && !clause.every(({ word }) => word.isPointer) && !(index === 0 && isPreamble),
    )
    .map(fault);
}

/** `thay thế Quy định số …` is about the document itself; what follows it in its part may be left out with it. */
function isClosing(clause: Words): boolean {
  return opensWith(clause, closingOpeners) && clause.some(({ word }) => word.kind === 'document-number');
}

/** `Nghiêm cấm: …; …`: what stands before the colon holds for each part behind it, unless that has a colon of its own. */
function silentLead(parts: readonly Words[], index: number): SentenceFault[] {
  const lead = leadIn(parts[0] ?? []);
  const isOwn = index === 0 || leadIn(parts[index] ?? []).length > 0;
  return isOwn || isUsed(lead) || !lead.some(({ word }) => listTurners.has(word.key)) ? [] : [fault(lead)];
}

function leadIn(part: Words): Words {
  const end = part.findIndex(({ word }, at) => at > 0 && word.gap === 'colon');
  return part.slice(0, Math.max(end, 0));
}

/**
 * An exception behind what is said, or a condition before it; beside one of its own it is another case.
 *
 * @param before - the nearest part before it that is said; `behind` likewise
 */
function narrows(part: Words, before: Words | undefined, behind: Words | undefined): boolean {
  const opener = part.slice(0, 2).find(({ word }) => conditionOpeners.has(word.key))?.word.key ?? '';
  const isOtherCase = (said: Words): boolean => opensWith(said, new Set([opener]));
  if (before) return opensWith(part, exceptionOpeners) && !isOtherCase(before);
  return behind !== undefined && opensWith(part, conditionOpeners) && !isOtherCase(behind);
}

function opensWith(words: Words, openers: ReadonlySet<string>): boolean {
  return words.slice(0, 2).some(({ word }) => openers.has(word.key));
}

function isWeighty({ kind, key }: SourceWord): boolean {
  return (kind !== 'word' && kind !== 'name') || polarWords.has(key) || exceptionOpeners.has(key);
}

function fault(words: Words): SentenceFault {
  return { kind: 'condition', words: words.map(({ word }) => word.written).join(' ') };
}
