import type Database from 'better-sqlite3';
import { groupBy } from '../base/group-by.ts';
import type { ReplacedBy } from '../library/records.ts';
import { findReplacement, type Identity, type StatedReplacement, toReplacedBy } from '../library/replacements.ts';

/** Of a row of `documents`. */
export interface IdentityRow {
  readonly id: number;
  readonly number: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
}

interface ReplacementRow extends IdentityRow {
  readonly title: string;
  readonly text_sha256: string;
  readonly number_key: string;
  readonly stated_type: string | null;
  readonly stated_date: string | null;
  readonly role: ReplacedBy['role'];
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** What the SQLite store knows of which document replaced which. */
export class SqliteReplacements {
  private readonly database: Database.Database;

  constructor(database: Database.Database) {
    this.database = database;
  }

  /** What replaced some documents, by their ids, with that of others of their numbers; those that nothing replaced are absent. */
  among(ids: readonly number[]): ReadonlyMap<number, ReplacedBy> {
    // A library of format 1, open for reading, knows none.
    if (this.database.pragma('user_version', { simple: true }) === 1) return new Map();
    const wanted = new Set(ids);
    // Read off an index: few documents are of a number that another says it replaces.
    const rows = this.all<{ id: number; number_key: string }>(
      'SELECT id, number_key FROM documents WHERE number_key IN (SELECT number_key FROM replacements)',
    );
    return this.ofNumbers([...new Set(rows.filter(({ id }) => wanted.has(id)).map((row) => row.number_key))]);
  }

  /** What replaced the documents of some numbers, by their ids. */
  ofNumbers(numberKeys: readonly string[]): ReadonlyMap<number, ReplacedBy> {
    const replaced = new Map<number, ReplacedBy>();
    if (numberKeys.length === 0) return replaced;
    const statedOf = groupBy(this.statedOf(numberKeys), ({ numberKey }) => numberKey);
    const rows = this.all<IdentityRow & { number_key: string }>(
      `SELECT id, number, type, issuer, date, number_key FROM documents
       WHERE number_key IN (SELECT value FROM json_each(?)) ORDER BY id`,
      JSON.stringify([...statedOf.keys()]),
    );
    for (const [numberKey, sameNumber] of groupBy(rows, (row) => row.number_key)) {
      const identities = sameNumber.map(identityOf);
      sameNumber.forEach(({ id }, at) => {
        const found = findReplacement(identities[at] as Identity, identities, statedOf.get(numberKey) ?? []);
        if (found) replaced.set(id, toReplacedBy(found));
      });
    }
    return replaced;
  }

  private statedOf(numberKeys: readonly string[]): StatedReplacement[] {
    const rows = this.all<ReplacementRow>(
      `SELECT d.id, d.number, d.type, d.issuer, d.date, d.title, d.text_sha256, r.number_key,
         r.type AS stated_type, r.date AS stated_date, r.role, r.path, r.start, r.end
       FROM replacements r JOIN documents d ON d.id = r.document_id
       WHERE r.number_key IN (SELECT value FROM json_each(?)) ORDER BY r.document_id, r.start`,
      JSON.stringify(numberKeys),
    );
    const textOf = this.database.prepare('SELECT text FROM documents WHERE id = ?').pluck();
    // Rows come document by document, and one text is held at a time.
    let held = { id: -1, text: '' };
    return rows.map((row) => {
      if (held.id !== row.id) held = { id: row.id, text: textOf.get(row.id) as string };
      return {
        numberKey: row.number_key,
        type: row.stated_type,
        date: row.stated_date,
        role: row.role,
        path: row.path,
        span: { start: row.start, end: row.end },
        quote: held.text.slice(row.start, row.end),
        by: { ...identityOf(row), title: row.title, textSha256: row.text_sha256 },
      };
    });
  }

  private all<T>(sql: string, ...parameters: readonly unknown[]): T[] {
    return this.database.prepare(sql).all(...parameters) as T[];
  }
}

export function identityOf({ id, number, type, issuer, date }: IdentityRow): Identity {
  return { id: `d${id}`, number, type, issuer, date };
}
