import type { Span } from '@chidan/core';

/** `text` with each word of the spans marked by itself, so that lines may be broken between any two words. */
export function markSpans(text: string, spans: readonly Span[], mark: (text: string) => string): string {
  let [marked, at] = ['', 0];
  for (const { start, end } of spans) {
    marked += text.slice(at, start) + text.slice(start, end).replace(/\S+/g, (word) => mark(word));
    at = end;
  }
  return marked + text.slice(at);
}
