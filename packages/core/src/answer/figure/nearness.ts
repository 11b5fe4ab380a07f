import type { Span } from '../../base/span.ts';
import { readNamedTargets } from '../../query/parse/named-target.ts';
import { foldedSyllables, syllableSpans } from '../../search-index/terms.ts';

/** Words that say little of what a question is about, folded. */
const plain = new Set(
  (
    'la thi duoc phai co khong cho cua va cac nhung trong theo bao nhieu may nao khi luc o de ve tu den gi sao vay bi do nhu the ' +
    'toi thieu da it nhat cham moi hang mot bao lau thoi han vao truoc sau con'
  ).split(' '),
);
/** So far from a figure a word counts half. Tuned with the thresholds of asked-figure.ts. */
const halfDistance = 6;
/** What a word between counts within a clause. Likewise. */
const sameClause = 0.3;
/** How many words a mark is as far as. Likewise. */
const marks: Readonly<Record<string, number>> = { ',': 4, ';': 14, '.': 30, '\n': 14 };

/** The words and pairs of a question that a figure should stand by: of the part that asks, where that has enough; folded. */
export function soughtWords(question: string, asking: Span): string[] {
  const part = partAround(question, asking);
  const own = contentOf(`${question.slice(part.start, asking.start)} , ${question.slice(asking.end, part.end)}`);
  if (own.length >= 5) return own;
  return contentOf(`${question.slice(0, asking.start)} , ${question.slice(asking.end)}`);
}

function partAround(question: string, { start, end }: Span): Span {
  const before = Math.max(...[',', ';', ':', '.'].map((mark) => question.lastIndexOf(mark, start)));
  const behind = question.slice(end).search(/[,;:.]/);
  return { start: before + 1, end: behind < 0 ? question.length : end + behind };
}

function contentOf(text: string): string[] {
  const [named] = readNamedTargets(text);
  const syllables = foldedSyllables(named?.number ? named.rest : text);
  const pairs = syllables.slice(1).map((syllable, at) => `${syllables[at]} ${syllable}`);
  return [...new Set([...syllables.filter((one) => !plain.has(one)), ...pairs.filter((pair) => isTelling(pair))])];
}

function isTelling(pair: string): boolean {
  return pair.split(' ').some((syllable) => !plain.has(syllable));
}

/** How near the words sought stand to a figure, 0 to 1; marks between set them apart. */
export function nearnessOf(sought: readonly string[], quote: string, figure: Span): number {
  if (sought.length === 0) return 0;
  const syllables = syllableSpans(quote);
  const distances = distancesFrom(figure, quote, syllables);
  const nearest = new Map<string, number>();
  const note = (words: string, distance: number): void => {
    nearest.set(words, Math.min(distance, nearest.get(words) ?? Number.POSITIVE_INFINITY));
  };
  syllables.forEach(({ folded }, at) => {
    note(folded, distances[at] ?? 0);
    const next = syllables[at + 1];
    if (next) note(`${folded} ${next.folded}`, Math.max(distances[at] ?? 0, distances[at + 1] ?? 0));
  });
  const sum = sought.reduce((total, words) => {
    const distance = nearest.get(words);
    return distance === undefined ? total : total + halfDistance / (halfDistance + distance);
  }, 0);
  return sum / sought.length;
}

/** How far each syllable stands from a figure, in words and marks between; 0 within it. */
function distancesFrom(figure: Span, quote: string, syllables: readonly { readonly span: Span }[]): number[] {
  const behind = syllables.filter(({ span }) => span.start < figure.end).length;
  const before = syllables.filter(({ span }) => span.end <= figure.start).length;
  const weights = [0];
  for (let at = 0; at < quote.length; at++) weights.push((weights[at] ?? 0) + (marks[quote.charAt(at)] ?? 0));
  const marksIn = (start: number, end: number): number => (weights[end] ?? 0) - (weights[start] ?? 0);
  return syllables.map(({ span }, at) => {
    if (at < before) return (before - 1 - at) * sameClause + marksIn(span.end, figure.start);
    return at < behind ? 0 : (at - behind) * sameClause + marksIn(figure.end, span.start);
  });
}
