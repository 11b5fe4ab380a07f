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

/** @param columns - of the terminal, undefined for a file or a pipe */
export function layoutFor(columns: number | undefined, env: Readonly<Record<string, string | undefined>>): Layout {
  const isTerminal = columns !== undefined;
  const width = Math.min(greatestWidth, Math.max(leastWidth, columns ?? widthOfPipes));
  const isColoured = isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
  return { width, style: isColoured ? coloured : plain, isTerminal };
}
