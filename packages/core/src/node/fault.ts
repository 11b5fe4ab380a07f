import type { ErrorDetail } from '../base/error-codes.ts';

/** What can be wrong; `openingFailed` and `modelUnusable` have an ErrorCode in their detail. */
export type FaultCode =
  | 'modelUnusable'
  | 'openingFailed'
  | 'databaseDamaged'
  | 'referencesBroken'
  | 'vectorsMissing'
  | 'vectorsDamaged'
  | 'modelOther'
  | 'manifestUnreadable'
  | 'indexFileMissing'
  | 'indexFileSize'
  | 'indexFileUnreadable'
  | 'indexIncomplete'
  | 'indexOfOtherModel'
  | 'indexAhead'
  | 'originalsMissing'
  | 'originalsDamaged'
  /** Harmless: an unfinished or forgotten file. */
  | 'strayFiles'
  | 'strayOriginals';

export interface Fault {
  readonly code: FaultCode;
  readonly detail: ErrorDetail;
  /** Harmless faults cost space, not results. */
  readonly isHarmless: boolean;
}

export function fault(code: FaultCode, detail: ErrorDetail): Fault {
  return { code, detail, isHarmless: false };
}

/** Files that nothing refers to; the first is named. */
export function strays(code: FaultCode, names: readonly string[]): Fault[] {
  const [file] = names;
  return file === undefined ? [] : [{ code, detail: { count: names.length, file }, isHarmless: true }];
}
