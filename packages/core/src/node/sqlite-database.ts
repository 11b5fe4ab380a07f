import Database from 'better-sqlite3';

/** Every database that was opened, with its statements; see below why none is let go. */
const kept: object[] = [];

/**
 * Opens an SQLite file as `new Database` does, but prepares each statement once and keeps it as long as the process lives.
 *
 * Node 24 aborts where a statement of better-sqlite3 12 is collected outside of any JavaScript frame ("RemoveEnvironmentCleanupHook …
 * (env) != nullptr", seen with 12.11.1 on 24.21.0; version 13, which does not, needs Node 22). What is never collected cannot abort. A
 * closed database has given its memory back; a few hundred bytes stay.
 */
export function openSqlite(file: string, options: Database.Options): Database.Database {
  const database = new Database(file, options);
  const statements = new Map<string, Database.Statement>();
  const prepareNew = database.prepare.bind(database);
  const prepare = (sql: string): Database.Statement => {
    const statement = statements.get(sql) ?? prepareNew(sql);
    statements.set(sql, statement);
    // A statement remembers how it was last asked to return rows.
    return statement.reader ? statement.pluck(false) : statement;
  };
  const pragma = (source: string, { simple = false }: Database.PragmaOptions = {}): unknown => {
    const statement = prepare(`PRAGMA ${source}`);
    if (!statement.reader) return statement.run();
    return simple ? statement.pluck().get() : statement.all();
  };
  kept.push(database, statements);
  return Object.assign(database, { prepare, pragma });
}
