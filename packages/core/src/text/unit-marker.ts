import { unifyDStroke } from '../base/fold.ts';

/** The kinds of unit whose beginning can be read off a line. `docs/GLOSSARY.md` gives the Vietnamese for each. */
export type MarkedKind =
  | 'appendix'
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'capital'
  | 'roman'
  | 'arabic'
  | 'decimal'
  | 'letter'
  | 'bullet'
  | 'plus';

export interface UnitMarker {
  readonly kind: MarkedKind;
  /** As printed, without its dot or bracket: `5`, `II`, `đ`, `1.2`; null for bullets. */
  readonly number: string | null;
  /** How many characters of the line the marker takes, white space after it included. */
  readonly length: number;
}

const headingEnd = '(?=\\s*$|\\s*[.:]\\s*|\\s+\\p{Lu}{2})';

const patterns: readonly (readonly [MarkedKind, RegExp])[] = [
  ['appendix', new RegExp(`^(?:PHỤ LỤC|Phụ lục)(?:\\s+(?:(?:SỐ|số)\\s+)?([IVXLC]+|\\d+))?${headingEnd}`, 'u')],
  ['part', new RegExp(`^(?:PHẦN|Phần)\\s+((?:THỨ|thứ)\\s+\\p{L}+|[IVXLC]+|\\d+)${headingEnd}`, 'u')],
  ['chapter', new RegExp(`^(?:CHƯƠNG|Chương)\\s+([IVXLC]+|\\d+)${headingEnd}`, 'u')],
  ['section', new RegExp(`^(?:MỤC|Mục)\\s+([IVXLC]+|\\d+)${headingEnd}`, 'u')],
  ['subsection', new RegExp(`^(?:TIỂU MỤC|Tiểu mục)\\s+([IVXLC]+|\\d+)${headingEnd}`, 'u')],
  ['article', /^(?:ĐIỀU|Điều)\s+(\d+[a-zđ]?)(?:\s*[.:]\s*[-–]?\s*|\s*$)/u],
  ['roman', /^((?:X{0,3})(?:IX|IV|V?I{0,3}))(?<=.)\s*[.\-–/]\s+(?=\S)/u],
  ['capital', /^([A-ZĐ])\.\s+(?=\p{Lu}{2})/u],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,3}[a-zđ]?)(?:\.\s*(?=\p{L})|\s+(?=\p{Lu}))/u],
  ['arabic', /^(\d{1,3}[a-zđ]?)(?:(?:\s?\.-?|[)/])\s+(?=\S)|\.(?=\p{Lu}))/u],
  ['letter', /^([a-zđ]\d?)(?:\)\s*|\.\s+)(?=\S)/u],
  ['bullet', /^[-–—•*]\s*(?=[\p{L}\d"“(])/u],
  ['plus', /^\+\s*(?=\S)/u],
];

/** The unit that begins with this line, or null for running text. Only the line's own form is looked at. */
export function readUnitMarker(line: string): UnitMarker | null {
  const unified = unifyDStroke(line);
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(unified);
    if (found) return { kind, number: found[1] ?? null, length: found[0].length };
  }
  return null;
}
