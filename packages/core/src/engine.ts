import type { Answer } from './answer/answer.ts';
import { askLibrary } from './answer/ask-library.ts';
import { type AskOptions, resolveAskOptions } from './answer/ask-options.ts';
import { createExtractiveAnswerer } from './answer/extractive-answerer.ts';
import { ChidanError, isChidanError } from './base/error.ts';
import { checkOptions, checkString, withDefaults } from './base/options.ts';
import type { OperationOptions } from './base/progress.ts';
import type { Embedder, EmbeddingSpace } from './embedding/embedder.ts';
import type { EnginePorts } from './engine-ports.ts';
import { type AddReport, addFiles, checkFiles, type FileInput } from './library/add-files.ts';
import { type CorrectionChanges, correctDocument } from './library/correct-document.ts';
import { embedAgain } from './library/embed-again.ts';
import { findDocuments, findOneDocument } from './library/find-documents.ts';
import type { LibraryStatus } from './library/library-store.ts';
import type { DocumentSummary, StoredDocument } from './library/records.ts';
import { type ReviewedDocument, type ReviewOptions, resolveReviewOptions, reviewDocuments } from './library/review.ts';
import {
  defaultSearchOptions,
  resolveQuery,
  resolveSearchOptions,
  type SearchOptions,
  vectorWeightOf,
} from './query/options.ts';
import { noLanguage } from './query/understand.ts';
import { DocumentCache } from './search/document-cache.ts';
import { type SearchPorts, searchLibrary } from './search/search-library.ts';
import { presentResult, type SearchResult } from './search/search-result.ts';
import { noBaseIndexes, SearchIndex } from './search-index/search-index.ts';
import { type AnswerForm, parseAnswerForm } from './verification/answer-form.ts';
import { type Verification, verifyAnswer } from './verification/verify-answer.ts';

export interface RemoveOptions {
  /** Whether every document that the reference means is to go; otherwise one that is ambiguous is refused. */
  readonly all?: boolean;
}

/**
 * A library of documents: what is added to it can be searched at once, by every process that has it open. Every method but
 * `close` throws LIBRARY_CLOSED after it.
 */
export interface Engine {
  /**
   * @throws ChidanError OPTION_INVALID, EMBEDDING_MISMATCH, LIBRARY_…; files that cannot be read are in the report instead,
   *   and so is a merge that failed
   */
  add(files: readonly FileInput[], options?: OperationOptions): Promise<AddReport>;
  /**
   * Removes the document that the reference means, or all of them, and tells which they were. A merge that fails
   * afterwards is left to the next change.
   *
   * @throws ChidanError DOCUMENT_NOT_FOUND, DOCUMENT_AMBIGUOUS unless `all`, OPTION_INVALID, LIBRARY_…
   */
  remove(reference: string, options?: RemoveOptions): Promise<readonly DocumentSummary[]>;
  list(): Promise<readonly DocumentSummary[]>;
  /**
   * The documents with header fields that are missing, or were read with less confidence than the threshold (0.8).
   *
   * @throws ChidanError OPTION_INVALID, LIBRARY_…
   */
  review(options?: Partial<ReviewOptions>): Promise<readonly ReviewedDocument[]>;
  /**
   * Puts header fields right and gives the document as it is then; title, citations and searches follow. A correction is kept
   * with the file's bytes: adding or reading them again, even after a removal, leaves it. When the file changes it goes along
   * as long as the same value is read there as before.
   *
   * @param changes - values as people type them; an empty text for none, null to take a correction back
   * @throws ChidanError CORRECTION_INVALID, OPTION_INVALID, DOCUMENT_NOT_FOUND, DOCUMENT_AMBIGUOUS, EMBEDDING_MISMATCH, LIBRARY_…
   */
  correct(reference: string, changes: CorrectionChanges, options?: OperationOptions): Promise<StoredDocument>;
  /** @throws ChidanError DOCUMENT_NOT_FOUND, DOCUMENT_AMBIGUOUS */
  get(reference: string): Promise<StoredDocument>;
  /** @throws ChidanError QUERY_EMPTY, QUERY_TOO_LONG, OPTION_INVALID, EMBEDDING_MISMATCH */
  search(query: string, options?: Partial<SearchOptions> & { readonly signal?: AbortSignal }): Promise<SearchResult>;
  /** @throws as `search` does */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /**
   * Checks an answer, ours or one of another system in the same form (docs/KIEM-CHUNG.md), sentence by sentence against the library.
   *
   * @throws ChidanError ANSWER_INVALID, OPTION_INVALID
   */
  verify(answer: AnswerForm, options?: Pick<OperationOptions, 'signal'>): Promise<Verification>;
  status(): Promise<LibraryStatus>;
  /**
   * Embeds every chunk with the embedder at hand and uses those vectors from then on. Returns how many were embedded. A
   * merge that fails afterwards is left to the next change.
   */
  embedAgain(options?: OperationOptions): Promise<number>;
  /** Closes every port, even where one fails; what follows, but another `close`, is refused with LIBRARY_CLOSED. */
  close(): Promise<void>;
}

/** Composes the stages into one library. */
export function createEngine(ports: EnginePorts): Engine {
  return new LibraryEngine(ports);
}

/** How often a correction begins again when others change the document meanwhile. */
const correctAttempts = 4;

class LibraryEngine implements Engine {
  private readonly ports: EnginePorts;
  private readonly queryEmbedder: Embedder;
  private readonly index: SearchIndex;
  private readonly documents: DocumentCache;
  private readonly now: () => Date;
  private closing: Promise<void> | null = null;

  constructor(ports: EnginePorts) {
    this.ports = ports;
    this.queryEmbedder = ports.queryEmbedder ?? ports.embedder;
    this.index = new SearchIndex(ports.store, ports.baseIndexes ?? noBaseIndexes);
    this.documents = new DocumentCache(ports.store);
    this.now = ports.now ?? (() => new Date());
  }

  async add(files: readonly FileInput[], options: OperationOptions = {}): Promise<AddReport> {
    this.checkOpen();
    checkFiles(files);
    checkOptions(options);
    const { store, embedder, reader, originals = null } = this.ports;
    await this.checkFingerprint();
    const ports = { store, embedder, reader, originals, now: this.now };
    const reports = await addFiles(ports, files, options);
    const isChanged = reports.some((report) => report.outcome !== 'failed' && report.outcome !== 'unchanged');
    const mergeFailure = isChanged ? await this.maintain(options) : null;
    return { files: reports, ...(mergeFailure ? { mergeFailure } : {}) };
  }

  async remove(reference: string, options: RemoveOptions = {}): Promise<readonly DocumentSummary[]> {
    this.checkOpen();
    checkString('reference', reference);
    const { all } = withDefaults({ all: false }, options);
    const { store, originals } = this.ports;
    const found = all ? await findDocuments(store, reference) : [await findOneDocument(store, reference)];
    if (found.length === 0) throw new ChidanError('DOCUMENT_NOT_FOUND', { reference });
    const dropped = await store.remove(found.map((document) => document.id));
    for (const sha256 of dropped) await originals?.drop(sha256);
    await this.maintain({});
    return found;
  }

  async list(): Promise<readonly DocumentSummary[]> {
    this.checkOpen();
    return await this.ports.store.listDocuments();
  }

  async review(options: Partial<ReviewOptions> = {}): Promise<readonly ReviewedDocument[]> {
    this.checkOpen();
    return await reviewDocuments(this.ports.store, resolveReviewOptions(options));
  }

  async correct(
    reference: string,
    changes: CorrectionChanges,
    options: OperationOptions = {},
  ): Promise<StoredDocument> {
    let document = await this.get(reference);
    checkOptions(options);
    const { store, embedder, reader } = this.ports;
    await this.checkFingerprint();
    for (let attempt = 1; ; attempt++) {
      try {
        await correctDocument({ store, embedder, reader, now: this.now }, document, changes, options);
        break;
      } catch (error) {
        // Another process changed the document meanwhile: what it is now is corrected.
        if (!isChidanError(error) || error.code !== 'LIBRARY_BUSY' || attempt === correctAttempts) throw error;
        document = await this.get(document.id);
      }
    }
    await this.maintain(options);
    return await this.get(document.id);
  }

  async get(reference: string): Promise<StoredDocument> {
    this.checkOpen();
    checkString('reference', reference);
    const known = await this.ports.store.readDocument(reference);
    if (known) return known;
    const { id } = await findOneDocument(this.ports.store, reference);
    const document = await this.ports.store.readDocument(id);
    if (!document) throw new ChidanError('DOCUMENT_NOT_FOUND', { reference });
    return document;
  }

  async search(
    query: string,
    options: Partial<SearchOptions> & { readonly signal?: AbortSignal } = {},
  ): Promise<SearchResult> {
    this.checkOpen();
    checkOptions(options);
    const { signal, ...given } = options;
    const resolved = resolveSearchOptions(given);
    const text = resolveQuery(query);
    const ports = await this.searchPorts(resolved, signal);
    const found = await searchLibrary(ports, text, resolved);
    signal?.throwIfAborted();
    return await presentResult(text, found, resolved, ports);
  }

  async ask(question: string, options: AskOptions = {}): Promise<Answer> {
    this.checkOpen();
    checkOptions(options);
    const resolved = resolveAskOptions(options);
    const text = resolveQuery(question);
    const { languageModel = null, passageReader } = this.ports;
    if (!this.ports.answerer) passageReader?.prepare?.();
    const answerer = this.ports.answerer ?? createExtractiveAnswerer(passageReader);
    const search = await this.searchPorts(defaultSearchOptions, options.signal);
    const ports = { search, answerer, languageModel };
    return await askLibrary(ports, text, resolved, options.signal);
  }

  async verify(answer: AnswerForm, options: Pick<OperationOptions, 'signal'> = {}): Promise<Verification> {
    this.checkOpen();
    checkOptions(options);
    const form = parseAnswerForm(answer);
    await this.documents.refresh();
    const readDocument = (documentId: string) => this.documents.read(documentId);
    return await verifyAnswer(form, { documents: await this.list(), readDocument }, options.signal);
  }

  async status(): Promise<LibraryStatus> {
    this.checkOpen();
    return await this.ports.store.status();
  }

  async embedAgain(options: OperationOptions = {}): Promise<number> {
    this.checkOpen();
    checkOptions(options);
    const embedded = await embedAgain(this.ports.store, this.ports.embedder, options);
    await this.maintain(options);
    return embedded;
  }

  async close(): Promise<void> {
    this.closing ??= this.closeAll();
    await this.closing;
  }

  private async closeAll(): Promise<void> {
    const { embedder, passageReader, store } = this.ports;
    const parts = [
      () => this.index.close(),
      () => embedder.close(),
      ...(this.queryEmbedder === embedder ? [] : [() => this.queryEmbedder.close()]),
      async () => await passageReader?.close(),
      () => store.close(),
    ];
    const failures: unknown[] = [];
    for (const part of parts) {
      try {
        await part();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  private checkOpen(): void {
    if (this.closing) throw new ChidanError('LIBRARY_CLOSED');
  }

  /** What is merged is derived, so a failure takes nothing back of what was committed before. */
  private async maintain(options: OperationOptions): Promise<AddReport['mergeFailure'] | null> {
    try {
      await this.ports.maintain?.(options);
      return null;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { code: isChidanError(error) ? error.code : null, message };
    }
  }

  /** What a search runs on, brought up to the library as it is now. */
  private async searchPorts(options: SearchOptions, signal?: AbortSignal): Promise<SearchPorts> {
    // The model is read while the index files are.
    if (vectorWeightOf(options) > 0) this.queryEmbedder.prepare?.();
    const space = await this.checkFingerprint();
    await Promise.all([this.index.refresh(space), this.documents.refresh()]);
    const { store, language = noLanguage } = this.ports;
    const embed = async (text: string): Promise<Float32Array> => {
      const [vector] = await this.queryEmbedder.embed([text], 'query', signal ? { signal } : {});
      signal?.throwIfAborted();
      return vector ?? new Float32Array(space.dimension);
    };
    return { store, index: this.index, documents: this.documents, language, embed };
  }

  /** The space of the embedder at hand, when the library's vectors are of it too. */
  private async checkFingerprint(): Promise<EmbeddingSpace> {
    const [fingerprint, space] = await Promise.all([this.ports.store.fingerprint(), this.ports.embedder.space()]);
    if (fingerprint !== null && fingerprint !== space.fingerprint) {
      throw new ChidanError('EMBEDDING_MISMATCH', { stored: fingerprint, current: space.fingerprint });
    }
    return space;
  }
}
