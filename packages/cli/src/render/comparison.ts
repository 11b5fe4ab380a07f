import { type FigureName, type PairedTest, type RunComparison, searchModes } from '@chidan/core';
import { estimatedDifference, renderFigureTable } from './figure-table.ts';
import type { Layout } from './layout.ts';
import { shownNames } from './shown-names.ts';
import { wrap } from './wrap.ts';

/** An evaluation beside an earlier run of the same questions. */
export function renderComparison(comparison: RunComparison, fingerprint: string | null, layout: Layout): string {
  const words = layout.messages.evaluation;
  const { paired, version, library, onlyBefore, onlyAfter, reworded, retrieval } = comparison;
  const told = (ids: readonly string[], say: (count: number, names: string) => string): string[] =>
    ids.length > 0 ? [say(ids.length, shownNames(ids, layout))] : [];
  const facts = [
    words.compared(paired, version, library.generation, library.documents),
    ...(library.fingerprint === fingerprint ? [] : [words.otherModel]),
    ...told(onlyBefore, words.onlyBefore),
    ...told(onlyAfter, words.onlyAfter),
    ...told(reworded, words.reworded),
  ].map((line) => wrap(line, layout.width));
  if (retrieval === null) return facts.join('\n');
  const rows = searchModes.flatMap((mode) =>
    (Object.entries(retrieval[mode]) as [FigureName, PairedTest][]).map(([name, test]) => [
      words.modes[mode],
      words.figures[name],
      test.before.toFixed(3),
      test.after.toFixed(3),
      estimatedDifference(test.difference),
      test.pValue < 0.001 ? '<0.001' : test.pValue.toFixed(3),
      words.verdict[verdictOf(test)],
    ]),
  );
  return [
    facts.join('\n'),
    renderFigureTable(words.comparisonTitles, rows, layout, 2),
    wrap(words.verdictNote, layout.width),
  ].join('\n\n');
}

function verdictOf({ difference: { low, high } }: PairedTest): 'better' | 'worse' | 'same' | 'unclear' {
  if (low > 0) return 'better';
  if (high < 0) return 'worse';
  return low === 0 && high === 0 ? 'same' : 'unclear';
}
