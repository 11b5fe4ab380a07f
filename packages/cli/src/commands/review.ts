import { type Command, InvalidArgumentError } from 'commander';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import type { Messages } from '../messages/messages.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag } from './options.ts';

interface ReviewCommandOptions extends LibraryOptions {
  readonly threshold?: number;
}

/** `chidan review`: header fields that are missing or were read with doubt, each with how to put it right. */
export function declareReview(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  program
    .command('review')
    .summary(help.review.summary)
    .description(help.review.description)
    .option(`--threshold <${help.number}>`, help.review.threshold, parseThreshold(context.messages))
    .option(jsonFlag, help.json)
    .addHelpText('after', examples(context.messages, 'chidan review', 'chidan review --threshold 0.95 --json'))
    .action(
      async (_options: unknown, command: Command) =>
        await review(command.optsWithGlobals<ReviewCommandOptions>(), context),
    );
}

const parseThreshold =
  ({ help }: Messages) =>
  (value: string): number => {
    const threshold = /^\d*[.,]?\d+$/.test(value) ? Number(value.replace(',', '.')) : -1;
    if (threshold < 0 || threshold > 1) throw new InvalidArgumentError(help.review.thresholdRange);
    return threshold;
  };

async function review({ threshold, ...options }: ReviewCommandOptions, context: CommandContext): Promise<void> {
  const { renderReview } = await import('../render/review.ts');
  const reviewed = await useLibrary(
    context,
    options,
    'read',
    async (library) => await library.review(threshold === undefined ? {} : { threshold }),
  );
  printResult(context, options, reviewed, renderReview);
}
