import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Evaluation, LibraryStatus } from '@chidan/core';
import type { Library } from '@chidan/core/node';
import { Argument, type Command, Option } from 'commander';
import { completedBy } from '../completion/completed-by.ts';
import { type CommandContext, printNotice, printResult } from '../context.ts';
import type { Filled } from '../fill-library.ts';
import { examples } from '../help-text.ts';
import type { JudgedQuestions } from '../judged-questions.ts';
import type { EvaluationResult } from '../render/evaluation.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { readVersion } from '../version.ts';
import { jsonFlag } from './options.ts';

interface EvaluateOptions extends LibraryOptions {
  readonly misses?: boolean;
  readonly deep?: boolean;
  readonly qrels?: string;
  readonly fill?: boolean;
  readonly save?: string;
  readonly compare?: string;
}

/** `chidan evaluate FILE`: how well the library finds and answers questions whose passages or documents were judged. */
export function declareEvaluate(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  const { name, meaning } = help.evaluate.argument;
  const fileOption = (flag: string, words: string): Option =>
    completedBy('files', new Option(`${flag} <${name}>`, words));
  program
    .command('evaluate')
    .summary(help.evaluate.summary)
    .description(help.evaluate.description)
    .addArgument(completedBy('files', new Argument(`<${name}>`, meaning)))
    .option('--misses', help.evaluate.misses)
    .option('--deep', help.evaluate.deep)
    .addOption(fileOption('--save', help.evaluate.save))
    .addOption(fileOption('--compare', help.evaluate.compare))
    .addOption(fileOption('--qrels', help.evaluate.qrels))
    .option('--fill', help.evaluate.fill)
    .option(jsonFlag, help.json)
    .addHelpText(
      'after',
      examples(
        context.messages,
        'chidan evaluate corpus/questions.jsonl --misses',
        'chidan evaluate corpus/questions.jsonl --save truoc.json',
        'chidan evaluate corpus/questions.jsonl --compare truoc.json',
        'chidan evaluate bo-beir/ --fill --library /srv/bo-beir',
      ),
    )
    .action(
      async (file: string, _options: unknown, command: Command) =>
        await evaluateFile(file, command.optsWithGlobals<EvaluateOptions>(), context),
    );
}

async function evaluateFile(file: string, options: EvaluateOptions, context: CommandContext): Promise<void> {
  const { ChidanError, compareRuns, makeRun, parseRun } = await import('@chidan/core');
  const { readJudgedQuestions } = await import('../judged-questions.ts');
  const { readText, writeText } = await import('../text-file.ts');
  const { renderEvaluation } = await import('../render/evaluation.ts');
  const at = (path: string): string => resolve(context.io.cwd, path);
  // Whatever can be refused is refused before the questions are put, which may take long.
  const judged = await readJudgedQuestions(at(file), options.qrels === undefined ? undefined : at(options.qrels));
  if (options.fill && judged.judgedBy === 'passage')
    throw new ChidanError('OPTION_INVALID', { option: '--fill', reason: 'chỉ dùng cho mẫu BEIR' });
  const before = options.compare === undefined ? null : parseRun(await readText(at(options.compare)));
  const savePath = options.save === undefined ? null : at(options.save);
  if (savePath !== null && !existsSync(dirname(savePath)))
    throw new ChidanError('FILE_NOT_FOUND', { path: dirname(savePath) });
  const { evaluation, library, filled } = await evaluateIn(judged, options, context);
  if (savePath !== null) {
    await writeText(savePath, `${JSON.stringify(makeRun(readVersion(), library, evaluation), null, 1)}\n`);
    printNotice(context, options, context.messages.evaluation.saved(options.save ?? savePath));
  }
  const result: EvaluationResult = {
    ...evaluation,
    library,
    ...(filled ? { filled } : {}),
    ...(before ? { comparison: compareRuns(before, evaluation) } : {}),
  };
  printResult(context, options, result, (value, layout) =>
    renderEvaluation(value, { hasMisses: options.misses === true }, layout),
  );
}

interface Evaluated {
  readonly evaluation: Evaluation;
  readonly library: LibraryStatus;
  readonly filled: Filled | null;
}

async function evaluateIn(
  judged: JudgedQuestions,
  options: EvaluateOptions,
  context: CommandContext,
): Promise<Evaluated> {
  const { evaluate, evaluateByDocument } = await import('@chidan/core');
  const { fillLibrary } = await import('../fill-library.ts');
  const { createProgressReporter } = await import('../progress-reporter.ts');
  const { signal } = context.io;
  const progress = createProgressReporter(context, options);
  const onQuestion = (done: number, total: number): void => progress.onProgress({ stage: 'evaluate', done, total });
  const work = async (library: Library): Promise<Evaluated> => {
    const filled =
      options.fill && judged.judgedBy === 'document'
        ? await fillLibrary(library, judged.corpusPath, { signal, onProgress: progress.onProgress })
        : null;
    const evaluation =
      judged.judgedBy === 'passage'
        ? await evaluate(library, judged.questions, { signal, onQuestion, depth: options.deep ? 100 : 10 })
        : await evaluateByDocument(library, judged.topics, { signal, onQuestion });
    return { evaluation, library: await library.status(), filled };
  };
  return await useLibrary(context, options, options.fill ? 'create' : 'read', async (library) => {
    try {
      return await work(library);
    } finally {
      progress.finish();
    }
  });
}
