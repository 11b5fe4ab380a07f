import type { Command } from 'commander';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag, jsonMeaning, limitFlag, parseLimit } from './options.ts';

interface AskCommandOptions extends LibraryOptions {
  readonly limit?: number;
}

/** `chidan ask QUESTION`: quotes that answer it with their sources, or that there are none; both are exit code 0. */
export function declareAsk(program: Command, context: CommandContext): void {
  program
    .command('ask')
    .summary('hỏi, nhận câu trả lời có nguồn')
    .description(
      'Trả lời bằng câu trích nguyên văn từ văn bản trong thư viện, kèm nguồn. Nếu không có căn cứ thì nói rõ và đưa ra các đoạn gần nhất để tham khảo.',
    )
    .argument('<CÂU-HỎI...>', 'câu hỏi')
    .option(limitFlag, 'số đoạn được xét để trả lời, từ 1 đến 100 (mặc định 6)', parseLimit)
    .option(jsonFlag, jsonMeaning)
    .addHelpText(
      'after',
      examples(
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
