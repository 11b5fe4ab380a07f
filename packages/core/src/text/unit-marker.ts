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
  | 'bracketed'
  | 'bullet'
  | 'plus';

export interface UnitMarker {
  readonly kind: MarkedKind;
  /** As printed, without its dot or bracket: `5`, `II`, `đ`, `1.2`; null for bullets. */
  readonly number: string | null;
  /** How many characters of the line the marker takes, white space after it included. */
  readonly length: number;
  /** How the number is set off: `1.`, `1)` or `(1)`; those with brackets stand below one with a dot where both occur. */
  readonly style: 'dot' | 'bracket' | 'brackets';
}

const headingEnd = '(?=\\s*$|\\s*[.:]\\s*|\\s+\\p{Lu}{2})';

const patterns: readonly (readonly [MarkedKind, RegExp])[] = [
  [
    'appendix',
    new RegExp(
      `^(?:PHỤ LỤC|Phụ lục)(?:\\s+(?:(?:SỐ|Số|số)\\s+)?([IVXLC]+|\\d+[a-zđ]?|[A-HĐ](?!\\p{L})))?${headingEnd}`,
      'u',
    ),
  ],
  ['part', new RegExp(`^(?:PHẦN|Phần)\\s+((?:THỨ|thứ)\\s+\\p{L}+|[IVXLC]+|\\d+)${headingEnd}`, 'u')],
  ['chapter', new RegExp(`^(?:CHƯƠNG|Chương)\\s+([IVXLC]+[a-zđ]?|\\d+[a-zđ]?)${headingEnd}`, 'u')],
  ['section', new RegExp(`^(?:MỤC|Mục)\\s+([IVXLC]+|\\d+[a-zđ]?)${headingEnd}`, 'u')],
  ['subsection', new RegExp(`^(?:TIỂU MỤC|Tiểu mục)\\s+([IVXLC]+|\\d+)${headingEnd}`, 'u')],
  ['article', /^(?:ĐIỀU|Điều)\s+(\d+[a-zđ]?)(?:\s*[.:]\s*[-–]?\s*|\s+[-–]\s+(?=\p{Lu})|\s*$)/u],
  ['roman', /^((?:X{0,3})(?:IX|IV|V?I{0,3}))(?<=.)\s*[.\-–/]\s+(?=\S)/u],
  ['capital', /^([A-ZĐ])\.\s+(?=\p{Lu}{2})/u],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,3}[a-zđ]?)(?:\.\s*(?=[\p{L}(“"])|\s+(?=\p{Lu}))/u],
  ['arabic', /^(\d{1,3}[a-zđ]?)(?:(?:\s?\.[-–]?|[)/])\s+(?=\S)|\.(?=\p{Lu})|[-–]\s+(?=\p{Lu}))/u],
  ['arabic', /^\((\d{1,2})\)\s+(?=[\p{Lu}\d])/u],
  ['letter', /^([a-zđ](?:\d{1,2}|(?:\.\d{1,2}){1,2})?)(?:\)\s*|\.\s+)(?=\S)/u],
  ['bracketed', /^\[(\d{1,3}(?:\.\d{1,2}){0,2})\]\.?\s*(?=\S)/u],
  ['bullet', /^[-–—•*]\s*(?=[\p{L}\d"“(])/u],
  ['plus', /^\+\s*(?=\S)/u],
];

/** The unit that begins with this line, or null for running text. Only the line's own form is looked at. */
export function readUnitMarker(line: string): UnitMarker | null {
  const unified = unifyDStroke(line);
  // Soft hyphens and zero-width marks, which nobody sees, stand before some numbers.
  const unseen = /^[\p{Cf}\s]*/u.exec(unified)?.[0].length ?? 0;
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(unseen === 0 ? unified : unified.slice(unseen));
    if (found) {
      return {
        kind,
        number: found[1] ?? null,
        length: unseen + found[0].length,
        style: found[0].startsWith('(') ? 'brackets' : found[0].trimEnd().endsWith(')') ? 'bracket' : 'dot',
      };
    }
  }
  return null;
}
