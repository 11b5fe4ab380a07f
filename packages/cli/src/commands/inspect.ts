import { resolve } from 'node:path';
import type { ErrorCode } from '@chidan/core';
import type { Inspection } from '@chidan/core/node';
import { Argument, type Command, Option } from 'commander';
import { completedBy } from '../completion/completed-by.ts';
import { type CommandContext, printResult, type ResultOptions } from '../context.ts';
import { examples } from '../help-text.ts';
import type { InspectionPart } from '../render/inspection.ts';
import { jsonFlag } from './options.ts';

interface InspectCommandOptions extends ResultOptions {
  readonly outline?: boolean;
  readonly references?: boolean;
  readonly acceptSecret?: boolean;
}

/** A file that could not be read, among several. */
interface Failure {
  readonly path: string;
  readonly code: ErrorCode;
  readonly message: string;
}

/** `chidan inspect FILE…`: what adding would read in a file, without a library and without adding. */
export function declareInspect(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  const { name, meaning } = help.inspect.argument;
  program
    .command('inspect')
    .summary(help.inspect.summary)
    .description(help.inspect.description)
    .addArgument(completedBy('files', new Argument(`<${name}...>`, meaning)))
    .addOption(new Option('--outline', help.inspect.outline).conflicts('references'))
    .addOption(new Option('--references', help.inspect.references).conflicts('outline'))
    .option('--accept-secret', help.add.acceptSecret)
    .option(jsonFlag, help.json)
    .addHelpText(
      'after',
      examples(
        context.messages,
        'chidan inspect 117-TB-DUK.docx',
        'chidan inspect nghi-dinh.pdf --outline',
        'chidan inspect nghi-dinh.pdf --json > nghi-dinh.json',
      ),
    )
    .action(
      async (paths: string[], _options: unknown, command: Command) =>
        await inspect(paths, command.optsWithGlobals<InspectCommandOptions>(), context),
    );
}

async function inspect(
  paths: readonly string[],
  options: InspectCommandOptions,
  context: CommandContext,
): Promise<void> {
  const { inspectionData, renderInspection } = await import('../render/inspection.ts');
  const part: InspectionPart = options.outline ? 'outline' : options.references ? 'references' : 'all';
  const found: (Inspection | Failure)[] = [];
  for (const path of paths) found.push(await inspectOne(path, paths.length === 1, options, context));
  const data = found.map((one) => ('code' in one ? one : inspectionData(one, part, context.messages)));
  printResult(context, options, paths.length === 1 ? data[0] : data, (_data, layout) =>
    found
      .map((one) => ('code' in one ? failureLine(one, context) : renderInspection(one, part, layout)))
      .join('\n\n\n'),
  );
  const failures = found.filter((one) => 'code' in one);
  if (failures.some(({ code }) => code === 'FILE_NOT_FOUND')) context.setOutcome('input');
  else if (failures.length > 0) context.setOutcome('incomplete');
}

/** @param isAlone - then the command fails with the file */
async function inspectOne(
  path: string,
  isAlone: boolean,
  { acceptSecret = false }: InspectCommandOptions,
  { io, messages }: CommandContext,
): Promise<Inspection | Failure> {
  const inspectFile = io.inspectFile ?? (await import('@chidan/core/node')).inspectFile;
  io.signal.throwIfAborted();
  try {
    return { ...(await inspectFile(resolve(io.cwd, path), { acceptSecret })), path };
  } catch (error) {
    const { errorMessage, isChidanError } = await import('@chidan/core');
    if (isAlone || !isChidanError(error)) throw error;
    return { path, code: error.code, message: errorMessage(error, messages.language) };
  }
}

function failureLine({ code, message, path }: Failure, { messages }: CommandContext): string {
  const said = message.includes(path) ? message : `${path}: ${message}`;
  return `${messages.usage.error}: ${said} [${code}]`;
}
