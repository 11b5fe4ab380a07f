import type { ErrorDetail } from '../base/error-codes.ts';

/** What can be wrong; `openingFailed` and `modelUnusable` have an ErrorCode in their detail. */
export type FaultCode =
  | 'modelUnusable'
  | 'openingFailed'
  | 'databaseDamaged'
  | 'referencesBroken'
  | 'chunksOutside'
  /** Harmless: read by the rules of an earlier version. */
  | 'readingOlder'
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
  /** Harmless: nothing reads them, and a library may be made without. */
  | 'originalsMissing'
  | 'originalsDamaged'
  /** Harmless: an unfinished or forgotten file. */
  | 'strayFiles'
  | 'strayOriginals';

export interface Fault {
  readonly code: FaultCode;
  readonly detail: ErrorDetail;
  /** Nothing of the library is lost or kept from being found. */
  readonly isHarmless: boolean;
}

export function fault(code: FaultCode, detail: ErrorDetail): Fault {
  return { code, detail, isHarmless: false };
}

export function harmless(code: FaultCode, detail: ErrorDetail): Fault {
  return { code, detail, isHarmless: true };
}

const mostNamed = 5;

/** `d1, d2, …` */
export function named(ids: readonly string[]): string {
  return [...ids.slice(0, mostNamed), ...(ids.length > mostNamed ? ['…'] : [])].join(', ');
}

/** Files that nothing refers to; the first is named. */
export function strays(code: FaultCode, names: readonly string[]): Fault[] {
  const [file] = names;
  return file === undefined ? [] : [harmless(code, { count: names.length, file })];
}
