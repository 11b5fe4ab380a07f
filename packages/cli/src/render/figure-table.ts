import type { Estimate } from '@chidan/core';
import type { Layout } from './layout.ts';
import { renderTable } from './table.ts';
import { displayWidth, wrap } from './wrap.ts';

const digits = 3;

/** `0.829 (0.801–0.856)`. */
export function estimated({ mean, low, high }: Estimate): string {
  return `${mean.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

/** `+0.012 (−0.003…+0.027)`, each with its sign. */
export function estimatedDifference({ mean, low, high }: Estimate): string {
  return `${signed(mean)} (${signed(low)}…${signed(high)})`;
}

function signed(value: number): string {
  const shown = value.toFixed(digits);
  if (Number(shown) === 0) return shown.replace('-', '');
  return value > 0 ? `+${shown}` : shown.replace('-', '−');
}

/**
 * Rows of short cells under their titles, or, where they are too wide, a paragraph a row that begins with its first cells.
 *
 * @param nameCells - how many cells name a row
 */
export function renderFigureTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  layout: Layout,
  nameCells = 1,
): string {
  const [heading = '', ...lines] = renderTable(titles, rows, Number.POSITIVE_INFINITY).split('\n');
  if ([heading, ...lines].every((line) => displayWidth(line) <= layout.width))
    return [layout.style.strong(heading), ...lines].join('\n');
  return rows
    .map((row) => {
      const cells = row.slice(nameCells).map((cell, index) => `${titles[index + nameCells]} ${cell}`);
      const name = wrap(`${row.slice(0, nameCells).join(', ')}:`, layout.width);
      return `${layout.style.strong(name)}\n${wrap(cells.join(', '), layout.width, '  ')}`;
    })
    .join('\n');
}
