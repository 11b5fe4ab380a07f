import type { Span } from '../../base/span.ts';

const bound = /^(?:quá|trên|dưới|hơn|vượt)(?![\p{L}\p{M}])/iu;
const negation = /(?<![\p{L}\p{M}])(?:không|chưa|cấm|chẳng|đừng)(?![\p{L}\p{M}])/giu;
/** A negation that stands farther before a bound is not shown with it. Guess. */
const farthest = 40;

/**
 * `quá 15 năm` of `không dùng xe quá 15 năm`, from its negation on; null where that stands too far before it. Without it the
 * figure would say the contrary.
 */
export function withNegation(text: string, figure: Span, lead: string | null): Span | null {
  if (!bound.test(text.slice(figure.start, figure.end))) return figure;
  const clause =
    text
      .slice(0, figure.start)
      .split(/[.;\n]|,(?!\d)/)
      .at(-1) ?? '';
  const found = [...clause.matchAll(negation)].at(-1);
  if (!found) return lead === null || lead.search(negation) >= 0 ? null : figure;
  const before = clause.length - found.index;
  return before <= farthest ? { start: figure.start - before, end: figure.end } : null;
}
