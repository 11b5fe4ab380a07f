import type { SearchMode, SearchOptions, TypedFilter } from '@chidan/core';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { completedBy } from '../completion/completed-by.ts';
import type { Messages } from '../messages/messages.ts';
import { jsonFlag, limitFlag, parseLimit } from './options.ts';

/** As core has them, which is not loaded for declaring the command; a test compares them. */
export const searchModes: readonly SearchMode[] = ['hybrid', 'lexical', 'semantic'];
const yesOrNo = ['yes', 'no'];
/** Flags that are twins of the filters in a query; `--type` may be given several times. */
const filterFields = ['type', 'from', 'to', 'issuer', 'number', 'term', 'signer', 'replaced'] as const;

export interface SearchFlags extends Pick<TypedFilter, (typeof filterFields)[number]> {
  readonly limit?: number;
  readonly mode?: SearchMode;
  readonly group?: boolean;
  readonly exact?: boolean;
  readonly explain?: boolean;
  readonly facets?: boolean;
}

/** Declares how to search, on which documents, and what to print with the hits. */
export function declareSearchOptions(command: Command, messages: Messages): void {
  const { help } = messages;
  const { filters } = help.search;
  const oneOf = (flags: string, meaning: string, choices: readonly string[]): Option =>
    completedBy(choices, new Option(flags, meaning).argParser(parseChoice(messages, choices)));
  command
    .option(limitFlag(messages), help.search.limit, parseLimit(messages))
    .addOption(oneOf(`--mode <${help.search.modeName}>`, help.search.mode, searchModes))
    .option('--group', help.search.group)
    .option('--exact', help.search.exact)
    .option(`--type <${filters.type.name}>`, filters.type.meaning, collect);
  for (const field of ['from', 'to', 'issuer', 'number', 'term', 'signer'] as const)
    command.option(`--${field} <${filters[field].name}>`, filters[field].meaning);
  command
    .addOption(oneOf(`--replaced <${yesOrNo.join('|')}>`, filters.replaced.meaning, yesOrNo))
    .option('--facets', help.search.facets)
    .option('--explain', help.search.explain)
    .option(jsonFlag, help.json);
}

/** What core's `search` takes, but for the filter, which core reads. */
export function searchOptionsOf({ limit, mode, group, exact, explain, facets }: SearchFlags): Partial<SearchOptions> {
  const given = { limit, mode, exact, explain, facets, ...(group && { group: 'document' }) };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

export function typedFilterOf(flags: SearchFlags): TypedFilter {
  return Object.fromEntries(
    filterFields.flatMap((field) => (flags[field] === undefined ? [] : [[field, flags[field]]])),
  );
}

const parseChoice =
  ({ help }: Messages, choices: readonly string[]) =>
  (value: string): string => {
    if (!choices.includes(value)) throw new InvalidArgumentError(help.choice(choices));
    return value;
  };

/** Values that one comma or several flags part. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',')];
}
