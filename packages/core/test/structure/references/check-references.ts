import { expect } from 'vitest';
import { documentTypeById } from '../../../src/number/document-type.ts';
import { readStructure } from '../../../src/structure/read-structure.ts';
import type { Reference } from '../../../src/structure/reference.ts';

export const read = (lines: readonly string[]): { text: string; references: readonly Reference[] } => {
  const text = lines.join('\n');
  return { text, references: readStructure(text).references };
};

/** Each reference as `words → type number [units] role`, what is not there left out. */
export function check(lines: readonly string[], expected: readonly string[]): void {
  const { text, references } = read(lines);
  const found = references.map((reference) => {
    const type = reference.type === null ? null : documentTypeById(reference.type)?.name;
    const units = reference.units.length > 0 ? `[${reference.units.join('; ')}]` : null;
    const parts = [type, reference.number, units, reference.role].filter((part) => typeof part === 'string');
    return `${text.slice(reference.span.start, reference.span.end)} → ${parts.join(' ')}`;
  });
  expect(found).toEqual(expected);
}
