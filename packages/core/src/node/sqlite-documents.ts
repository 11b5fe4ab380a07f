import type Database from 'better-sqlite3';
import { groupBy } from '../base/group-by.ts';
import type { MediaType } from '../file/media-type.ts';
import { applyCorrections, type Correction, carryOver } from '../library/corrections.ts';
import type { DocumentFilter } from '../library/document-filter.ts';
import type { DocumentSummary, ReplacedBy, Source, StoredDocument } from '../library/records.ts';
import { type StoredStructure, upgradeStructure } from '../library/upgrade-structure.ts';
import type { Secrecy } from '../structure/secrecy.ts';
import type { PageStart } from '../text/document-text.ts';
import type { OffsetMap } from '../text/offset-map.ts';
import { type FilterOrder, filterDocuments } from './sqlite-filter.ts';
import { type IdentityRow, identityOf, SqliteReplacements } from './sqlite-replacements.ts';

interface SummaryRow extends IdentityRow {
  media_type: MediaType;
  title: string;
  subject: string | null;
  pages: number | null;
  secrecy: Secrecy | null;
  number_key: string | null;
  term: string | null;
  signers: string | null;
}

interface DocumentRow extends SummaryRow {
  sha256: string;
  text: string;
  text_sha256: string;
  structure: string;
  offset_map: string;
  page_starts: string | null;
}

const summaryColumns = `id, media_type, title, number, type, issuer, date, subject,
  (SELECT max(CASE type WHEN 'array' THEN json_extract(value, '$[1]') ELSE key + 1 END) FROM json_each(page_starts)) AS pages,
  CASE substr(structure, 1, 12) WHEN '{"secrecy":"' THEN json_extract(structure, '$.secrecy') END AS secrecy`;

/** What the SQLite store has of documents, their corrections and what replaced them. */
export class SqliteDocuments {
  private readonly database: Database.Database;
  private readonly replacements: SqliteReplacements;

  constructor(database: Database.Database) {
    this.database = database;
    this.replacements = new SqliteReplacements(database);
  }

  /** Asked each time: another process may upgrade a library that this one has open for reading. */
  private get format(): number {
    return Number(this.database.pragma('user_version', { simple: true }));
  }

  /** A library of format 1, open for reading, knows neither replacements nor corrections. */
  private get isFormat1(): boolean {
    return this.format === 1;
  }

  private get columns(): string {
    const { format } = this;
    const absent = [...(format < 2 ? ['number_key'] : []), ...(format < 3 ? ['term', 'signers'] : [])];
    const later = ['number_key', 'term', 'signers'].map((name) => (absent.includes(name) ? `NULL AS ${name}` : name));
    return `${summaryColumns}, ${later.join(', ')}`;
  }

  list(): DocumentSummary[] {
    const rows = this.all<SummaryRow>(`SELECT ${this.columns} FROM documents ORDER BY id`);
    const sources = groupBy(
      this.all<Source & { documentId: number }>(
        'SELECT document_id AS documentId, path, sha256, bytes, added_at AS addedAt FROM sources ORDER BY path',
      ),
      (source) => source.documentId,
    );
    const replaced = this.replacements.among(rows.map(({ id }) => id));
    return rows.map((row) => {
      const own = (sources.get(row.id) ?? []).map(({ documentId: _, ...source }) => source);
      return summaryOf(row, own, replaced.get(row.id) ?? null);
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
    const replaced = this.replacements.ofNumbers(row.number_key === null ? [] : [row.number_key]);
    const { secrecy: _, ...structure } = JSON.parse(row.structure) as StoredStructure & {
      readonly secrecy?: Secrecy | null;
    };
    const read = upgradeStructure(structure);
    const { document, applied } = applyCorrections(read, this.correctionsOf(row.sha256));
    let offsetMap: OffsetMap | undefined;
    return {
      ...summaryOf(row, sources, replaced.get(row.id) ?? null),
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

  /** Ids of the documents that a filter lets through, ascending. */
  select(filter: DocumentFilter): number[] {
    return this.matching(filter, 'id');
  }

  /** Those not known to be replaced first, then the latest. */
  selectLatest(filter: DocumentFilter, most: number): number[] {
    const found = this.matching(filter, 'latest');
    const replaced = this.replacements.among(found);
    const isReplaced = (id: number): boolean => replaced.has(id);
    return [...found.filter((id) => !isReplaced(id)), ...found.filter(isReplaced)].slice(0, most);
  }

  private matching({ isReplaced, ...filter }: DocumentFilter, order: FilterOrder): number[] {
    const found = filterDocuments(this.database, filter, order, this.format < 3);
    if (isReplaced === undefined) return found;
    const replaced = this.replacements.among(found);
    return found.filter((id) => replaced.has(id) === isReplaced);
  }

  private all<T>(sql: string, ...parameters: readonly unknown[]): T[] {
    return this.database.prepare(sql).all(...parameters) as T[];
  }
}

function summaryOf(row: SummaryRow, sources: readonly Source[], replacedBy: ReplacedBy | null): DocumentSummary {
  const { title, subject, term, media_type: mediaType, pages, secrecy } = row;
  const known = { title, subject, term, signers: readNames(row.signers), mediaType, pages, secrecy };
  return { ...identityOf(row), ...known, sources, replacedBy };
}

/** None in a library of an older format. */
function readNames(json: string | null): readonly string[] {
  return json === null ? [] : (JSON.parse(json) as string[]);
}

/** A number stands for where the next page begins, a pair for offset and page. */
function readPageStarts(json: string): PageStart[] {
  const entries = JSON.parse(json) as (number | [number, number])[];
  return entries.map((entry, index) =>
    typeof entry === 'number' ? { start: entry, page: index + 1 } : { start: entry[0], page: entry[1] },
  );
}
