import type { Abstained, Answer, Answered } from '@chidan/core';
import { renderCitation } from './citation.ts';
import type { Layout } from './layout.ts';
import { wrap } from './wrap.ts';

/** An answer as quotes with their sources, or the words that there is none with what came nearest, kept well apart. */
export function renderAnswer(answer: Answer, library: { readonly isEmpty: boolean }, layout: Layout): string {
  if (library.isEmpty) return wrap(layout.messages.results.emptyLibrary, layout.width);
  return answer.kind === 'answered' ? renderAnswered(answer, layout) : renderAbstained(answer, layout);
}

function renderAnswered({ citations, missing }: Answered, layout: Layout): string {
  const notes = missing.map(({ words }) => wrap(layout.messages.results.onlyMentioned(words), layout.width));
  const quotes = citations.map((citation, index) => wrap(`“${citation.quote}” [${index + 1}]`, layout.width));
  const sources = citations.map((citation, index) =>
    renderCitation(`[${index + 1}]`, citation, layout, { hasQuote: false }),
  );
  return [...notes, ...quotes, [layout.style.strong(layout.messages.results.sources), ...sources].join('\n')].join(
    '\n\n',
  );
}

function renderAbstained({ text, nearest, missing }: Abstained, layout: Layout): string {
  const { results } = layout.messages;
  const reasons = missing.map(({ kind, words }) => wrap(results.missing[kind](words), layout.width));
  const said = [wrap(results.noGrounds(text), layout.width), ...reasons].join('\n');
  if (nearest.length === 0) return said;
  const passages = nearest.map((citation, index) =>
    renderCitation(`${index + 1}.`, citation, layout, { hasQuote: true }),
  );
  return [said, layout.style.strong(results.nearest), ...passages].join('\n\n');
}
