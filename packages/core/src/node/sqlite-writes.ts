import type Database from 'better-sqlite3';
import { ChidanError } from '../base/error.ts';
import type { EmbeddingSpace } from '../embedding/embedder.ts';
import { type Correction, correctionsKey } from '../library/corrections.ts';
import type { Addition, EmbeddedChunks, Recorrection, Saved, SaveOutcome } from '../library/library-store.ts';
import type { DocumentReading, Source } from '../library/records.ts';
import { replacementsIn } from '../library/replacements.ts';
import { type StoredStructure, upgradeStructure } from '../library/upgrade-structure.ts';
import type { DirectiveDocument } from '../structure/directive-document.ts';
import { documentColumns, documentRow, summaryColumns, summaryValues } from './document-row.ts';
import { SqliteDocuments } from './sqlite-documents.ts';

/** The writing half of the SQLite store; every method must be called inside a transaction. */
export class SqliteWrites {
  private readonly database: Database.Database;
  private readonly documents: SqliteDocuments;

  constructor(database: Database.Database) {
    this.database = database;
    this.documents = new SqliteDocuments(database);
  }

  save(addition: Addition): Saved {
    const { source, reading } = addition;
    const modelId = this.useModel(addition.space);
    const sameBytes = this.get<{ id: number; reading_version: string }>(
      'SELECT id, reading_version FROM documents WHERE sha256 = ?',
      source.sha256,
    );
    const samePath = this.get<{ document_id: number; sha256: string }>(
      'SELECT document_id, sha256 FROM sources WHERE path = ?',
      source.path,
    );
    // A document that is there already has its own; what was carried here was another's.
    if (!sameBytes) this.addCorrections(source.sha256, addition.corrections);
    let id: number;
    let outcome: SaveOutcome;
    let replaced: string | null = null;
    if (sameBytes) {
      id = sameBytes.id;
      const isReread = sameBytes.reading_version !== reading.readingVersion;
      outcome = isReread ? 'reread' : samePath?.document_id === id ? 'unchanged' : 'added';
      if (isReread) this.replace(id, addition, modelId);
      if (samePath && samePath.document_id !== id && this.countSources(samePath.document_id) === 1) {
        [replaced = null] = this.remove([samePath.document_id]);
        outcome = 'updated';
      }
    } else if (samePath && this.countSources(samePath.document_id) === 1) {
      id = samePath.document_id;
      outcome = 'updated';
      replaced = samePath.sha256;
      this.replace(id, addition, modelId);
    } else {
      id = this.insertDocument(source, reading);
      outcome = 'added';
      this.insertReplacements(id, reading.text, reading.document);
      this.insertChunks(id, addition, modelId, this.raiseGeneration());
    }
    this.setSource(id, source);
    return { documentId: `d${id}`, outcome, replaced };
  }

  correct(id: number, recorrection: Recorrection): void {
    const row = this.get<{ sha256: string; text_sha256: string; structure: string; path: string }>(
      'SELECT d.sha256, text_sha256, structure, min(path) AS path FROM documents d JOIN sources s ON s.document_id = d.id WHERE d.id = ? GROUP BY d.id',
      id,
    );
    if (!row) return;
    const known = this.database
      .prepare('SELECT field, value, corrected_at AS correctedAt FROM corrections WHERE sha256 = ?')
      .all(row.sha256) as Correction[];
    const { basis } = recorrection;
    const isCurrent =
      row.text_sha256 === basis.textSha256 && correctionsKey(known) === correctionsKey(basis.corrections);
    // Somebody else changed the document since it was read.
    if (!isCurrent) throw new ChidanError('LIBRARY_BUSY', { seconds: 0 });
    const modelId = this.useModel(recorrection.space);
    this.run('DELETE FROM corrections WHERE sha256 = ?', row.sha256);
    this.addCorrections(row.sha256, recorrection.corrections);
    const document = upgradeStructure(JSON.parse(row.structure) as StoredStructure);
    this.update(id, summaryColumns, summaryValues(document, recorrection.corrections, row.path));
    this.replaceChunks(id, recorrection, modelId);
  }

  remove(ids: readonly number[]): string[] {
    const generation = this.raiseGeneration();
    return ids.flatMap((id) => {
      const document = this.get<{ sha256: string }>('SELECT sha256 FROM documents WHERE id = ?', id);
      if (!document) return [];
      this.dropVectors(this.dropChunks(id, generation));
      this.run('DELETE FROM documents WHERE id = ?', id);
      return [document.sha256];
    });
  }

  /** The row of a model, made if missing. */
  modelId({ fingerprint, dimension }: EmbeddingSpace): number {
    this.run(
      'INSERT INTO models (fingerprint, dimension) VALUES (?, ?) ON CONFLICT DO NOTHING',
      fingerprint,
      dimension,
    );
    return this.get<{ id: number }>('SELECT id FROM models WHERE fingerprint = ?', fingerprint)?.id ?? 0;
  }

  saveVectors(modelId: number, vectors: ReadonlyMap<string, Float32Array>): void {
    for (const [key, vector] of vectors) {
      const blob = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
      this.run(
        'INSERT INTO vectors (model_id, key, vector) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        modelId,
        key,
        blob,
      );
    }
  }

  switchSpace(space: EmbeddingSpace): boolean {
    const id = this.modelId(space);
    const missing = this.get(
      'SELECT 1 FROM chunks c WHERE NOT EXISTS (SELECT 1 FROM vectors v WHERE v.model_id = ? AND v.key = c.vector_key) LIMIT 1',
      id,
    );
    if (missing) return false;
    this.run("UPDATE meta SET value = ? WHERE key = 'model'", id);
    this.run('DELETE FROM models WHERE id <> ?', id);
    this.raiseGeneration();
    return true;
  }

  purgeDeletions(upTo: number): void {
    this.run('DELETE FROM deletions WHERE generation <= ?', upTo);
  }

  /** The first document decides the library's model; later ones must come with the same. */
  private useModel(space: EmbeddingSpace): number {
    const current = this.get<{ id: number; fingerprint: string }>(
      "SELECT id, fingerprint FROM models WHERE id = (SELECT value FROM meta WHERE key = 'model')",
    );
    if (current && current.fingerprint !== space.fingerprint) {
      throw new ChidanError('EMBEDDING_MISMATCH', { stored: current.fingerprint, current: space.fingerprint });
    }
    const id = current?.id ?? this.modelId(space);
    if (!current) this.run("UPDATE meta SET value = ? WHERE key = 'model'", id);
    return id;
  }

  private replace(id: number, addition: Addition, modelId: number): void {
    const { source, reading } = addition;
    const row = documentRow(source, reading, this.documents.correctionsOf(source.sha256));
    this.update(id, documentColumns, row);
    this.run('DELETE FROM replacements WHERE document_id = ?', id);
    this.insertReplacements(id, reading.text, reading.document);
    this.replaceChunks(id, addition, modelId);
  }

  private update(id: number, columns: readonly string[], row: Readonly<Record<string, string | null>>): void {
    const assignments = columns.map((column) => `${column} = @${column}`).join(', ');
    this.run(`UPDATE documents SET ${assignments} WHERE id = @id`, { ...row, id });
  }

  private replaceChunks(id: number, embedded: EmbeddedChunks, modelId: number): void {
    const generation = this.raiseGeneration();
    const keys = this.dropChunks(id, generation);
    this.insertChunks(id, embedded, modelId, generation);
    this.dropVectors(keys);
  }

  /** Those that are there already were made since the addition was prepared, or for these very bytes. */
  private addCorrections(sha256: string, corrections: readonly Correction[]): void {
    for (const { field, value, read, isCarried, correctedAt } of corrections) {
      this.run(
        'INSERT INTO corrections (sha256, field, value, was, carried, corrected_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
        sha256,
        field,
        value,
        read,
        isCarried ? 1 : 0,
        correctedAt,
      );
    }
  }

  private insertReplacements(documentId: number, text: string, document: DirectiveDocument): void {
    for (const { numberKey, type, date, role, path, span } of replacementsIn(text, document)) {
      this.run(
        'INSERT INTO replacements (document_id, number_key, type, date, role, path, start, end) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        documentId,
        numberKey,
        type,
        date,
        role,
        path,
        span.start,
        span.end,
      );
    }
  }

  private insertDocument(source: Source, reading: DocumentReading): number {
    const columns = documentColumns.join(', ');
    const values = documentColumns.map((column) => `@${column}`).join(', ');
    const { lastInsertRowid } = this.run(
      `INSERT INTO documents (${columns}) VALUES (${values})`,
      documentRow(source, reading, this.documents.correctionsOf(source.sha256)),
    );
    return Number(lastInsertRowid);
  }

  private insertChunks(
    documentId: number,
    { chunks, vectorKeys, newVectors }: EmbeddedChunks,
    modelId: number,
    generation: number,
  ): void {
    this.saveVectors(modelId, newVectors);
    chunks.forEach(({ node, span, context }, index) => {
      this.run(
        'INSERT INTO chunks (document_id, generation, node, start, end, context, vector_key) VALUES (?, ?, ?, ?, ?, ?, ?)',
        documentId,
        generation,
        node,
        span.start,
        span.end,
        context,
        vectorKeys[index],
      );
    });
  }

  /** Takes a document's chunks out of every index; returns the keys of their vectors. */
  private dropChunks(documentId: number, generation: number): unknown[] {
    const keys = this.database.prepare('SELECT vector_key FROM chunks WHERE document_id = ?').pluck().all(documentId);
    this.run(
      'INSERT INTO deletions (chunk_id, generation) SELECT id, ? FROM chunks WHERE document_id = ?',
      generation,
      documentId,
    );
    this.run('DELETE FROM chunks WHERE document_id = ?', documentId);
    return keys;
  }

  /** Drops those vectors that no chunk uses any more. */
  private dropVectors(keys: readonly unknown[]): void {
    this.run(
      `DELETE FROM vectors WHERE key IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM chunks WHERE vector_key = vectors.key)`,
      JSON.stringify(keys),
    );
  }

  private setSource(documentId: number, { path, sha256, bytes, addedAt }: Source): void {
    this.run(
      'INSERT OR REPLACE INTO sources (path, document_id, sha256, bytes, added_at) VALUES (?, ?, ?, ?, ?)',
      path,
      documentId,
      sha256,
      bytes,
      addedAt,
    );
  }

  private countSources(documentId: number): number {
    return this.get<{ n: number }>('SELECT count(*) AS n FROM sources WHERE document_id = ?', documentId)?.n ?? 0;
  }

  private raiseGeneration(): number {
    this.run("UPDATE meta SET value = value + 1 WHERE key = 'generation'");
    return this.get<{ value: number }>("SELECT value FROM meta WHERE key = 'generation'")?.value ?? 0;
  }

  private get<T>(sql: string, ...parameters: readonly unknown[]): T | undefined {
    return this.database.prepare(sql).get(...parameters) as T | undefined;
  }

  private run(sql: string, ...parameters: readonly unknown[]): Database.RunResult {
    return this.database.prepare(sql).run(...parameters);
  }
}
