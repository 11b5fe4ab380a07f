import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { ChidanError } from '../base/error.ts';
import { fullNumberKey } from '../library/replacements.ts';

import {
  applicationId,
  formatVersion,
  olderFormats,
  schema,
  upgradeFromFormat1,
  upgradeFromFormat2,
} from './schema.ts';
import { openSqlite } from './sqlite-database.ts';
import { SqliteDocuments } from './sqlite-documents.ts';

export const libraryFileName = 'library.sqlite';

/** SQLite itself waits this long for another writer, blocking the thread; longer waits are made of retries. */
const busyTimeoutMs = 250;
/** A reader waits only while another process makes the database or recovers it. */
const readTimeoutMs = 5000;
const longestWaitMs = 30_000;

/** @throws ChidanError LIBRARY_NOT_DIRECTORY where a file stands in the library's place */
export function refuseFile(directory: string): void {
  if (statSync(directory, { throwIfNoEntry: false })?.isFile())
    throw new ChidanError('LIBRARY_NOT_DIRECTORY', { directory });
}

/**
 * Opens the library's database, and makes it where `access` is `write` and there is none.
 *
 * @throws ChidanError LIBRARY_NOT_FOUND, LIBRARY_FORMAT_UNKNOWN, LIBRARY_DAMAGED; SQLite's and the system's own errors, for
 *   `asLibraryError`
 */
export function openDatabase(directory: string, access: 'read' | 'write'): Database.Database {
  const file = join(directory, libraryFileName);
  if (access === 'read' && !existsSync(file)) throw new ChidanError('LIBRARY_NOT_FOUND', { directory });
  if (access === 'write') mkdirSync(directory, { recursive: true });
  const timeout = access === 'read' ? readTimeoutMs : busyTimeoutMs;
  const database = openSqlite(file, { readonly: access === 'read', timeout });
  try {
    database.pragma('foreign_keys = ON');
    if (access === 'write') prepareForWriting(database);
    checkFormat(database, directory);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepareForWriting(database: Database.Database): void {
  // What is removed must not stay readable in free pages: it may have been secret.
  database.pragma('secure_delete = ON');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database
    .transaction(() => {
      if (isOlder(database)) upgrade(database);
      if (database.pragma('application_id', { simple: true }) !== 0) return;
      if (database.prepare('SELECT 1 FROM sqlite_schema').get()) return;
      database.exec(schema);
      database.pragma(`application_id = ${applicationId}`);
      database.pragma(`user_version = ${formatVersion}`);
    })
    .immediate();
}

function isOlder(database: Database.Database): boolean {
  return (
    database.pragma('application_id', { simple: true }) === applicationId &&
    olderFormats.includes(Number(database.pragma('user_version', { simple: true })))
  );
}

function upgrade(database: Database.Database): void {
  if (database.pragma('user_version', { simple: true }) === 1) upgradeToFormat2(database);
  upgradeToFormat3(database);
  database.pragma(`user_version = ${formatVersion}`);
}

function upgradeToFormat3(database: Database.Database): void {
  database.exec(upgradeFromFormat2);
  const ids = database.prepare('SELECT id FROM documents').pluck().all() as number[];
  const documents = new SqliteDocuments(database);
  const setFacets = database.prepare('UPDATE documents SET term = @term, signers = @signers WHERE id = @id');
  for (const id of ids) {
    const header = documents.read(id)?.document.header;
    const signers = header?.signers.map(({ value }) => value.name) ?? [];
    setFacets.run({ id, term: header?.term?.value ?? null, signers: JSON.stringify(signers) });
  }
}

/** Documents of format 1 state no replacements: what read them did not look for references. */
function upgradeToFormat2(database: Database.Database): void {
  database.exec(upgradeFromFormat1);
  const numbers = database.prepare('SELECT id, number FROM documents WHERE number IS NOT NULL').all();
  const setKey = database.prepare('UPDATE documents SET number_key = ? WHERE id = ?');
  for (const { id, number } of numbers as { id: number; number: string }[]) setKey.run(fullNumberKey(number), id);
}

function checkFormat(database: Database.Database, directory: string): void {
  if (database.pragma('application_id', { simple: true }) !== applicationId) {
    throw new ChidanError('LIBRARY_DAMAGED', { directory, reason: `${libraryFileName} không phải của Chỉ Dẫn` });
  }
  const found = Number(database.pragma('user_version', { simple: true }));
  if (found !== formatVersion && !(database.readonly && olderFormats.includes(found)))
    throw new ChidanError('LIBRARY_FORMAT_UNKNOWN', { directory, found, expected: formatVersion });
}

/** What went wrong with the library's files, in the library's own codes; other errors pass as they are. */
export function asLibraryError(error: unknown, directory: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (error instanceof ChidanError || typeof code !== 'string') return error;
  if (
    /^(?:EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOSPC|SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM|SQLITE_FULL|SQLITE_IOERR)/.test(
      code,
    )
  ) {
    return new ChidanError('LIBRARY_INACCESSIBLE', { directory, reason: code }, { cause: error });
  }
  if (!(error instanceof Database.SqliteError)) return error;
  if (isBusy(error))
    return new ChidanError('LIBRARY_BUSY', { seconds: Math.round(readTimeoutMs / 1000) }, { cause: error });
  return new ChidanError('LIBRARY_DAMAGED', { directory, reason: error.message }, { cause: error });
}

/**
 * Runs a write transaction; while another process writes, waits without blocking the thread.
 *
 * @param onWait - called once when the first try had to wait
 * @throws ChidanError LIBRARY_BUSY after half a minute
 */
export async function whenFree<T>(work: () => T, onWait?: () => void): Promise<T> {
  const started = performance.now();
  for (let attempt = 0; ; attempt++) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (attempt === 0) onWait?.();
      const waited = performance.now() - started;
      if (waited > longestWaitMs)
        throw new ChidanError('LIBRARY_BUSY', { seconds: Math.round(waited / 1000) }, { cause: error });
      await delay(100);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
}
