import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import type { CheckupReport } from '../render/checkup.ts';
import { type LibraryOptions, locateLibrary } from '../use-library.ts';
import { readLeastNode } from '../version.ts';
import { jsonFlag } from './options.ts';

/** `chidan doctor`: looks at the machine and the library, changes nothing; ends with the code of `library` on a fault. */
export function declareDoctor(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  program
    .command('doctor')
    .summary(help.doctor.summary)
    .description(help.doctor.description)
    .option(jsonFlag, help.json)
    .addHelpText('after', examples(context.messages, 'chidan doctor', 'chidan doctor --library /srv/chidan --json'))
    .action(
      async (_options: unknown, command: Command) => await doctor(command.optsWithGlobals<LibraryOptions>(), context),
    );
}

async function doctor(options: LibraryOptions, context: CommandContext): Promise<void> {
  const { renderCheckup, reportOf } = await import('../render/checkup.ts');
  const { io, messages } = context;
  const node = { found: io.nodeVersion, least: readLeastNode() };
  let report: CheckupReport;
  try {
    const checkLibrary = io.checkLibrary ?? (await import('@chidan/core/node')).checkLibrary;
    const model = options.model || io.env.CHIDAN_MODEL;
    // A library that is missing is a finding, not a failure.
    const directory = await locateLibrary(context, options, 'create');
    const checkup = await checkLibrary(directory, {
      signal: io.signal,
      ...(model ? { model: resolve(io.cwd, model) } : {}),
    });
    report = reportOf(node, checkup, messages);
  } catch (error) {
    io.signal.throwIfAborted();
    if (!isLoadingFailure(error)) throw error;
    report = reportOf(node, { reason: error.message.split('\n')[0] ?? '' }, messages);
  }
  printResult(context, options, report, renderCheckup);
  if (!report.isSound) context.setOutcome('library');
}

/** A native module that was not compiled, or for another version of Node. */
function isLoadingFailure(error: unknown): error is Error {
  const code = (error as { code?: unknown } | null)?.code;
  const isLoading = code === 'ERR_DLOPEN_FAILED' || code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
  return error instanceof Error && (isLoading || /bindings file|NODE_MODULE_VERSION/.test(error.message));
}
