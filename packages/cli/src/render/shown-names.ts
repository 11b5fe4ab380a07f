import type { Layout } from './layout.ts';

const mostShown = 10;

/** Names in a row, the first few where there are many. */
export function shownNames(names: readonly string[], { messages }: Layout): string {
  const shown = names.slice(0, mostShown).join(', ');
  const more = names.length - mostShown;
  return more > 0 ? messages.evaluation.andMore(shown, more) : shown;
}
