import type { JudgedRanking } from './figures.ts';

/** How relevant a document of a test collection is. */
export interface DocumentJudgment {
  /** As the collection names it. */
  readonly corpusId: string;
  /** Greater than 0. */
  readonly gain: number;
}

/** A question whose relevant documents were judged, as in BEIR. */
export interface Topic {
  readonly id: string;
  readonly question: string;
  readonly kind?: string;
  /** At least one. */
  readonly relevant: readonly DocumentJudgment[];
}

/** The name of the file that holds a document of a collection; an id may hold `/`, and no two ids share a name. */
export function corpusFileName(corpusId: string): string {
  return `${encodeURIComponent(corpusId)}.txt`;
}

/** Names that a document of a library answers to: those of its files, without folder and extension, each once. */
export function namesOfSources(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')))];
}

/** The names under which a library may hold a document: as `corpusFileName` has it, or the id itself. */
export function namesOfCorpusId(corpusId: string): readonly [string, string] {
  return [encodeURIComponent(corpusId), corpusId.normalize('NFC')];
}

/**
 * Judges hits by document: the first of a document counts, the rest are passed over.
 *
 * @param names - of the document of each hit, best first; each name is a result of its own, so that two documents of the
 *   collection with the same text, which a library holds once, count as two
 */
export function judgeByDocument({ relevant }: Topic, names: readonly (readonly string[])[]): JudgedRanking {
  const byName = new Map(relevant.flatMap((one) => namesOfCorpusId(one.corpusId).map((name) => [name, one] as const)));
  const brought = new Set<DocumentJudgment>();
  const gains = [...new Set(names.flat())].map((name) => {
    const judgment = byName.get(name);
    if (judgment === undefined || brought.has(judgment)) return 0;
    brought.add(judgment);
    return judgment.gain;
  });
  return { gains, judged: relevant.map(({ gain }) => gain) };
}
