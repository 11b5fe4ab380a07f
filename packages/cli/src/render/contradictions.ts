import type { Answered, Citation } from '@chidan/core';
import { shownQuote } from './citation.ts';
import type { Layout } from './layout.ts';
import { wrap } from './wrap.ts';

/** Each pair of quotes that say different things under one heading, what counts more first. */
export function renderContradictions({ contradictions, citations }: Answered, layout: Layout): string[] {
  const { messages, style, width } = layout;
  return contradictions.flatMap(({ first, second }) => {
    const [one, other] = [citations[first], citations[second]];
    if (!one || !other) return [];
    const heading = `! ${messages.answer.contradiction[reasonOf(one, other)]}`;
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

/** Why the first counts more: an older one comes first only where its body is the higher. */
function reasonOf(first: Citation, second: Citation): 'newer' | 'higher' | 'unknown' {
  if (first.date === null || second.date === null || first.date === second.date) return 'unknown';
  return first.date > second.date ? 'newer' : 'higher';
}
