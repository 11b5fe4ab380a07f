import type { Command } from 'commander';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag } from './options.ts';

/** `chidan list`: the documents in the order in which they were added. */
export function declareList(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  program
    .command('list')
    .summary(help.list.summary)
    .description(help.list.description)
    .option(jsonFlag, help.json)
    .addHelpText('after', examples(context.messages, 'chidan list', 'chidan list --json'))
    .action(
      async (_options: unknown, command: Command) => await list(command.optsWithGlobals<LibraryOptions>(), context),
    );
}

async function list(options: LibraryOptions, context: CommandContext): Promise<void> {
  const { renderDocuments } = await import('../render/table.ts');
  const documents = await useLibrary(context, options, 'read', async (library) => await library.list());
  printResult(context, options, documents, renderDocuments);
}
