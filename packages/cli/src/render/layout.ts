import { catalogues, type Messages } from '../messages/messages.ts';

/** Marks that a terminal draws; identity functions elsewhere. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** Where rendered text is going. */
export interface Layout {
  /** In characters; no rendered line but a single long word is longer. */
  readonly width: number;
  readonly style: Style;
  /** Whether it is a terminal: whole documents and lines that programs look for are wrapped only there. */
  readonly isTerminal: boolean;
  /** What is said around the results, in the reader's language. */
  readonly messages: Messages;
}

/** Takes a terminal back to the start of its line, now empty. */
export const eraseLine = '\r\u001b[K';

const widthOfPipes = 100;
/** Longer lines are hard to read, however wide the window. */
const greatestWidth = 120;
const leastWidth = 40;

const plain: Style = { strong: (text) => text, faint: (text) => text };
const coloured: Style = {
  strong: (text) => `\u001b[1m${text}\u001b[22m`,
  faint: (text) => `\u001b[2m${text}\u001b[22m`,
};

type Environment = Readonly<Record<string, string | undefined>>;

/** @param columns - of the terminal, undefined for a file or a pipe; then COLUMNS counts, where it is set */
export function layoutFor(columns: number | undefined, env: Environment, messages: Messages = catalogues.vi): Layout {
  const isTerminal = columns !== undefined;
  const stated = /^[1-9]\d{0,4}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : widthOfPipes;
  const width = Math.min(greatestWidth, Math.max(leastWidth, columns ?? stated));
  return { width, style: isColoured(isTerminal, env) ? coloured : plain, isTerminal, messages };
}

/** FORCE_COLOR, as in Node itself, goes before NO_COLOR; without either only a terminal that is not dumb has colours. */
function isColoured(isTerminal: boolean, env: Environment): boolean {
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return !/^(?:0|false)$/i.test(env.FORCE_COLOR);
  return isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}
