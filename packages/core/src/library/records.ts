import type { Span } from '../base/span.ts';
import type { Chunk } from '../chunk/chunk-document.ts';
import type { MediaType } from '../file/media-type.ts';
import type { DirectiveDocument } from '../structure/directive-document.ts';
import type { Secrecy } from '../structure/secrecy.ts';
import type { PageStart } from '../text/document-text.ts';
import type { OffsetMap } from '../text/offset-map.ts';
import type { LeftOut } from '../text/raw-text.ts';
import type { AppliedCorrection } from './corrections.ts';

/** Everything that reading a file gives; plain data, so that it crosses threads. */
export interface DocumentReading {
  readonly mediaType: MediaType;
  /** Of the rules that read it; another version reads the same bytes again. */
  readonly readingVersion: string;
  /** Type, number and subject in one line; the file's name where the header is silent. */
  readonly title: string;
  readonly text: string;
  /** SHA-256 of `text`. */
  readonly textSha256: string;
  readonly offsetMap: OffsetMap;
  readonly pageStarts: readonly PageStart[] | null;
  /** Page numbers, running heads and the like, which are not in `text`. */
  readonly leftOut: readonly LeftOut[];
  readonly document: DirectiveDocument;
  /** As stamped; null where the document bears no such stamp. */
  readonly secrecy: Secrecy | null;
  readonly chunks: readonly Chunk[];
}

/** A file as it was met: where, and which bytes. */
export interface Source {
  /** As the caller named it, in NFC with `/` between folders. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** ISO 8601, from the caller's clock. */
  readonly addedAt: string;
}

/** A document that takes another's place or ends it, by its own word; its quote can be checked like any citation. */
export interface ReplacedBy {
  readonly documentId: string;
  /** For people: `khoản 2 Điều 10, Quyết định 20/QĐ-UBND ngày 5/1/2026`. */
  readonly label: string;
  readonly role: 'replaces' | 'repeals';
  /** The sentence that says so. */
  readonly quote: string;
  /** Of the quote in that document's text. */
  readonly span: Span;
  /** SHA-256 of that document's text. */
  readonly textSha256: string;
}

/** A document of the library, without its text. */
export interface DocumentSummary {
  /** `d12`; never reused. */
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly subject: string | null;
  /** The khóa or nhiệm kỳ that the document states of its issuer; null where it states none. */
  readonly term: string | null;
  /** Names, in the order in which they signed. */
  readonly signers: readonly string[];
  readonly mediaType: MediaType;
  readonly pages: number | null;
  /** As stamped; null where no stamp was seen, or where a version that did not keep it read the document. */
  readonly secrecy: Secrecy | null;
  readonly sources: readonly Source[];
  /** Null where no document of the library says so, which does not mean that it is in force. */
  readonly replacedBy: ReplacedBy | null;
}

export interface StoredDocument extends DocumentSummary {
  readonly text: string;
  readonly textSha256: string;
  readonly offsetMap: OffsetMap;
  readonly pageStarts: readonly PageStart[] | null;
  /** As it was read, with the corrections laid over it. */
  readonly document: DirectiveDocument;
  /** Those that hold. */
  readonly corrections: readonly AppliedCorrection[];
}

/** A chunk as an index takes it in. */
export interface ChunkEntry {
  readonly chunkId: number;
  /** Context and text, as they were embedded. */
  readonly input: string;
  readonly vector: Float32Array;
}

/** A chunk as a reader sees it, with the document that it is cut from. */
export interface Passage {
  readonly chunkId: number;
  readonly documentId: string;
  readonly span: Span;
  readonly context: string;
}
