import type { OpenAI } from 'openai';
import type { LanguageModel, ModelMessage } from '../answer/language-model.ts';
import { ChidanError } from '../base/error.ts';
import type { ResolvedLanguageModelOptions } from './language-model-options.ts';
import { modelError, UnfinishedStream } from './openai-error.ts';

/**
 * The port `LanguageModel` over an OpenAI-compatible address. The only place of Chỉ Dẫn that opens a connection, and to that
 * address alone; the SDK is loaded when the first question is asked.
 */
export function createOpenAiModel(options: ResolvedLanguageModelOptions): LanguageModel {
  const { address, model } = options;
  const name = `«${model}» (${new URL(address).host})`;
  let client: Promise<OpenAI> | undefined;
  return {
    name,
    async *write(messages, signal) {
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), options.timeoutMs);
      const ended = AbortSignal.any([signal, limit.signal]);
      let hasBegun = false;
      try {
        signal.throwIfAborted();
        client ??= createClient(options);
        for await (const piece of pieces(await client, options, messages, ended)) {
          hasBegun ||= piece !== '';
          yield piece;
        }
      } catch (error) {
        signal.throwIfAborted();
        if (limit.signal.aborted) {
          throw new ChidanError('MODEL_SLOW', { model: name, seconds: Math.ceil(options.timeoutMs / 1000) });
        }
        throw await modelError(error, name, hasBegun, options.apiKey);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

async function createClient({ address, apiKey, retries, timeoutMs }: ResolvedLanguageModelOptions): Promise<OpenAI> {
  const { OpenAI } = await import('openai');
  // Nothing is taken from the environment: what is null, given or off here would be read from OPENAI_… variables.
  return new OpenAI({
    baseURL: address,
    // The SDK wants one; servers that ask for none heed none.
    apiKey: apiKey || 'none',
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    maxRetries: retries,
    timeout: timeoutMs,
    // Passages go to the address that was named, not to where it points.
    fetchOptions: { redirect: 'error' },
    defaultHeaders: withoutDetails,
  });
}

/** The SDK would tell the address which system and which Node this is. */
const withoutDetails: Readonly<Record<string, null>> = Object.fromEntries(
  ['Lang', 'Package-Version', 'OS', 'Arch', 'Runtime', 'Runtime-Version'].map((what) => [`X-Stainless-${what}`, null]),
);

/** What the model writes, until it says that it has ended. */
async function* pieces(
  client: OpenAI,
  { model, mostTokens }: ResolvedLanguageModelOptions,
  messages: readonly ModelMessage[],
  signal: AbortSignal,
): AsyncGenerator<string> {
  const request = client.chat.completions.create(
    { model, messages: [...messages], stream: true, temperature: 0, max_tokens: mostTokens },
    { signal },
  );
  const stream = await orAborted(request, signal);
  let end: string | null = null;
  for await (const chunk of stream) {
    const [choice] = chunk.choices ?? [];
    end = choice?.finish_reason ?? end;
    const content: unknown = choice?.delta?.content;
    if (typeof content === 'string') yield content;
  }
  // The SDK ends its stream without a word when it was aborted.
  signal.throwIfAborted();
  if (end !== 'stop') throw new UnfinishedStream(end);
}

/** The SDK sleeps between retries and does not wake up for a signal. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return await Promise.race([work, aborted]);
}
