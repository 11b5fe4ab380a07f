import type Database from 'better-sqlite3';
import { compileTests, type DocumentFilter } from '../library/document-filter.ts';

/** Ascending by id; or the latest first, then by id. */
export type FilterOrder = 'id' | 'latest';

/**
 * Ids of the documents that a filter lets through, but for `isReplaced`. Each value of a column is compared once, however many
 * documents share it, and only among those that the conditions before let through.
 *
 * @param isOld - a library of a format that keeps neither terms nor signers
 */
export function filterDocuments(
  database: Database.Database,
  filter: DocumentFilter,
  order: FilterOrder,
  isOld: boolean,
): number[] {
  const table = isOld ? 'documents' : 'documents INDEXED BY documents_facets';
  const conditions = ['1'];
  const parameters: Record<string, string> = {};
  const select = (what: string, ending: string = ''): unknown[] =>
    database
      .prepare(`SELECT ${what} FROM ${table} WHERE ${conditions.join(' AND ')} ${ending}`)
      .pluck()
      .all(parameters);
  const narrow = (condition: string, name: string, value: string | undefined): void => {
    if (value === undefined) return;
    conditions.push(condition);
    parameters[name] = value;
  };
  const narrowTo = (column: string, values: readonly unknown[] | undefined): void =>
    narrow(`${column} IN (SELECT value FROM json_each(@${column}))`, column, values && JSON.stringify(values));
  const narrowBy = (column: string, test: ((value: string) => boolean) | null): void => {
    if (test) narrowTo(column, (select(`DISTINCT ${column}`, `AND ${column} IS NOT NULL`) as string[]).filter(test));
  };
  const { number, issuer, term, signer } = compileTests(filter);
  if (isOld && (term || signer)) return [];
  narrow('date >= @from', 'from', filter.from);
  narrow('date <= @to', 'to', filter.to);
  narrowTo('type', filter.types);
  // Most numbers are passed over before they are read.
  narrow('instr(number, @serial) > 0', 'serial', /[1-9]\d*/.exec(filter.number ?? '')?.[0]);
  narrowBy('number', number);
  narrowBy('issuer', issuer);
  narrowBy('term', term);
  narrowBy('signers', signer && ((names) => (JSON.parse(names) as string[]).some(signer)));
  if (order === 'latest') return select('id', 'ORDER BY date DESC, id') as number[];
  // Faster than SQLite, which makes a tree of them.
  return Array.from(Float64Array.from(select('id') as number[]).sort());
}
