import type { ScorePart } from '@chidan/core';
import type { Layout } from './layout.ts';
import { wrap } from './wrap.ts';

const step = '  ';

/** A score as a tree of its parts, one a line: `điểm chung: 0,78`, what makes it up indented below. */
export function renderExplanation(part: ScorePart, layout: Layout, indent: string): string {
  const { parts: names, decimalMark } = layout.messages.search;
  const name = part.words === undefined ? names[part.name] : `${names[part.name]} “${part.words}”`;
  const line = `${name}: ${rounded(part.value).replace('.', decimalMark)}`;
  const below = part.parts.map((one) => renderExplanation(one, layout, indent + step));
  return [layout.style.faint(wrap(line, layout.width, indent)), ...below].join('\n');
}

function rounded(value: number): string {
  return value.toFixed(Math.abs(value) < 10 ? 3 : 1);
}
