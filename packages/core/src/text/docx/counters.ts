import { formatBullet, formatCounter } from './number-format.ts';
import type { NumberedList, NumberLevel } from './numbering.ts';

/** What stands before a paragraph. */
export interface NumberLabel {
  /** With the white space after it. */
  readonly text: string;
  readonly isBullet: boolean;
}

/** Counts a document's numbered paragraphs in reading order, as Word does. */
export class ListCounters {
  /** The counters of a definition by level; a level that has not begun, or begins anew, has none. */
  private readonly byDefinition = new Map<string, Map<number, number>>();
  /** `numId/level` of each override that has begun its level anew. */
  private readonly begun = new Set<string>();

  /** Counts one paragraph; null when its level prints nothing. */
  count(numId: string, list: NumberedList, index: number): NumberLabel | null {
    const level = list.levels.get(index);
    if (level === undefined) return null;
    const values = this.valuesOf(list);
    // A level that is passed over counts as begun: after 1.1.1 comes 1.2. LibreOffice counts so too.
    for (const [higher, { start }] of list.levels) {
      if (higher >= index || values.has(higher)) continue;
      values.set(higher, list.startOverrides.get(higher) ?? start);
      this.begun.add(`${numId}/${higher}`);
    }
    const override = list.startOverrides.get(index);
    const before = values.get(index);
    const beginsAnew = override !== undefined && !this.begun.has(`${numId}/${index}`);
    if (beginsAnew) this.begun.add(`${numId}/${index}`);
    values.set(index, beginsAnew || before === undefined ? (override ?? level.start) : before + 1);
    for (const [deeper, { restartsAfter }] of list.levels) {
      if (deeper > index && restartsAfter !== null && index <= restartsAfter) values.delete(deeper);
    }
    return labelOf(list, level, values);
  }

  private valuesOf(list: NumberedList): Map<number, number> {
    const values = this.byDefinition.get(list.definition) ?? new Map<number, number>();
    this.byDefinition.set(list.definition, values);
    return values;
  }
}

function labelOf(list: NumberedList, level: NumberLevel, values: ReadonlyMap<number, number>): NumberLabel | null {
  const isBullet = level.format === 'bullet';
  const printed = isBullet
    ? formatBullet(level)
    : level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const other = list.levels.get(index);
        if (other === undefined) return '';
        const value = values.get(index) ?? other.start;
        return formatCounter(value, level.isLegal && other.format !== 'none' ? 'decimal' : other.format);
      });
  if (printed.trim() === '') return null;
  const separator = level.suffix === 'nothing' && !isBullet ? '' : ' ';
  return { text: separator === '' ? printed : `${printed.trimEnd()}${separator}`, isBullet };
}
