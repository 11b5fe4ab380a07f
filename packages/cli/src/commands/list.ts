import type { Command } from 'commander';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag, jsonMeaning } from './options.ts';

/** `chidan list`: the documents in the order in which they were added. */
export function declareList(program: Command, context: CommandContext): void {
  program
    .command('list')
    .summary('liệt kê văn bản trong thư viện')
    .description('Liệt kê các văn bản trong thư viện theo thứ tự đã thêm.')
    .option(jsonFlag, jsonMeaning)
    .addHelpText('after', examples('chidan list', 'chidan list --json'))
    .action(
      async (_options: unknown, command: Command) => await list(command.optsWithGlobals<LibraryOptions>(), context),
    );
}

async function list(options: LibraryOptions, context: CommandContext): Promise<void> {
  const { renderDocuments } = await import('../render/table.ts');
  const documents = await useLibrary(context, options, 'read', async (library) => await library.list());
  printResult(context, options, documents, renderDocuments);
}
