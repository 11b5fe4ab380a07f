import type { Warning } from '../base/parsed.ts';
import type { Span } from '../base/span.ts';
import type { MarkedKind } from '../text/unit-marker.ts';
import type { Reference } from './reference.ts';

/** A value read from the text, with the words it was read from. */
export interface Field<T> {
  readonly value: T;
  readonly span: Span;
  /** How sure the reading is, 0 to 1: 1 where the words stand in their usual place and form, less for each doubt. */
  readonly confidence: number;
}

export interface Signer {
  readonly name: string;
  /** On whose behalf, as printed (`T/L BAN THƯỜNG VỤ`); null when the line is missing. */
  readonly capacity: string | null;
  /** The signer's own position (`CHÁNH VĂN PHÒNG`), or null. */
  readonly position: string | null;
}

/** How urgently a document is to be handled, as stamped, least first. */
export type Urgency = 'KHẨN' | 'THƯỢNG KHẨN' | 'HỎA TỐC';

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
  /** The khóa or nhiệm kỳ that the head states of its issuer, as printed: `khóa XIII`, `nhiệm kỳ 2020-2025`. */
  readonly term: Field<string> | null;
  readonly urgency: Field<Urgency> | null;
  /** How it may be handled (`DỰ THẢO`, `LƯU HÀNH NỘI BỘ`, `XEM XONG TRẢ LẠI`) and `VĂN BẢN MẪU`, in capitals. */
  readonly markings: readonly Field<string>[];
  /** The number of the document that this one is issued with: `(Ban hành kèm theo Quyết định số …)`. */
  readonly attachedTo: Field<string> | null;
  /** In the order of the block; more than one where bodies sign together. */
  readonly signers: readonly Field<Signer>[];
  readonly recipients: readonly Field<string>[];
}

/**
 * `paragraph` is a paragraph without a number; `clause` and `point` are numbered units inside an article; `item` is one
 * outside; `titled` is a headed part without a number and `bracketed` a paragraph `[1]` of case-law; `note` is a footnote.
 */
export type NodeKind =
  | Exclude<MarkedKind, 'arabic' | 'letter' | 'decimal' | 'roman' | 'capital'>
  | 'attachment'
  | 'clause'
  | 'point'
  | 'item'
  | 'titled'
  | 'bracketed'
  | 'paragraph'
  | 'table'
  | 'row'
  | 'note';

/** One unit of the outline. Units are listed in reading order, each after its parent. */
export interface OutlineNode {
  readonly kind: NodeKind;
  /** As printed (`5`, `II`, `đ`, `1.2`, `8a`); for paragraphs, bullets, tables and rows the ordinal among their like, from 1. */
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
  /** Signers and recipients; null where there are none. */
  readonly signature: Span | null;
  /** Mentions of other documents and of units, in reading order. */
  readonly references: readonly Reference[];
  readonly warnings: readonly Warning[];
}
