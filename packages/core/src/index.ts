export type {
  Abstained,
  Answer,
  Answered,
  AskedFigure,
  Confidence,
  Contradiction,
  Missing,
  ModelFailure,
  StruckSentence,
} from './answer/answer.ts';
export type { AskEvent, AskOptions } from './answer/ask-options.ts';
export {
  createExtractiveAnswerer,
  defaultExtractiveOptions,
  type ExtractiveOptions,
} from './answer/extractive-answerer.ts';
export { isLeaning } from './answer/follow-up.ts';
export type { LanguageModel, ModelMessage } from './answer/language-model.ts';
export type { PassageReader, ReadablePassage } from './answer/passage-reader.ts';
export type { Answerer, Reply } from './answer/reply.ts';
export { wordReader } from './answer/word-reader.ts';
export { ChidanError, errorMessage, isChidanError } from './base/error.ts';
export {
  type ErrorCode,
  type ErrorDetail,
  type ErrorEntry,
  type ErrorKind,
  errorTable,
  type Language,
} from './base/error-codes.ts';
export type { Parsed, Warning, WarningCode } from './base/parsed.ts';
export type { OnProgress, OperationOptions, Progress } from './base/progress.ts';
export { type Span, sliceSpan } from './base/span.ts';
export {
  type Chunk,
  type ChunkOptions,
  type CountTokens,
  chunkDocument,
  defaultChunkOptions,
} from './chunk/chunk-document.ts';
export { documentTitle } from './chunk/context.ts';
export { type Embedder, type EmbeddingSpace, embeddingInput, type TextRole } from './embedding/embedder.ts';
export { createEngine, type Engine, type RemoveOptions } from './engine.ts';
export type { EnginePorts } from './engine-ports.ts';
export { type BeirArticle, type BeirFiles, parseBeirCorpus, parseBeirTopics } from './evaluation/beir.ts';
export { bootstrapMean, type Estimate } from './evaluation/bootstrap.ts';
export {
  type Evaluated,
  type EvaluatedHit,
  type EvaluationOptions,
  evaluate,
  evaluateByDocument,
  type PassageEvaluationOptions,
} from './evaluation/evaluate.ts';
export {
  type AskFigures,
  type AskOutcome,
  type BySearchMode,
  type Evaluation,
  type EvaluationSummary,
  type KindSummary,
  type QuestionOutcome,
  searchModes,
} from './evaluation/evaluation.ts';
export type { FigureName, Figures, QuestionFigures, RankingFigures } from './evaluation/figures.ts';
export { meanReciprocalRank, ndcgAt, recallAt } from './evaluation/metrics.ts';
export { type PairedTest, pairedTest } from './evaluation/paired-test.ts';
export { isRelevant, type Judgment, parseQuestions, type Question } from './evaluation/question.ts';
export { detectQuestionsForm, type QuestionsForm } from './evaluation/questions-form.ts';
export { compareRuns, type EvaluationRun, makeRun, parseRun, type RunComparison } from './evaluation/run.ts';
export { corpusFileName, type DocumentJudgment, type Topic } from './evaluation/topic.ts';
export { type Citation, cite, verifyCitation } from './evidence/citation.ts';
export type { Evidence } from './evidence/gather-evidence.ts';
export { answerToDocx } from './export/answer-to-docx.ts';
export { answerToMarkdown } from './export/answer-to-markdown.ts';
export { detectMediaType, type MediaType } from './file/media-type.ts';
export { sha256 } from './file/sha256.ts';
export type { AddReport, FileInput, FileReport } from './library/add-files.ts';
export type { CorrectionChanges } from './library/correct-document.ts';
export {
  type AppliedCorrection,
  type CorrectableField,
  type Correction,
  correctableFields,
} from './library/corrections.ts';
export type { DocumentFilter } from './library/document-filter.ts';
export { documentLabel, formatDate } from './library/document-label.ts';
export type { FileReader, Originals } from './library/file-reader.ts';
export type {
  Addition,
  EmbeddedChunks,
  GenerationRange,
  LibraryStatus,
  LibraryStore,
  Recorrection,
  Saved,
  SaveOutcome,
} from './library/library-store.ts';
export { type FileContent, type ReadFileOptions, readContent, readFile, readingVersion } from './library/read-file.ts';
export type {
  ChunkEntry,
  DocumentReading,
  DocumentSummary,
  Passage,
  ReplacedBy,
  Source,
  StoredDocument,
} from './library/records.ts';
export {
  defaultReviewOptions,
  type ReviewedDocument,
  type ReviewedField,
  type ReviewOptions,
} from './library/review.ts';
export { type DocumentIdentity, documentIdentityKey } from './number/document-identity.ts';
export {
  type DocumentNumber,
  documentNumberKey,
  findDocumentNumber,
  formatDocumentNumber,
  matchesDocumentNumber,
  parseDocumentNumber,
} from './number/document-number.ts';
export { type DocumentType, documentTypeById, documentTypes } from './number/document-type.ts';
export type { Abbreviation, AbbreviationTable, Meaning as AbbreviationMeaning } from './query/abbreviations.ts';
export { type FusedChunk, fuseByMinMax } from './query/fuse.ts';
export { defaultSearchOptions, type SearchMode, type SearchOptions } from './query/options.ts';
export type { NamedTarget } from './query/parse/named-target.ts';
export { type ParsedQuery, parseQuery } from './query/parse/parse-query.ts';
export { readFilter, type TypedFilter } from './query/parse/typed-filter.ts';
export type { Why as SpellingReason } from './query/spelling/readings.ts';
export type { Respelling, SpellingChange } from './query/spelling/respell.ts';
export type { SyllableStatistics } from './query/spelling/statistics.ts';
export type { QueryLanguage } from './query/understand.ts';
export type { ScorePart } from './search/explain.ts';
export type { FacetCount, Facets } from './search/facets.ts';
export type { FoundReason } from './search/fill-groups.ts';
export type { SearchHit } from './search/search-hit.ts';
export type { NamedDocumentResult, NamedResult, SearchResult } from './search/search-result.ts';
export { type Bm25Options, defaultBm25Options, rankByBm25 } from './search-index/bm25.ts';
export type { LexicalSegment, Postings } from './search-index/lexical-segment.ts';
export { MemorySegment } from './search-index/memory-segment.ts';
export type { RankedChunk } from './search-index/ranked.ts';
export type { BaseIndex, BaseIndexes } from './search-index/search-index.ts';
export { queryTerms, type WeightedTerm } from './search-index/terms.ts';
export { ExactScan, type VectorIndex } from './search-index/vector-index.ts';
export type {
  DirectiveDocument,
  Field,
  Header,
  NodeKind,
  OutlineNode,
  Signer,
  Urgency,
} from './structure/directive-document.ts';
export { readStructure } from './structure/read-structure.ts';
export type { Reference, ReferenceRole } from './structure/reference.ts';
export { findSecrecy, type MarkedText, type Secrecy } from './structure/secrecy.ts';
export { type UnitStep, unitLabel } from './structure/unit-label.ts';
export { type DocumentText, lineOf, normaliseText, type PageStart, pageOf } from './text/document-text.ts';
export { extractText } from './text/extract.ts';
export { type OffsetMap, toRawOffset } from './text/offset-map.ts';
export type { Break, LeftOut, RawLine, RawText } from './text/raw-text.ts';
export type { MarkedKind } from './text/unit-marker.ts';
export {
  type AnswerForm,
  answerLimits,
  type ClaimedCitation,
  type ClaimedFigure,
  parseAnswerJson,
} from './verification/answer-form.ts';
export type { CandidateDocument, CitationOutcome, Misquote, VerifiedCitation } from './verification/check-citation.ts';
export type { FaultKind, SentenceFault } from './verification/sentence-fault.ts';
export type { Verification, VerifiedSentence } from './verification/verify-answer.ts';
