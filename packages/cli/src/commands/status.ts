import type { Command } from 'commander';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag } from './options.ts';

/** `chidan status`: which library is meant and how much it holds. */
export function declareStatus(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  program
    .command('status')
    .summary(help.status.summary)
    .description(help.status.description)
    .option(jsonFlag, help.json)
    .addHelpText('after', examples(context.messages, 'chidan status', 'chidan status --library /srv/chidan --json'))
    .action(
      async (_options: unknown, command: Command) => await status(command.optsWithGlobals<LibraryOptions>(), context),
    );
}

async function status(options: LibraryOptions, context: CommandContext): Promise<void> {
  const { renderStatus } = await import('../render/report.ts');
  const value = await useLibrary(context, options, 'read', async (library) => ({
    directory: library.directory,
    ...(await library.status()),
  }));
  printResult(context, options, value, renderStatus);
}
