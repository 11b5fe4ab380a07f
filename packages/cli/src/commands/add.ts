import type { AddReport } from '@chidan/core';
import type { Library } from '@chidan/core/node';
import { Argument, type Command } from 'commander';
import { completedBy } from '../completion/completed-by.ts';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag } from './options.ts';

interface AddOptions extends LibraryOptions {
  readonly acceptSecret?: boolean;
}

/** `chidan add PATH…`: files that cannot be read are reported, and the exit code says that there were some. */
export function declareAdd(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  program
    .command('add')
    .summary(help.add.summary)
    .description(help.add.description)
    .addArgument(completedBy('files', new Argument(`<${help.add.argument.name}...>`, help.add.argument.meaning)))
    .option('--accept-secret', help.add.acceptSecret)
    .option(jsonFlag, help.json)
    .addHelpText(
      'after',
      examples(
        context.messages,
        'chidan add van-ban/',
        'chidan add 117-TB-DUK.docx 784-QD-TU.pdf',
        'chidan add van-ban/ --library /srv/chidan',
      ),
    )
    .action(
      async (paths: string[], _options: unknown, command: Command) =>
        await add(paths, command.optsWithGlobals<AddOptions>(), context),
    );
}

async function add(paths: readonly string[], options: AddOptions, context: CommandContext): Promise<void> {
  const { createProgressReporter } = await import('../progress-reporter.ts');
  const { renderAddReport, reportIn } = await import('../render/report.ts');
  const progress = createProgressReporter(context, options);
  const addAll = async (library: Library): Promise<AddReport> => {
    try {
      return await library.add(paths, { signal: context.io.signal, onProgress: progress.onProgress });
    } finally {
      progress.finish();
    }
  };
  const { acceptSecret = false } = options;
  const report = await useLibrary(context, options, 'create', addAll, { queryThread: 'own', acceptSecret });
  printResult(context, options, reportIn(report, context.messages), (value, layout) =>
    renderAddReport(value, context.io.cwd, layout),
  );
  const failed = report.files.filter((file) => file.outcome === 'failed');
  // A path that is not there is a mistake in the command line, not a fault of a file.
  if (failed.some((file) => file.code === 'FILE_NOT_FOUND')) context.setOutcome('input');
  else if (failed.length > 0) context.setOutcome('incomplete');
}
