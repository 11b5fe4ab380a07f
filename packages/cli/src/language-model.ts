import type { OpenOptions } from '@chidan/core/node';
import type { Command } from 'commander';
import { type CommandContext, printNotice, type ResultOptions } from './context.ts';
import type { Messages } from './messages/messages.ts';
import { wrap } from './render/wrap.ts';

/** Options of the commands that answer questions. */
export interface LanguageModelFlags extends ResultOptions {
  readonly modelAddress?: string;
  readonly modelName?: string;
  readonly quotesOnly?: boolean;
}

type Settings = NonNullable<OpenOptions['languageModel']>;

export function addLanguageModelFlags(command: Command, { languageModel: words }: Messages): Command {
  return command
    .option(`--model-address <${words.addressName}>`, words.address)
    .option(`--model-name <${words.nameName}>`, words.name)
    .option('--quotes-only', words.quotesOnly);
}

/**
 * The language model that the options or the environment name, undefined for none. The key comes from the environment alone, so
 * that no list of processes and no history of commands shows it.
 *
 * @throws ChidanError OPTION_INVALID where one of address and name is not given
 */
export async function languageModelOf(
  { io: { env }, messages }: CommandContext,
  flags: LanguageModelFlags,
): Promise<Settings | undefined> {
  const address = flags.modelAddress || env.CHIDAN_MODEL_ADDRESS;
  if (flags.quotesOnly || !(address || flags.modelName)) return undefined;
  const apiKey = env.CHIDAN_MODEL_KEY;
  const model = flags.modelName || env.CHIDAN_MODEL_NAME || '';
  const { nameMissing, addressMissing } = messages.languageModel;
  if (!address) return await refuse('--model-address', addressMissing);
  if (!model.trim()) return await refuse('--model-name', nameMissing);
  return { address, model, ...(apiKey ? { apiKey } : {}) };
}

async function refuse(option: string, reason: string): Promise<never> {
  const { ChidanError } = await import('@chidan/core');
  throw new ChidanError('OPTION_INVALID', { option, reason });
}

/** Says which model words the answers of a server, and where it is. */
export function noticeModel(context: CommandContext, flags: LanguageModelFlags, { address, model }: Settings): void {
  // Whoever puts a password into an address is refused, but later.
  const { origin = '', pathname = '' } = URL.canParse(address) ? new URL(address) : {};
  const words = context.messages.languageModel.serving(model, origin + pathname);
  printNotice(context, flags, wrap(words, context.layout.width));
}

/** Says that words leave this machine, where they do. */
export function noticeAddress(context: CommandContext, flags: LanguageModelFlags, { address }: Settings): void {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  const isHere = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])?$/.test(host);
  if (!isHere) printNotice(context, flags, wrap(context.messages.languageModel.leaves(host), context.layout.width));
}
