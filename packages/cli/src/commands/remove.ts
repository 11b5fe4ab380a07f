import { Argument, type Command } from 'commander';
import { completedBy } from '../completion/completed-by.ts';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag } from './options.ts';

interface RemoveOptions extends LibraryOptions {
  readonly all?: boolean;
}

/** `chidan remove NUMBER-or-ID`: one document, unless `--all` says that every one of that number is meant. */
export function declareRemove(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  program
    .command('remove')
    .summary(help.remove.summary)
    .description(help.remove.description)
    .addArgument(completedBy('documents', new Argument(`<${help.remove.argument.name}>`, help.remove.argument.meaning)))
    .option('--all', help.remove.all)
    .option(jsonFlag, help.json)
    .addHelpText(
      'after',
      examples(context.messages, 'chidan remove 117-TB/ĐUK', 'chidan remove d3', 'chidan remove "784 qd/tu" --all'),
    )
    .action(
      async (reference: string, _options: unknown, command: Command) =>
        await remove(reference, command.optsWithGlobals<RemoveOptions>(), context),
    );
}

async function remove(reference: string, options: RemoveOptions, context: CommandContext): Promise<void> {
  const { renderRemoved } = await import('../render/report.ts');
  const { all = false } = options;
  const removed = await useLibrary(
    context,
    options,
    'write',
    async (library) => await library.remove(reference, { all }),
  );
  printResult(context, options, removed, renderRemoved);
}
