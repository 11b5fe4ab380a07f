import type { Command } from 'commander';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { declareSearchOptions, type SearchFlags, searchOptionsOf, typedFilterOf } from './search-options.ts';

type SearchCommandOptions = LibraryOptions & SearchFlags;

/** `chidan search QUERY`: the passages nearest to some words, each with where it stands. */
export function declareSearch(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  const command = program
    .command('search')
    .summary(help.search.summary)
    .description(help.search.description)
    .argument(`<${help.search.argument.name}...>`, help.search.argument.meaning);
  declareSearchOptions(command, context.messages);
  command
    .addHelpText(
      'after',
      examples(
        context.messages,
        'chidan search "phân công cấp ủy dự sinh hoạt chi bộ"',
        'chidan search quy dinh 784 --limit 3',
        'chidan search "chuyển đổi số" --type NQ --from 2022 --group',
        'chidan search "luân chuyển cán bộ" --replaced no --facets',
        'chidan search "khoản 2 điều 5 số:784"',
      ),
    )
    .action(async (words: string[], _options: unknown, declared: Command) => {
      await search(words.join(' '), declared.optsWithGlobals<SearchCommandOptions>(), context);
    });
}

async function search(query: string, options: SearchCommandOptions, context: CommandContext): Promise<void> {
  const { readFilter } = await import('@chidan/core');
  const { renderSearch } = await import('../render/hits.ts');
  const { results } = context.messages;
  const filter = readFilter(typedFilterOf(options));
  const given = { ...searchOptionsOf(options), ...(Object.keys(filter).length > 0 && { filter }) };
  const { result, isEmpty } = await useLibrary(context, options, 'read', async (library) => {
    const found = await library.search(query, { signal: context.io.signal, ...given });
    return {
      result: { ...found, warnings: found.warnings.map((one) => ({ ...one, message: results.warning(one) })) },
      isEmpty: found.hits.length === 0 && (await library.status()).documents === 0,
    };
  });
  printResult(context, options, result, (value, layout) => renderSearch(value, { isEmpty }, layout));
}
