import { InvalidArgumentError } from 'commander';
import type { Messages } from '../messages/messages.ts';

export const jsonFlag = '--json';

export const limitFlag = (messages: Messages): string => `--limit <${messages.help.number}>`;

const mostHits = 100;

/** A parser of `--limit`; it throws InvalidArgumentError, which the command line reports with the option's name. */
export const parseLimit =
  ({ help }: Messages) =>
  (value: string): number => {
    const limit = /^\d+$/.test(value) ? Number(value) : 0;
    if (limit < 1 || limit > mostHits) throw new InvalidArgumentError(help.limitRange(1, mostHits));
    return limit;
  };
