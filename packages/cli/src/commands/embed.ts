import type { Command } from 'commander';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag, jsonMeaning } from './options.ts';

/** `chidan embed`: gives every passage a vector of the model at hand, after which searches use those. */
export function declareEmbed(program: Command, context: CommandContext): void {
  program
    .command('embed')
    .summary('lập lại véc-tơ bằng mô hình đang dùng')
    .description(
      'Lập lại véc-tơ của mọi đoạn bằng mô hình đang dùng. Chỉ cần khi đổi mô hình; nếu dừng giữa chừng thì lần sau làm tiếp.',
    )
    .option(jsonFlag, jsonMeaning)
    .addHelpText('after', examples('chidan embed', 'chidan embed --model mo-hinh-moi/'))
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
  printResult(context, options, { embedded }, (value) =>
    value.embedded === 0
      ? 'Mọi đoạn đã có véc-tơ của mô hình đang dùng.'
      : `Đã lập lại véc-tơ cho ${value.embedded} đoạn.`,
  );
}
