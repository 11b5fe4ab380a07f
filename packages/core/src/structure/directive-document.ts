import type { Warning } from '../base/parsed.ts';
import type { Span } from '../base/span.ts';
import type { MarkedKind } from '../text/unit-marker.ts';

/** A value read from the text, with the words it was read from. */
export interface Field<T> {
  readonly value: T;
  readonly span: Span;
}

export interface Signer {
  readonly name: string;
  /** On whose behalf, as printed (`T/L BAN THƯỜNG VỤ`); null when the line is missing. */
  readonly capacity: string | null;
  /** The signer's own position (`CHÁNH VĂN PHÒNG`), or null. */
  readonly position: string | null;
}

/** What a document says of itself at its head and foot; a field that is not there is null, never guessed. */
export interface Header {
  readonly superior: Field<string> | null;
  readonly issuer: Field<string> | null;
  /** The number in its canonical spelling: `117-TB/ĐUK`. */
  readonly number: Field<string> | null;
  /** The id of a DocumentType: `notice`. */
  readonly type: Field<string> | null;
  /** Trích yếu, lines joined by a space. */
  readonly subject: Field<string> | null;
  readonly place: Field<string> | null;
  /** ISO 8601, `2022-07-18`. */
  readonly date: Field<string> | null;
  /** Markings such as `VĂN BẢN MẪU`, `DỰ THẢO`, in capitals. */
  readonly markings: readonly Field<string>[];
  readonly signer: Field<Signer> | null;
  readonly recipients: readonly Field<string>[];
}

/** `paragraph` is a paragraph without a number; `clause` and `point` are numbered units inside an article; `note` is a footnote. */
export type NodeKind =
  | Exclude<MarkedKind, 'arabic' | 'letter' | 'decimal' | 'roman' | 'capital'>
  | 'attachment'
  | 'clause'
  | 'point'
  | 'item'
  | 'paragraph'
  | 'note';

/** One unit of the outline. Units are listed in reading order, each after its parent. */
export interface OutlineNode {
  readonly kind: NodeKind;
  /** As printed (`5`, `II`, `đ`, `1.2`); for paragraphs and bullets the ordinal among their like, from 1. */
  readonly number: string;
  /** The title on the unit's first line or below it; null when the first line is running text. */
  readonly heading: string | null;
  /** Index of the parent in the list; null at the top. */
  readonly parent: number | null;
  /** The whole unit, the units inside it included. */
  readonly span: Span;
}

/** A directive document, plain data: what it says of itself and how it is built. Spans are in the stored text. */
export interface DirectiveDocument {
  readonly header: Header;
  readonly outline: readonly OutlineNode[];
  /** The body, between the header and the signature block. */
  readonly body: Span;
  readonly warnings: readonly Warning[];
}
