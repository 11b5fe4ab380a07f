import type Database from 'better-sqlite3';
import type { MediaType } from '../file/media-type.ts';
import { applyCorrections, type Correction, carryOver } from '../library/corrections.ts';
import type { DocumentSummary, ReplacedBy, Source, StoredDocument } from '../library/records.ts';
import { findReplacement, type Identity, type StatedReplacement, toReplacedBy } from '../library/replacements.ts';
import { type StoredStructure, upgradeStructure } from '../library/upgrade-structure.ts';
import type { PageStart } from '../text/document-text.ts';
import type { OffsetMap } from '../text/offset-map.ts';

interface SummaryRow {
  id: number;
  media_type: MediaType;
  title: string;
  number: string | null;
  type: string | null;
  issuer: string | null;
  date: string | null;
  subject: string | null;
  pages: number | null;
  number_key: string | null;
}

interface DocumentRow extends SummaryRow {
  sha256: string;
  text: string;
  text_sha256: string;
  structure: string;
  offset_map: string;
  page_starts: string | null;
}

type IdentityRow = Pick<SummaryRow, 'id' | 'number' | 'type' | 'issuer' | 'date'>;

interface ReplacementRow extends IdentityRow {
  title: string;
  text_sha256: string;
  number_key: string;
  stated_type: string | null;
  stated_date: string | null;
  role: ReplacedBy['role'];
  path: string;
  start: number;
  end: number;
}

const summaryColumns = `id, media_type, title, number, type, issuer, date, subject,
  (SELECT max(CASE type WHEN 'array' THEN json_extract(value, '$[1]') ELSE key + 1 END) FROM json_each(page_starts)) AS pages`;
const replacementColumns = `d.id, d.number, d.type, d.issuer, d.date, d.title, d.text_sha256, r.number_key,
  r.type AS stated_type, r.date AS stated_date, r.role, r.path, r.start, r.end`;

/** What the SQLite store has of documents, their corrections and what replaced them. */
export class SqliteDocuments {
  private readonly database: Database.Database;
  /** A library of format 1, open for reading, knows neither replacements nor corrections. */
  private readonly isFormat1: boolean;
  private readonly columns: string;

  constructor(database: Database.Database) {
    this.database = database;
    this.isFormat1 = Number(database.pragma('user_version', { simple: true })) === 1;
    this.columns = `${summaryColumns}, ${this.isFormat1 ? 'NULL AS number_key' : 'number_key'}`;
  }

  list(): DocumentSummary[] {
    const rows = this.all<SummaryRow>(`SELECT ${this.columns} FROM documents ORDER BY id`);
    const sources = groupBy(
      this.all<Source & { documentId: number }>(
        'SELECT document_id AS documentId, path, sha256, bytes, added_at AS addedAt FROM sources ORDER BY path',
      ),
      (source) => source.documentId,
    );
    const stated = this.isFormat1 ? [] : this.replacements('ORDER BY r.document_id, r.start');
    const statedOf = groupBy(stated, (one) => one.numberKey);
    const sameNumber = groupBy(
      rows.filter((row) => statedOf.has(row.number_key ?? '')),
      (row) => row.number_key,
    );
    return rows.map((row) => {
      const said = statedOf.get(row.number_key ?? '') ?? [];
      const replacedBy = this.replacedBy(row, sameNumber.get(row.number_key) ?? [], said);
      const own = (sources.get(row.id) ?? []).map(({ documentId: _, ...source }) => source);
      return summaryOf(row, own, replacedBy);
    });
  }

  read(id: number): StoredDocument | null {
    const [row] = this.all<DocumentRow>(
      `SELECT ${this.columns}, sha256, text, text_sha256, structure, offset_map, page_starts FROM documents WHERE id = ?`,
      id,
    );
    if (!row) return null;
    const sources = this.all<Source>(
      'SELECT path, sha256, bytes, added_at AS addedAt FROM sources WHERE document_id = ? ORDER BY path',
      id,
    );
    const read = upgradeStructure(JSON.parse(row.structure) as StoredStructure);
    const { document, applied } = applyCorrections(read, this.correctionsOf(row.sha256));
    let offsetMap: OffsetMap | undefined;
    return {
      ...summaryOf(row, sources, this.findReplacedBy(row)),
      text: row.text,
      textSha256: row.text_sha256,
      // Parsed only when asked for: no search needs it, and a text of decomposed letters has an entry for nearly each.
      get offsetMap() {
        offsetMap ??= JSON.parse(row.offset_map) as OffsetMap;
        return offsetMap;
      },
      pageStarts: row.page_starts === null ? null : readPageStarts(row.page_starts),
      document,
      corrections: applied,
    };
  }

  readCorrections({ path, sha256 }: Pick<Source, 'path' | 'sha256'>): Correction[] {
    const own = this.correctionsOf(sha256);
    const [known] = this.all<{ sha256: string }>('SELECT sha256 FROM sources WHERE path = ?', path);
    if (!known || known.sha256 === sha256) return own;
    const carried = carryOver(this.correctionsOf(known.sha256));
    return [...own, ...carried.filter(({ field }) => !own.some((correction) => correction.field === field))];
  }

  correctionsOf(sha256: string): Correction[] {
    if (this.isFormat1) return [];
    return this.all<Omit<Correction, 'isCarried'> & { carried: number }>(
      `SELECT field, value, was AS read, carried, corrected_at AS correctedAt FROM corrections WHERE sha256 = ? ORDER BY field`,
      sha256,
    ).map(({ carried, ...correction }) => ({ ...correction, isCarried: carried === 1 }));
  }

  private findReplacedBy(row: SummaryRow): ReplacedBy | null {
    if (row.number_key === null) return null;
    const stated = this.replacements('WHERE r.number_key = ? ORDER BY r.document_id, r.start', row.number_key);
    if (stated.length === 0) return null;
    const sameNumber = 'SELECT id, number, type, issuer, date FROM documents WHERE number_key = ? ORDER BY id';
    return this.replacedBy(row, this.all<IdentityRow>(sameNumber, row.number_key), stated);
  }

  private replacedBy(
    row: IdentityRow,
    sameNumber: readonly IdentityRow[],
    stated: readonly StatedReplacement[],
  ): ReplacedBy | null {
    if (stated.length === 0) return null;
    const found = findReplacement(identityOf(row), sameNumber.map(identityOf), stated);
    if (!found) return null;
    const [by] = this.all<{ text: string }>('SELECT text FROM documents WHERE id = ?', Number(found.by.id.slice(1)));
    return by ? toReplacedBy(found, by.text) : null;
  }

  private replacements(which: string, ...parameters: readonly unknown[]): StatedReplacement[] {
    const rows = this.all<ReplacementRow>(
      `SELECT ${replacementColumns} FROM replacements r JOIN documents d ON d.id = r.document_id ${which}`,
      ...parameters,
    );
    return rows.map((row) => ({
      numberKey: row.number_key,
      type: row.stated_type,
      date: row.stated_date,
      role: row.role,
      path: row.path,
      span: { start: row.start, end: row.end },
      by: { ...identityOf(row), title: row.title, textSha256: row.text_sha256 },
    }));
  }

  private all<T>(sql: string, ...parameters: readonly unknown[]): T[] {
    return this.database.prepare(sql).all(...parameters) as T[];
  }
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function identityOf({ id, number, type, issuer, date }: IdentityRow): Identity {
  return { id: `d${id}`, number, type, issuer, date };
}

function summaryOf(row: SummaryRow, sources: readonly Source[], replacedBy: ReplacedBy | null): DocumentSummary {
  const { title, subject, media_type: mediaType, pages } = row;
  const { id, number, type, issuer, date } = identityOf(row);
  return { id, title, number, type, issuer, date, subject, mediaType, pages, sources, replacedBy };
}

/** A number stands for where the next page begins, a pair for offset and page. */
function readPageStarts(json: string): PageStart[] {
  const entries = JSON.parse(json) as (number | [number, number])[];
  return entries.map((entry, index) =>
    typeof entry === 'number' ? { start: entry, page: index + 1 } : { start: entry[0], page: entry[1] },
  );
}
