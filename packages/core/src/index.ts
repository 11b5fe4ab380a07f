export type { Abstained, Answer, Answered, Answerer } from './answer/answer.ts';
export {
  createExtractiveAnswerer,
  defaultExtractiveOptions,
  type ExtractiveOptions,
} from './answer/extractive-answerer.ts';
export { ChidanError, isChidanError } from './base/error.ts';
export { type ErrorCode, type ErrorDetail, type ErrorKind, errorTable } from './base/error-codes.ts';
export type { Parsed, Warning, WarningCode } from './base/parsed.ts';
export type { OnProgress, OperationOptions, Progress } from './base/progress.ts';
export { type Span, sliceSpan } from './base/span.ts';
export { type Chunk, type ChunkOptions, defaultChunkOptions } from './chunk/chunk-document.ts';
export type { Embedder, EmbeddingSpace, TextRole } from './embedding/embedder.ts';
export {
  type AddReport,
  type AskOptions,
  createEngine,
  type Engine,
  type EnginePorts,
  type SearchHit,
  type SearchResult,
} from './engine.ts';
export { meanReciprocalRank, recallAt } from './evaluation/metrics.ts';
export { isRelevant, type Judgment, parseQuestions, type Question } from './evaluation/question.ts';
export { type Citation, cite, formatDate, verifyCitation } from './evidence/citation.ts';
export type { Evidence } from './evidence/gather-evidence.ts';
export type { MediaType } from './file/media-type.ts';
export type { FileInput, FileReport } from './library/add-files.ts';
export type { FileReader, Originals } from './library/file-reader.ts';
export type {
  Addition,
  GenerationRange,
  LibraryStatus,
  LibraryStore,
  Saved,
  SaveOutcome,
} from './library/library-store.ts';
export { readFile, readingVersion } from './library/read-file.ts';
export type {
  ChunkEntry,
  DocumentReading,
  DocumentSummary,
  Passage,
  Source,
  StoredDocument,
} from './library/records.ts';
export {
  type DocumentNumber,
  documentNumberKey,
  findDocumentNumber,
  formatDocumentNumber,
  matchesDocumentNumber,
  parseDocumentNumber,
} from './number/document-number.ts';
export { type DocumentType, documentTypeById, documentTypes } from './number/document-type.ts';
export { defaultSearchOptions, type SearchOptions } from './query/options.ts';
export type { BaseIndex, BaseIndexes } from './search-index/search-index.ts';
export type {
  DirectiveDocument,
  Field,
  Header,
  NodeKind,
  OutlineNode,
  Signer,
} from './structure/directive-document.ts';
export { unitLabel } from './structure/unit-label.ts';
export { type OffsetMap, toRawOffset } from './text/offset-map.ts';
