import type { DocxStyles } from './styles.ts';
import { attributeOf, find, findAll, integerOf, isOn, readXml, type XmlElement } from './xml.ts';

/** How the paragraphs of one level are numbered. */
export interface NumberLevel {
  readonly start: number;
  /** Word's name of the kind of number: `decimal`, `lowerLetter`, `bullet`… */
  readonly format: string;
  /** What is printed, with `%1` to `%9` for the counters of the levels. */
  readonly text: string;
  /** Prints every counter in Arabic digits. */
  readonly isLegal: boolean;
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** Begins anew after a paragraph of this level (0 for the first) or of one above it; null for never. */
  readonly restartsAfter: number | null;
  readonly paragraphStyle: string | null;
  /** The font of the number, which tells what a bullet's letter looks like. */
  readonly font: string;
}

/** A list that paragraphs refer to by its `w:numId`. */
export interface NumberedList {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, NumberLevel>;
  /** Where a level begins anew when this list first comes to it. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** The lists of a Word file by `w:numId`. */
export function readNumbering(xml: string | null, styles: DocxStyles): ReadonlyMap<string, NumberedList> {
  const root = find(xml === null ? undefined : readXml(xml), 'w:numbering');
  const definitions = new Map(
    findAll(root, 'w:abstractNum').map((item) => [item.attributes['w:abstractNumId'] ?? '', item]),
  );
  const nums = new Map(findAll(root, 'w:num').map((item) => [item.attributes['w:numId'] ?? '', item]));

  /** A definition may stand for the one that a numbering style names. */
  const definitionOf = (num: XmlElement, seen: ReadonlySet<XmlElement>): XmlElement | undefined => {
    const definition = definitions.get(attributeOf(num, 'w:abstractNumId') ?? '');
    const link = attributeOf(definition, 'w:numStyleLink');
    if (link === null) return definition;
    const linked = nums.get(styles.numIdOfNumberingStyle(link) ?? '');
    if (linked && !seen.has(linked)) return definitionOf(linked, new Set([...seen, linked])) ?? definition;
    return [...definitions.values()].find((other) => attributeOf(other, 'w:styleLink') === link) ?? definition;
  };

  const lists = new Map<string, NumberedList>();
  for (const [numId, num] of nums) {
    const definition = definitionOf(num, new Set([num]));
    if (definition === undefined) continue;
    const levels = new Map<number, NumberLevel>();
    for (const level of findAll(definition, 'w:lvl')) addLevel(levels, level);
    const startOverrides = new Map<number, number>();
    for (const override of findAll(num, 'w:lvlOverride')) {
      const index = Number(override.attributes['w:ilvl']);
      const own = find(override, 'w:lvl');
      if (own) addLevel(levels, own, index);
      const start = integerOf(override, 'w:startOverride');
      if (start !== null) startOverrides.set(index, start);
    }
    lists.set(numId, { definition: definition.attributes['w:abstractNumId'] ?? '', levels, startOverrides });
  }
  return lists;
}

function addLevel(
  levels: Map<number, NumberLevel>,
  level: XmlElement,
  index = Number(level.attributes['w:ilvl'] ?? 0),
): void {
  const suffix = attributeOf(level, 'w:suff');
  const restart = integerOf(level, 'w:lvlRestart') ?? index;
  const fonts = find(level, 'w:rPr', 'w:rFonts')?.attributes;
  levels.set(index, {
    start: integerOf(level, 'w:start') ?? 0,
    format: formatOf(level),
    text: attributeOf(level, 'w:lvlText') ?? '',
    isLegal: isOn(level, 'w:isLgl'),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restartsAfter: restart === 0 ? null : restart - 1,
    paragraphStyle: attributeOf(level, 'w:pStyle'),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '',
  });
}

/** Newer kinds of number stand beside an older one that programs without them print; so does this reader. */
function formatOf(level: XmlElement): string {
  const fallback = attributeOf(find(level, 'mc:AlternateContent', 'mc:Fallback'), 'w:numFmt');
  return attributeOf(level, 'w:numFmt') ?? fallback ?? 'decimal';
}
