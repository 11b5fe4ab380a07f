import type { Progress } from '@chidan/core';
import type { CommandContext, ResultOptions } from './context.ts';
import { eraseLine } from './render/layout.ts';
import { printable } from './render/printable.ts';
import { renderBar } from './render/progress.ts';
import { shownPath } from './render/shown-path.ts';

type Actions = CommandContext['messages']['results']['progress'];

/** A step of the library's work, or of an evaluation. */
type OnStep = (step: Omit<Progress, 'stage'> & { readonly stage: keyof Actions }) => void;

export interface ProgressReporter {
  readonly onProgress: OnStep;
  /** Takes the bar off the terminal; to be called before anything else is printed. */
  readonly finish: () => void;
}

const widthOfUnknownTerminal = 80;
/** Of an evaluation, where a line is not rewritten in place. */
const questionsALine = 10;

/** Tells of slow work on stderr: a bar rewritten in place on a terminal, plain lines elsewhere, nothing with `--json`. */
export function createProgressReporter({ io, messages }: CommandContext, options: ResultOptions): ProgressReporter {
  const actions = messages.results.progress;
  if (options.json) return { onProgress: () => undefined, finish: () => undefined };
  if (!io.isTerminal || io.env.TERM === 'dumb')
    return { onProgress: plainLines(actions, io.stderr, io.cwd), finish: () => undefined };
  const width = io.columns ?? widthOfUnknownTerminal;
  let isShown = false;
  return {
    onProgress: ({ stage, done, total, path }) => {
      const shown = path === undefined ? '' : printable(shownPath(path, io.cwd));
      io.stderr(eraseLine + renderBar({ action: actions[stage], done, total, path: shown }, width));
      isShown = true;
    },
    finish: () => {
      if (isShown) io.stderr(eraseLine);
      isShown = false;
    },
  };
}

/** A line when a file's turn comes (files overlap, so they are counted as they begin), and one for each other step. */
function plainLines(actions: Actions, write: (text: string) => void, cwd: string): OnStep {
  let begun = 0;
  let last = '';
  return ({ stage, done, total, path }) => {
    if (stage === 'store') return;
    if (stage === 'evaluate' && done % questionsALine !== 0 && done !== total) return;
    if (stage === 'read') begun++;
    const steps =
      stage === 'read' ? ` ${begun}/${total}` : stage === 'embed' || stage === 'evaluate' ? ` ${done}/${total}` : '';
    const line = `${actions[stage]}${steps}${path === undefined ? '' : `: ${printable(shownPath(path, cwd))}`}`;
    if (line !== last) write(`${line}\n`);
    last = line;
  };
}
