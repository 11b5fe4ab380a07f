import type { Answered, AskEvent } from '@chidan/core';
import type { Library } from '@chidan/core/node';
import { type Command, Option } from 'commander';
import { completedBy } from '../completion/completed-by.ts';
import { type CommandContext, printNotice, printPart, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { addLanguageModelFlags, type LanguageModelFlags, languageModelOf, noticeAddress } from '../language-model.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag, limitFlag, parseLimit } from './options.ts';

interface AskCommandOptions extends LibraryOptions, LanguageModelFlags {
  readonly limit?: number;
  readonly after?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** `chidan ask QUESTION`: quotes that answer it with their sources, or that there are none; both are exit code 0. */
export function declareAsk(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  const command = program
    .command('ask')
    .summary(help.ask.summary)
    .description(help.ask.description)
    .argument(`<${help.ask.argument.name}...>`, help.ask.argument.meaning)
    .option(limitFlag(context.messages), help.ask.limit, parseLimit(context.messages))
    .option(`--after <${help.ask.argument.name}>`, help.ask.after)
    .addOption(completedBy('files', new Option(`--output <${help.ask.file}>`, help.ask.output)))
    .option('--force', help.ask.force);
  addLanguageModelFlags(command, context.messages)
    .option(jsonFlag, help.json)
    .addHelpText(
      'after',
      examples(
        context.messages,
        'chidan ask "Ai dự sinh hoạt chi bộ theo Quy định 784?"',
        'chidan ask may tinh cu bao lau thi duoc thay',
        'chidan ask "còn đảng viên dự bị thì sao?" --after "Đảng viên chính thức đóng đảng phí bao nhiêu?"',
        'chidan ask "Ai dự sinh hoạt chi bộ?" --output tra-loi.docx',
      ),
    )
    .action(async (words: string[], _options: unknown, command: Command) => {
      await ask(words.join(' '), command.optsWithGlobals<AskCommandOptions>(), context);
    });
}

async function ask(question: string, options: AskCommandOptions, context: CommandContext): Promise<void> {
  const { io, layout } = context;
  const [{ renderAnswer, renderQuotes }, { renderWording }] = await Promise.all([
    import('../render/answer.ts'),
    import('../render/model-notes.ts'),
  ]);
  const save =
    options.output === undefined
      ? null
      : (await import('../answer-file.ts')).answerFileAt(io.cwd, options.output, options.force === true);
  const languageModel = await languageModelOf(context, options);
  if (languageModel) noticeAddress(context, options, languageModel);
  // On a terminal the quotes are read while a model writes, and its sentences while it writes the next.
  const isLive = languageModel !== undefined && layout.isTerminal && !options.json;
  let told = null as Answered | null;
  const onEvent = (event: AskEvent): void => {
    if (event.kind === 'quotes') {
      told = event.answer;
      printPart(context, told, renderQuotes);
    }
    if (event.kind === 'sentence') printPart(context, event, renderWording);
  };
  const more = { queryThread: 'own', ...(languageModel ? { languageModel } : {}) } as const;
  const use = async (library: Library) => {
    const given = await library.ask(question, {
      signal: io.signal,
      ...(options.limit === undefined ? {} : { limit: options.limit }),
      ...(options.after === undefined ? {} : { after: options.after }),
      ...(isLive ? { onEvent } : {}),
    });
    const hasNothing = given.kind === 'abstained' && given.nearest.length === 0;
    return { answer: given, isEmpty: hasNothing && (await library.status()).documents === 0 };
  };
  const { answer, isEmpty } = await useLibrary(context, options, 'read', use, more);
  if (options.after !== undefined && answer.understood === answer.question) {
    const { isLeaning } = await import('@chidan/core');
    const isLost = isLeaning(question) && isLeaning(options.after);
    if (isLost) printNotice(context, options, context.messages.answer.afterLeans);
  }
  printResult(context, options, answer, (value, where) => renderAnswer(value, { isEmpty, told }, where));
  if (save === null) return;
  await save(answer);
  printNotice(context, options, context.messages.results.answerSaved(options.output ?? ''));
}
