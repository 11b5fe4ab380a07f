import type { Command } from 'commander';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag, limitFlag, parseLimit } from './options.ts';

interface SearchCommandOptions extends LibraryOptions {
  readonly limit?: number;
}

/** `chidan search QUERY`: the passages nearest to some words, each with where it stands. */
export function declareSearch(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  program
    .command('search')
    .summary(help.search.summary)
    .description(help.search.description)
    .argument(`<${help.search.argument.name}...>`, help.search.argument.meaning)
    .option(limitFlag(context.messages), help.search.limit, parseLimit(context.messages))
    .option(jsonFlag, help.json)
    .addHelpText(
      'after',
      examples(
        context.messages,
        'chidan search "phân công cấp ủy dự sinh hoạt chi bộ"',
        'chidan search quy dinh 784 --limit 3',
        'chidan search "chuyển đổi số" --json',
      ),
    )
    .action(async (words: string[], _options: unknown, command: Command) => {
      await search(words.join(' '), command.optsWithGlobals<SearchCommandOptions>(), context);
    });
}

async function search(query: string, options: SearchCommandOptions, context: CommandContext): Promise<void> {
  const { renderHits } = await import('../render/hits.ts');
  const { result, isEmpty } = await useLibrary(context, options, 'read', async (library) => {
    const found = await library.search(query, {
      signal: context.io.signal,
      ...(options.limit === undefined ? {} : { limit: options.limit }),
    });
    return { result: found, isEmpty: found.hits.length === 0 && (await library.status()).documents === 0 };
  });
  printResult(context, options, result, (value, layout) => renderHits(value, { isEmpty }, layout));
}
