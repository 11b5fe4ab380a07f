import { ChidanError } from '../base/error.ts';
import { checkNumber, checkString, withDefaults } from '../base/options.ts';

/** A language model behind an OpenAI-compatible address: Ollama, llama.cpp, vLLM or a hosted one. */
export interface LanguageModelOptions {
  /** `http://127.0.0.1:11434/v1`: up to and without `/chat/completions`. */
  readonly address: string;
  /** As the server calls it: `qwen2.5:7b`. */
  readonly model: string;
  /** For servers that ask for one; it is sent to `address` and shown nowhere. */
  readonly apiKey?: string;
  /** From the request to the last word, retries included; 120,000 when left out. */
  readonly timeoutMs?: number;
  /** Tokens that the model may write, thoughts included; 1,000 when left out. */
  readonly mostTokens?: number;
  /** How often a request that met no answer, or a failure of the server, is sent again; 2 when left out. */
  readonly retries?: number;
}

export type ResolvedLanguageModelOptions = Required<Omit<LanguageModelOptions, 'apiKey'>> & {
  readonly apiKey: string | undefined;
};

/** The limits are guesses: a model of 7 billion weights on a PC without a graphics card takes a minute for an answer. */
const defaults: ResolvedLanguageModelOptions = {
  address: '',
  model: '',
  apiKey: undefined,
  timeoutMs: 120_000,
  mostTokens: 1000,
  retries: 2,
};

const longestTimeoutMs = 3_600_000;

/** @throws ChidanError OPTION_INVALID */
export function resolveLanguageModelOptions(options: LanguageModelOptions): ResolvedLanguageModelOptions {
  const resolved = withDefaults<ResolvedLanguageModelOptions>(defaults, options);
  checkAddress(resolved.address);
  checkString('languageModel.model', resolved.model);
  if (resolved.model.trim() === '') reject('languageModel.model', 'phải có chữ');
  if (resolved.apiKey !== undefined) checkString('languageModel.apiKey', resolved.apiKey);
  // Anything else cannot be in a header.
  if (!/^[\x21-\x7E]*$/.test(resolved.apiKey ?? ''))
    reject('languageModel.apiKey', 'phải là chữ và số không dấu, không có khoảng trắng');
  checkNumber('languageModel.timeoutMs', resolved.timeoutMs, 1, longestTimeoutMs, 'whole');
  checkNumber('languageModel.mostTokens', resolved.mostTokens, 1, 100_000, 'whole');
  checkNumber('languageModel.retries', resolved.retries, 0, 10, 'whole');
  return resolved;
}

function checkAddress(address: unknown): void {
  checkString('languageModel.address', address);
  const url = URL.canParse(address) ? new URL(address) : null;
  const isPlain = url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (isPlain && ['http:', 'https:'].includes(url.protocol)) return;
  reject('languageModel.address', 'phải là địa chỉ http:// hoặc https://, không kèm mật khẩu hay tham số');
}

function reject(option: string, reason: string): never {
  throw new ChidanError('OPTION_INVALID', { option, reason });
}
