import { comparableText, comparedWords } from './compared-words.ts';
import type { SentenceFault } from './sentence-fault.ts';

/** What a sentence puts in quotation marks and no source has letter by letter, but for blanks and where tone marks stand. */
export function misquotations(sentence: string, sources: readonly string[]): SentenceFault[] {
  const bare = sources.map(bareWords);
  return Array.from(sentence.matchAll(/“([^“”]+)”|"([^"]+)"|«([^«»]+)»/gu), ([, ...found]) => found.join('')).flatMap(
    (words) =>
      bare.some((source) => source.includes(bareWords(words))) ? [] : [{ kind: 'misquoted' as const, words }],
  );
}

function bareWords(text: string): string {
  return ` ${comparedWords(comparableText(text))
    .map(({ key }) => key)
    .join(' ')} `;
}
