import type Database from 'better-sqlite3';
import { stageVersions } from '../library/read-file.ts';
import type { Check } from './check-library.ts';
import { type Fault, fault, harmless, named } from './fault.ts';

/** Compares how documents were read with how they would be read today, and their chunks with their texts. */
export function checkReadings(database: Database.Database): Check {
  const readings = database.prepare(
    "SELECT 'd' || id AS id, reading_version AS version FROM documents ORDER BY documents.id",
  );
  const isOlder = ({ version }: { version: string }): boolean => !version.startsWith(`${stageVersions} `);
  const older = (readings.all() as { id: string; version: string }[]).filter(isOlder).map(({ id }) => id);
  const outside = chunksOutside(database);
  return {
    name: 'readings',
    facts: { version: stageVersions },
    faults: [...list('chunksOutside', outside, fault), ...list('readingOlder', older, harmless)],
  };
}

function list(code: 'chunksOutside' | 'readingOlder', ids: readonly string[], make: typeof fault): Fault[] {
  return ids.length === 0 ? [] : [make(code, { count: ids.length, documents: named(ids) })];
}

/** The documents that have a chunk whose span is no stretch of their text. */
function chunksOutside(database: Database.Database): string[] {
  // SQLite counts characters, spans count UTF-16 code units, of which a text has no fewer.
  const suspects = database.prepare(
    `SELECT d.id, min(c.start) AS start, max(c.end) AS end, min(c.end - c.start) AS shortest
     FROM documents d JOIN chunks c ON c.document_id = d.id GROUP BY d.id
     HAVING min(c.start) < 0 OR min(c.end - c.start) <= 0 OR max(c.end) > length(d.text) ORDER BY d.id`,
  );
  // A text at a time; not by an iterator, whose end crashes Node 24.19 and later at times (better-sqlite3 12).
  const textOf = database.prepare('SELECT text FROM documents WHERE id = ?').pluck();
  const rows = suspects.all() as { id: number; start: number; end: number; shortest: number }[];
  return rows
    .filter(({ id, start, end, shortest }) => start < 0 || shortest <= 0 || end > (textOf.get(id) as string).length)
    .map(({ id }) => `d${id}`);
}
