import type { Command } from 'commander';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag, limitFlag, parseLimit } from './options.ts';

interface AskCommandOptions extends LibraryOptions {
  readonly limit?: number;
}

/** `chidan ask QUESTION`: quotes that answer it with their sources, or that there are none; both are exit code 0. */
export function declareAsk(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  program
    .command('ask')
    .summary(help.ask.summary)
    .description(help.ask.description)
    .argument(`<${help.ask.argument.name}...>`, help.ask.argument.meaning)
    .option(limitFlag(context.messages), help.ask.limit, parseLimit(context.messages))
    .option(jsonFlag, help.json)
    .addHelpText(
      'after',
      examples(
        context.messages,
        'chidan ask "Ai dự sinh hoạt chi bộ theo Quy định 784?"',
        'chidan ask may tinh cu bao lau thi duoc thay',
      ),
    )
    .action(async (words: string[], _options: unknown, command: Command) => {
      await ask(words.join(' '), command.optsWithGlobals<AskCommandOptions>(), context);
    });
}

async function ask(question: string, options: AskCommandOptions, context: CommandContext): Promise<void> {
  const { renderAnswer } = await import('../render/answer.ts');
  const { answer, isEmpty } = await useLibrary(context, options, 'read', async (library) => {
    const given = await library.ask(question, {
      signal: context.io.signal,
      ...(options.limit === undefined ? {} : { limit: options.limit }),
    });
    const hasNothing = given.kind === 'abstained' && given.nearest.length === 0;
    return { answer: given, isEmpty: hasNothing && (await library.status()).documents === 0 };
  });
  printResult(context, options, answer, (value, layout) => renderAnswer(value, { isEmpty }, layout));
}
