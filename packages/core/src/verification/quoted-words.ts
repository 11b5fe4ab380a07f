import { comparableText, comparedWords } from './compared-words.ts';
import type { SentenceFault } from './sentence-fault.ts';

/** What a sentence puts in quotation marks and no source has letter by letter, but for blanks and where tone marks stand. */
export function misquotations(sentence: string, sources: readonly string[]): SentenceFault[] {
  const quotations = Array.from(sentence.matchAll(/“([^“”]+)”|"([^"]+)"|«([^«»]+)»/gu), ([, ...found]) =>
    found.join(''),
  );
  if (quotations.length === 0) return [];
  const stored = sources.map(bareWords);
  return quotations.flatMap((words) => {
    const bare = bareWords(words);
    return stored.some((source) => source.includes(bare)) ? [] : [{ kind: 'misquoted' as const, words }];
  });
}

function bareWords(text: string): string {
  return ` ${comparedWords(comparableText(text))
    .map(({ key }) => key)
    .join(' ')} `;
}
