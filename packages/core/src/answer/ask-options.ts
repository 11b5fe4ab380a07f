import { checkNumber, checkString, checkType, withDefaults } from '../base/options.ts';
import type { Answered, StruckSentence } from './answer.ts';

export interface AskOptions {
  /** How many passages the answer may draw on; 1 to 100. */
  readonly limit?: number;
  /** The question before this one in a conversation, as it was understood: a follow-up leans on it. */
  readonly after?: string;
  /** Whether the language model, where one is set up, words the answer; it does by default. */
  readonly useModel?: boolean;
  readonly onEvent?: (event: AskEvent) => void;
  readonly signal?: AbortSignal;
}

/** What becomes known on the way to an answer; the answer itself, which `ask` returns, is what counts. */
export type AskEvent =
  /** The question, filled up from the former one where it leans on that. */
  | { readonly kind: 'understood'; readonly question: string }
  /** The answer in quotes, while a language model is still at its wording. */
  | { readonly kind: 'quotes'; readonly answer: Answered }
  /** A sentence of the model that passed the check, with its marks. */
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'struck'; readonly sentence: StruckSentence };

export type ResolvedAskOptions = Required<Omit<AskOptions, 'signal' | 'after'>> & {
  readonly after: string | null;
};

const defaults: ResolvedAskOptions = { limit: 6, after: null, useModel: true, onEvent: () => {} };

/** @throws ChidanError OPTION_INVALID */
export function resolveAskOptions({ signal: _signal, ...given }: AskOptions): ResolvedAskOptions {
  const resolved = withDefaults<ResolvedAskOptions>(defaults, given);
  checkNumber('limit', resolved.limit, 1, 100, 'whole');
  if (resolved.after !== null) checkString('after', resolved.after);
  checkType('useModel', resolved.useModel, 'boolean');
  checkType('onEvent', resolved.onEvent, 'function');
  return resolved;
}
