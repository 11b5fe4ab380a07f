import { resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { isChidanError } from '../base/error.ts';
import type { ErrorCode, ErrorDetail } from '../base/error-codes.ts';
import { checkIndexFiles, type IndexedLibrary } from './check-index-files.ts';
import { checkOriginals } from './check-originals.ts';
import { checkReadings } from './check-readings.ts';
import { type Fault, type FaultCode, fault } from './fault.ts';
import { loadHnswlib } from './hnsw-index.ts';
import { bundledModelDirectory, fingerprintModel, readModelInfo } from './model.ts';
import { asLibraryError, openDatabase, refuseFile } from './sqlite-connection.ts';

/** What is checked, in this order. */
export type CheckName =
  | 'native'
  | 'model'
  | 'library'
  | 'integrity'
  | 'references'
  | 'readings'
  | 'vectors'
  | 'fingerprint'
  | 'index'
  | 'originals';

/** One thing that was looked at. */
export interface Check {
  readonly name: CheckName;
  /** Counts and names to show, sound or not. */
  readonly facts: ErrorDetail;
  readonly faults: readonly Fault[];
}

export interface LibraryCheckup {
  readonly directory: string;
  /** Whether no check found a fault other than a harmless one. */
  readonly isSound: boolean;
  /** What could not be looked at for an earlier fault is left out. */
  readonly checks: readonly Check[];
}

export interface CheckupOptions {
  /** Folder of the embedding model; the bundled one when left out. */
  readonly model?: string;
  readonly signal?: AbortSignal;
}

/**
 * Looks a library over without changing it: the database by SQLite's own checks, what should stand beside it, and the
 * model. Reads every page, index file and original.
 *
 * @throws only the signal's reason; what is wrong is in the result
 */
export async function checkLibrary(directory: string, options: CheckupOptions = {}): Promise<LibraryCheckup> {
  const root = resolve(directory);
  const { signal } = options;
  const { check: model, fingerprint } = await checkModel(options.model ?? bundledModelDirectory());
  const checks: Check[] = [
    { name: 'native', facts: { hnswlib: loadHnswlib() === null ? 'absent' : 'present' }, faults: [] },
    model,
  ];
  signal?.throwIfAborted();
  let database: Database.Database | undefined;
  try {
    refuseFile(root);
    const opened = openDatabase(root, 'read');
    database = opened;
    checks.push(...checkDatabase(database, fingerprint));
    if (!checks.some(({ faults }) => faults.some(({ code }) => code === 'databaseDamaged'))) {
      checks.push({ name: 'index', ...checkIndexFiles(root, () => indexedLibrary(opened)) });
      signal?.throwIfAborted();
      checks.push({ name: 'originals', ...(await checkOriginals(root, originalsOf(database), signal)) });
    }
  } catch (error) {
    signal?.throwIfAborted();
    checks.push({ name: 'library', facts: {}, faults: [failure('openingFailed', asLibraryError(error, root))] });
  } finally {
    database?.close();
  }
  return { directory: root, isSound: checks.every(({ faults }) => faults.every((one) => one.isHarmless)), checks };
}

function failure(code: FaultCode, error: unknown): Fault {
  if (!isChidanError(error)) throw error;
  return fault(code, { error: error.code satisfies ErrorCode, ...error.detail });
}

async function checkModel(directory: string): Promise<{ check: Check; fingerprint: string | null }> {
  try {
    const { dimension, directory: found } = await readModelInfo(directory);
    const fingerprint = await fingerprintModel(found);
    return {
      check: { name: 'model', facts: { directory: found, fingerprint, dimension }, faults: [] },
      fingerprint,
    };
  } catch (error) {
    return { check: { name: 'model', facts: {}, faults: [failure('modelUnusable', error)] }, fingerprint: null };
  }
}

function stateOf(database: Database.Database): { generation: number; stored: string | null; dimension: number } {
  const row = database
    .prepare(
      `SELECT (SELECT value FROM meta WHERE key = 'generation') AS generation, m.fingerprint AS stored, m.dimension
       FROM (SELECT 1) LEFT JOIN models m ON m.id = (SELECT value FROM meta WHERE key = 'model')`,
    )
    .get() as { generation: number; stored: string | null; dimension: number | null };
  return { ...row, dimension: row.dimension ?? 0 };
}

function indexedLibrary(database: Database.Database): IndexedLibrary {
  const { generation, stored, dimension } = stateOf(database);
  const chunksUpTo = database.prepare('SELECT id FROM chunks WHERE generation <= ?').pluck();
  return { generation, fingerprint: stored, dimension, chunkIds: (upTo) => chunksUpTo.all(upTo) as number[] };
}

/** Ids by the SHA-256 of the bytes. */
function originalsOf(database: Database.Database): Map<string, string> {
  const rows = database.prepare("SELECT sha256, 'd' || id AS id FROM documents ORDER BY documents.id").all();
  return new Map((rows as { sha256: string; id: string }[]).map(({ sha256, id }) => [sha256, id]));
}

/** A damaged page may make any statement throw: then the rest of the database is not looked at. */
function checkDatabase(database: Database.Database, current: string | null): Check[] {
  const checks: Check[] = [];
  try {
    const format = Number(database.pragma('user_version', { simple: true }));
    checks.push({ name: 'library', facts: { format, sqlite: sqliteVersion(database) }, faults: [] });
    checks.push(checkIntegrity(database));
    if (checks.at(-1)?.faults.length !== 0) return checks;
    checks.push(checkReferences(database), checkReadings(database), ...checkVectors(database, current));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    checks.push({ name: 'integrity', facts: {}, faults: [fault('databaseDamaged', { count: 1, reason })] });
  }
  return checks;
}

function sqliteVersion(database: Database.Database): string {
  return String(database.prepare('SELECT sqlite_version()').pluck().get());
}

function checkIntegrity(database: Database.Database): Check {
  const found = (database.pragma('integrity_check(20)') as { integrity_check: string }[]).map(
    (row) => row.integrity_check,
  );
  const [reason = ''] = found;
  const faults = reason === 'ok' ? [] : [fault('databaseDamaged', { count: found.length, reason: firstLine(reason) })];
  return { name: 'integrity', facts: {}, faults };
}

function firstLine(text: string): string {
  return text.split('\n').at(-1) ?? text;
}

function checkReferences(database: Database.Database): Check {
  const found = database.pragma('foreign_key_check') as { table: string }[];
  const [first] = found;
  const faults = first ? [fault('referencesBroken', { count: found.length, table: first.table })] : [];
  return { name: 'references', facts: {}, faults };
}

function checkVectors(database: Database.Database, current: string | null): Check[] {
  const { stored, dimension } = stateOf(database);
  const count = (sql: string, ...values: unknown[]): number =>
    Number(
      database
        .prepare(sql)
        .pluck()
        .get(...values),
    );
  const vectorOfModel = "v.model_id = (SELECT value FROM meta WHERE key = 'model') AND v.key = c.vector_key";
  const missing = count(
    `SELECT count(*) FROM chunks c WHERE NOT EXISTS (SELECT 1 FROM vectors v WHERE ${vectorOfModel})`,
  );
  const damaged = count(
    'SELECT count(*) FROM vectors v JOIN models m ON m.id = v.model_id WHERE length(v.vector) <> 4 * m.dimension',
  );
  const isOther = stored !== null && current !== null && stored !== current;
  return [
    {
      name: 'vectors',
      facts: {
        documents: count('SELECT count(*) FROM documents'),
        chunks: count('SELECT count(*) FROM chunks'),
        vectors: count("SELECT count(*) FROM vectors WHERE model_id = (SELECT value FROM meta WHERE key = 'model')"),
      },
      faults: [
        ...(missing > 0 ? [fault('vectorsMissing', { count: missing })] : []),
        ...(damaged > 0 ? [fault('vectorsDamaged', { count: damaged, bytes: 4 * dimension })] : []),
      ],
    },
    {
      name: 'fingerprint',
      facts: stored === null ? {} : { stored },
      faults: isOther ? [fault('modelOther', { stored, current })] : [],
    },
  ];
}
