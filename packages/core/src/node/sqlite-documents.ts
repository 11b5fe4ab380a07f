import type Database from 'better-sqlite3';
import type { MediaType } from '../file/media-type.ts';
import { applyCorrections, type Correction, carryOver } from '../library/corrections.ts';
import { type DocumentFilter, matchesFilter } from '../library/document-filter.ts';
import type { DocumentSummary, ReplacedBy, Source, StoredDocument } from '../library/records.ts';
import { findReplacement, type Identity, type StatedReplacement, toReplacedBy } from '../library/replacements.ts';
import { type StoredStructure, upgradeStructure } from '../library/upgrade-structure.ts';
import type { Secrecy } from '../structure/secrecy.ts';
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

type FacetRow = Pick<SummaryRow, 'id' | 'number' | 'type' | 'issuer' | 'date' | 'term' | 'signers'>;
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
  text: string;
}

const summaryColumns = `id, media_type, title, number, type, issuer, date, subject,
  (SELECT max(CASE type WHEN 'array' THEN json_extract(value, '$[1]') ELSE key + 1 END) FROM json_each(page_starts)) AS pages,
  CASE substr(structure, 1, 12) WHEN '{"secrecy":"' THEN json_extract(structure, '$.secrecy') END AS secrecy`;
const replacementColumns = `d.id, d.number, d.type, d.issuer, d.date, d.title, d.text_sha256, r.number_key,
  r.type AS stated_type, r.date AS stated_date, r.role, r.path, r.start, r.end, d.text`;

/** Most numbers are of documents that the library does not have. */
const isOfLibrary = 'EXISTS (SELECT 1 FROM documents o WHERE o.number_key = r.number_key)';

/** What the SQLite store has of documents, their corrections and what replaced them. */
export class SqliteDocuments {
  private readonly database: Database.Database;

  constructor(database: Database.Database) {
    this.database = database;
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
    const stated = this.isFormat1 ? [] : this.replacements(`WHERE ${isOfLibrary} ORDER BY r.document_id, r.start`);
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
    const { secrecy: _, ...structure } = JSON.parse(row.structure) as StoredStructure & {
      readonly secrecy?: Secrecy | null;
    };
    const read = upgradeStructure(structure);
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

  /** Ids of the documents that a filter lets through, ascending. */
  select({ isReplaced, ...filter }: DocumentFilter): number[] {
    const [later, table] =
      this.format < 3
        ? ['NULL AS term, NULL AS signers', 'documents']
        : ['term, signers', 'documents INDEXED BY documents_facets'];
    // Most numbers are passed over before they are read.
    const serial = filter.number === undefined ? '' : (/\d+/.exec(filter.number)?.[0].replace(/^0+/, '') ?? '');
    const rows = this.all<FacetRow>(
      `SELECT id, number, type, issuer, date, ${later} FROM ${table} WHERE ? = '' OR instr(number, ?) > 0`,
      serial,
      serial,
    );
    const found = rows
      .filter(({ signers, ...row }) =>
        matchesFilter({ ...row, signers: readNames(signers), isReplaced: false }, filter),
      )
      .map(({ id }) => id)
      .sort((a, b) => a - b);
    if (isReplaced === undefined) return found;
    const replaced = new Set(this.list().flatMap(({ id, replacedBy }) => (replacedBy ? [id] : [])));
    return found.filter((id) => replaced.has(`d${id}`) === isReplaced);
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
    return found && toReplacedBy(found);
  }

  private replacements(which: string, ...parameters: readonly unknown[]): StatedReplacement[] {
    const rows = this.database
      .prepare(`SELECT ${replacementColumns} FROM replacements r JOIN documents d ON d.id = r.document_id ${which}`)
      .iterate(...parameters) as IterableIterator<ReplacementRow>;
    // One by one, since each brings its document's text.
    return Array.from(rows, (row) => ({
      numberKey: row.number_key,
      type: row.stated_type,
      date: row.stated_date,
      role: row.role,
      path: row.path,
      span: { start: row.start, end: row.end },
      quote: row.text.slice(row.start, row.end),
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
