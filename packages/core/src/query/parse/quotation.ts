import { matchAt } from '../../structure/references/match-at.ts';

const quotation = /"([^"“”„]+)["“”]|[“”„]([^"“”„]+)["“”]|‘([^‘’]+)[‘’]/y;

/** What stands in quotation marks right at `offset`; null where none open there, they do not close, or they hold no word. */
export function readQuotation(text: string, offset: number): { words: string; end: number } | null {
  const found = matchAt(quotation, text, offset);
  const words = (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  return found && /[\p{L}\p{N}]/u.test(words) ? { words, end: offset + found[0].length } : null;
}
