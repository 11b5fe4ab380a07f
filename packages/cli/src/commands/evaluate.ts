import { resolve } from 'node:path';
import { Argument, type Command } from 'commander';
import { completedBy } from '../completion/completed-by.ts';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag } from './options.ts';

interface EvaluateOptions extends LibraryOptions {
  readonly misses?: boolean;
}

/** `chidan evaluate FILE`: how well the library finds and answers questions whose passages were judged. */
export function declareEvaluate(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  const { name, meaning } = help.evaluate.argument;
  program
    .command('evaluate')
    .summary(help.evaluate.summary)
    .description(help.evaluate.description)
    .addArgument(completedBy('files', new Argument(`<${name}>`, meaning)))
    .option('--misses', help.evaluate.misses)
    .option(jsonFlag, help.json)
    .addHelpText(
      'after',
      examples(
        context.messages,
        'chidan evaluate corpus/questions.jsonl',
        'chidan evaluate corpus/questions.jsonl --misses',
      ),
    )
    .action(
      async (file: string, _options: unknown, command: Command) =>
        await evaluateFile(file, command.optsWithGlobals<EvaluateOptions>(), context),
    );
}

async function evaluateFile(file: string, options: EvaluateOptions, context: CommandContext): Promise<void> {
  const { evaluate, parseQuestions } = await import('@chidan/core');
  const { createProgressReporter } = await import('../progress-reporter.ts');
  const { renderEvaluation } = await import('../render/evaluation.ts');
  const { signal, cwd } = context.io;
  const questions = parseQuestions(await readText(resolve(cwd, file)));
  const progress = createProgressReporter(context, options);
  const onQuestion = (done: number, total: number): void => progress.onProgress({ stage: 'evaluate', done, total });
  const evaluation = await useLibrary(context, options, 'read', async (library) => {
    try {
      return await evaluate(library, questions, { signal, onQuestion });
    } finally {
      progress.finish();
    }
  });
  printResult(context, options, evaluation, (value, layout) =>
    renderEvaluation(value, { hasMisses: options.misses === true }, layout),
  );
}

async function readText(path: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const { ChidanError } = await import('@chidan/core');
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ChidanError('FILE_NOT_FOUND', { path }, { cause });
    throw new ChidanError('FILE_UNREADABLE', { path, reason: String(code) }, { cause });
  }
}
