import { attributeOf, find, findAll, integerOf, readXml, type XmlElement } from './xml.ts';

/** The numbering that a paragraph style brings. */
export interface StyleNumbering {
  /** `0` switches the numbering of the style below off. */
  readonly numId: string | null;
  readonly level: number | null;
  /** The style and those it is based on, nearest first. */
  readonly chain: readonly string[];
}

export interface DocxStyles {
  /** @param styleId - null for paragraphs that name none: these have the default style */
  paragraphNumbering(styleId: string | null): StyleNumbering;
  /** The list that a numbering style stands for. */
  numIdOfNumberingStyle(styleId: string): string | null;
  /** Whether tables of this style have lines between their cells. */
  isRuledTable(styleId: string | null): boolean;
}

export function readStyles(xml: string | null): DocxStyles {
  const styles = findAll(find(xml === null ? undefined : readXml(xml), 'w:styles'), 'w:style');
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const defaultOf = (type: string): string | null =>
    styles.find(
      (style) => style.attributes['w:type'] === type && /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? ''),
    )?.attributes['w:styleId'] ?? null;
  const defaults = { paragraph: defaultOf('paragraph'), table: defaultOf('table') };

  const chainOf = (styleId: string | null): XmlElement[] => {
    const chain = new Set<XmlElement>();
    let style = styleId === null ? undefined : byId.get(styleId);
    while (style && !chain.has(style)) {
      chain.add(style);
      style = byId.get(attributeOf(style, 'w:basedOn') ?? '');
    }
    return [...chain];
  };

  return {
    paragraphNumbering(styleId) {
      const chain = chainOf(styleId !== null && byId.has(styleId) ? styleId : defaults.paragraph);
      const own = chain.map((style) => find(style, 'w:pPr', 'w:numPr'));
      return {
        numId: own.map((numbering) => attributeOf(numbering, 'w:numId')).find((numId) => numId !== null) ?? null,
        level: own.map((numbering) => integerOf(numbering, 'w:ilvl')).find((level) => level !== null) ?? null,
        chain: chain.map((style) => style.attributes['w:styleId'] ?? ''),
      };
    },
    numIdOfNumberingStyle: (styleId) => attributeOf(byId.get(styleId), 'w:pPr', 'w:numPr', 'w:numId'),
    isRuledTable(styleId) {
      const borders = chainOf(styleId ?? defaults.table).map((style) => find(style, 'w:tblPr', 'w:tblBorders'));
      return ['w:insideH', 'w:insideV'].some((edge) => {
        const nearest = borders.map((set) => attributeOf(set, edge)).find((line) => line !== null);
        return nearest !== undefined && isLine(nearest);
      });
    },
  };
}

/** Whether a border of this kind is drawn. */
export function isLine(border: string | null): boolean {
  return border !== null && border !== 'nil' && border !== 'none';
}
