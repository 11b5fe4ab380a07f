import { type ErrorCode, errorMessage } from '@chidan/core';
import type { Check, CheckName, Fault, LibraryCheckup } from '@chidan/core/node';
import type { Messages } from '../messages/messages.ts';
import type { Layout } from './layout.ts';
import { wrap } from './wrap.ts';

/** One thing that was looked at, in words. */
export interface Finding {
  readonly name: CheckName | 'node';
  readonly state: 'ok' | 'note' | 'bad';
  /** What was seen, or what is wrong and what to do next. */
  readonly message: string;
  /** Null where nothing is wrong. */
  readonly code: string | null;
}

/** What `chidan doctor` prints, as JSON as it stands. */
export interface CheckupReport {
  readonly isSound: boolean;
  /** Null where nothing of the library could be loaded. */
  readonly directory: string | null;
  readonly findings: readonly Finding[];
}

/** @param checkup - of the library; or the reason why the library's code did not load */
export function reportOf(
  node: { readonly found: string | undefined; readonly least: string },
  checkup: LibraryCheckup | { readonly reason: string },
  messages: Messages,
): CheckupReport {
  const { checks } = messages;
  const first = node.found === undefined ? [] : [nodeFinding(node.found, node.least, messages)];
  if ('reason' in checkup) {
    const broken: Finding = {
      name: 'native',
      state: 'bad',
      code: 'nativeBroken',
      message: checks.nativeBroken(checkup.reason),
    };
    return { isSound: false, directory: null, findings: [...first, broken] };
  }
  const findings = [...first, ...checkup.checks.flatMap((check) => findingsOf(check, messages))];
  return { isSound: findings.every(({ state }) => state !== 'bad'), directory: checkup.directory, findings };
}

function nodeFinding(found: string, least: string, { checks }: Messages): Finding {
  if (compareVersions(found, least) >= 0) return { name: 'node', state: 'ok', code: null, message: found };
  return { name: 'node', state: 'bad', code: 'nodeTooOld', message: checks.nodeTooOld(found, least) };
}

function compareVersions(one: string, other: string): number {
  const parts = (version: string): number[] => version.replace(/^v/, '').split('.').map(Number);
  const [a, b] = [parts(one), parts(other)];
  const at = b.findIndex((part, index) => part !== (a[index] ?? 0));
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function findingsOf(check: Check, messages: Messages): Finding[] {
  const { name, faults } = check;
  if (faults.length === 0) return [{ name, state: 'ok', code: null, message: factsOf(check, messages) }];
  return faults.map((fault) => ({
    name,
    state: fault.isHarmless ? 'note' : 'bad',
    code: typeof fault.detail.error === 'string' ? fault.detail.error : fault.code,
    message: faultWords(fault, messages),
  }));
}

function faultWords({ code, detail }: Fault, { language, checks, usage }: Messages): string {
  if (typeof detail.error !== 'string') return checks.faults[code](detail);
  const message = errorMessage({ code: detail.error as ErrorCode, detail }, language);
  const hint = detail.error === 'LIBRARY_NOT_FOUND' ? ` ${usage.nameLibrary}` : '';
  return checks.faults[code]({ ...detail, message: message + hint });
}

function factsOf({ name, facts }: Check, { checks }: Messages): string {
  const { format = '', sqlite = '', generation = 0, library = 0, kept = 0, documents = 0 } = facts;
  switch (name) {
    case 'native':
      return facts.hnswlib === 'present' ? 'better-sqlite3, hnswlib-node' : checks.withoutHnswlib;
    case 'model':
      return `${facts.fingerprint} (${facts.directory})`;
    case 'library':
      return checks.libraryFacts(format, sqlite);
    case 'readings':
      return String(facts.version);
    case 'vectors':
      return checks.vectorFacts(facts);
    case 'fingerprint':
      return facts.stored === undefined ? checks.noModel : String(facts.stored);
    case 'index':
      return checks.indexFacts(generation, library);
    case 'originals':
      return checks.originalFacts(kept, documents);
    default:
      return '';
  }
}

const marks = { ok: '✓', note: '!', bad: '✗' } as const;

/** A line for each finding, with a sign and a word, so that it can be read without colours. */
export function renderCheckup({ directory, findings, isSound }: CheckupReport, layout: Layout): string {
  const { checks, results } = layout.messages;
  const words = { ok: checks.ok, note: checks.note, bad: checks.bad };
  const lines = findings.map(({ name, state, message }) => {
    const line = `${marks[state]} ${words[state]} · ${checks.checks[name]}${message === '' ? '' : `: ${message}`}`;
    const wrapped = wrap(line, layout.width, '  ').slice(2);
    return state === 'bad' ? layout.style.strong(wrapped) : wrapped;
  });
  const wasCut = !findings.some(({ name }) => name === 'originals');
  const bad = findings.filter(({ state }) => state === 'bad').length;
  return [
    ...(directory === null ? [] : [wrap(`${results.status.directory}: ${directory}`, layout.width, '  ').slice(2)]),
    ...lines,
    ...(wasCut ? [checks.skipped] : []),
    layout.style.strong(isSound ? checks.sound : checks.unsound(bad)),
  ].join('\n');
}
