import { resolve } from 'node:path';
import { Argument, type Command } from 'commander';
import { completedBy } from '../completion/completed-by.ts';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag } from './options.ts';

/** `chidan verify FILE`: an answer, ours or of another system, against the library; ends with the code of `unsupported`. */
export function declareVerify(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  const { name, meaning } = help.verify.argument;
  program
    .command('verify')
    .summary(help.verify.summary)
    .description(help.verify.description)
    .addArgument(completedBy('files', new Argument(`<${name}>`, meaning)))
    .option(jsonFlag, help.json)
    .addHelpText('after', examples(context.messages, 'chidan verify tra-loi.json', 'chidan verify tra-loi.json --json'))
    .action(
      async (file: string, _options: unknown, command: Command) =>
        await verify(file, command.optsWithGlobals<LibraryOptions>(), context),
    );
}

async function verify(file: string, options: LibraryOptions, context: CommandContext): Promise<void> {
  const { parseAnswerJson } = await import('@chidan/core');
  const { readText } = await import('../text-file.ts');
  const { renderVerification } = await import('../render/verification.ts');
  const { cwd, signal } = context.io;
  const answer = parseAnswerJson(await readText(resolve(cwd, file)));
  const verification = await useLibrary(context, options, 'read', (library) => library.verify(answer, { signal }));
  printResult(context, options, verification, renderVerification);
  if (!verification.isSupported) context.setOutcome('unsupported');
}
