import type { Span } from '../base/span.ts';

/** What the document does with what it mentions. */
export type ReferenceRole =
  | 'basis'
  | 'implements'
  | 'replaces'
  | 'amends'
  | 'repeals'
  | 'attached'
  | 'guides'
  | 'mentions';

/** One mention of another document, or of units of this or another one. */
export interface Reference {
  /** From the unit or the type's name to the number, or to the end of the name; no date, issuer or subject. */
  readonly span: Span;
  /** The id of the DocumentType that is named (`decree`), or null; always null for units of this document. */
  readonly type: string | null;
  /** The canonical number (`30/2020/NĐ-CP`); a bare one (`24`) where nothing in the document completes it; or null. */
  readonly number: string | null;
  /** What names a document without a number, as printed: `Bộ luật Dân sự năm 2015`, `Nghị quyết Trung ương 5 khóa XIII`. */
  readonly name: string | null;
  /** ISO date printed right behind the mention, or null. */
  readonly date: string | null;
  /** The units meant, each with the label that it is cited by (`điểm a khoản 2 Điều 5`), `này` resolved; empty for the whole. */
  readonly units: readonly string[];
  /** Whether the units are of this very document. */
  readonly isInternal: boolean;
  readonly role: ReferenceRole;
  /** How the number became full: printed so, or from an earlier mention in the document; null where it is bare or absent. */
  readonly resolvedBy: 'print' | 'earlier-mention' | null;
}
