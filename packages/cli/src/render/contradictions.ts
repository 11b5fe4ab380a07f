import type { Answered } from '@chidan/core';
import { shownQuote } from './citation.ts';
import type { Layout } from './layout.ts';
import { wrap } from './wrap.ts';

/** Each pair of quotes that say different things under one heading, what counts more first. */
export function renderContradictions({ contradictions, citations }: Answered, layout: Layout): string[] {
  const { messages, style, width } = layout;
  return contradictions.flatMap(({ first, second, reason }) => {
    const [one, other] = [citations[first], citations[second]];
    if (!one || !other) return [];
    const heading = `! ${messages.answer.contradiction[reason ?? 'unknown']}`;
    const sides = [
      [first, one],
      [second, other],
    ] as const;
    const lines = sides.map(([at, citation]) =>
      wrap(`[${at + 1}] ${citation.label}: “${shownQuote(citation.quote)}”`, width, '  '),
    );
    return [[style.strong(wrap(heading, width)), ...lines].join('\n')];
  });
}
