import type { Command } from 'commander';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { wrap } from '../render/wrap.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag } from './options.ts';

/** `chidan embed`: gives every passage a vector of the model at hand, after which searches use those. */
export function declareEmbed(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  program
    .command('embed')
    .summary(help.embed.summary)
    .description(help.embed.description)
    .option(jsonFlag, help.json)
    .addHelpText('after', examples(context.messages, 'chidan embed', 'chidan embed --model mo-hinh-moi/'))
    .action(
      async (_options: unknown, command: Command) => await embed(command.optsWithGlobals<LibraryOptions>(), context),
    );
}

async function embed(options: LibraryOptions, context: CommandContext): Promise<void> {
  const { createProgressReporter } = await import('../progress-reporter.ts');
  const progress = createProgressReporter(context, options);
  const embedded = await useLibrary(context, options, 'write', async (library) => {
    try {
      return await library.embedAgain({ signal: context.io.signal, onProgress: progress.onProgress });
    } finally {
      progress.finish();
    }
  });
  printResult(context, options, { embedded }, (value, { width, messages }) =>
    wrap(messages.results.embedded(value.embedded), width),
  );
}
