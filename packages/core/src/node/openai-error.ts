import { ChidanError } from '../base/error.ts';

/** A stream that ended before the model said that it had ended. */
export class UnfinishedStream extends Error {
  /** `length` at the limit of tokens, `content_filter`; null where nothing was said. */
  readonly end: string | null;

  constructor(end: string | null) {
    super('unfinished stream');
    this.end = end;
  }
}

/** What the server itself says of an error is told up to here, in UTF-16 code units. */
const mostSaid = 200;

/**
 * What went wrong with a language model, as a ChidanError; never with the key in it, nor with an error of the SDK, which holds
 * more than should be seen.
 *
 * @param hasBegun - whether the model had written anything
 */
export async function modelError(
  error: unknown,
  model: string,
  hasBegun: boolean,
  apiKey: string | undefined,
): Promise<ChidanError> {
  const { APIConnectionError, APIError } = await import('openai');
  const told = (code: 'MODEL_UNREACHABLE' | 'MODEL_REFUSED' | 'MODEL_CUT_OFF', reason: string): ChidanError =>
    new ChidanError(code, { model, reason: apiKey ? reason.replaceAll(apiKey, '…') : reason });
  if (error instanceof UnfinishedStream) {
    if (error.end === 'length') return told('MODEL_CUT_OFF', 'hết số từ cho phép');
    return hasBegun ? told('MODEL_CUT_OFF', 'mất kết nối') : told('MODEL_REFUSED', 'không đúng mẫu trả lời');
  }
  if (hasBegun) return told('MODEL_CUT_OFF', error instanceof SyntaxError ? 'không đúng mẫu trả lời' : 'mất kết nối');
  if (error instanceof APIConnectionError) return told('MODEL_UNREACHABLE', causeOf(error));
  if (!(error instanceof APIError)) return told('MODEL_REFUSED', 'không đúng mẫu trả lời');
  const { status } = error;
  if (status === undefined) return told('MODEL_REFUSED', error.message.slice(0, mostSaid));
  // Who is refused for a key may find it quoted in the reply.
  return told(
    'MODEL_REFUSED',
    status === 401 || status === 403 ? `HTTP ${status}` : `HTTP ${error.message.slice(0, mostSaid)}`,
  );
}

/** The system's own name of it, `ECONNREFUSED`, as far down as it is wrapped. */
function causeOf(error: Error): string {
  let found: unknown = error;
  for (let depth = 0; depth < 5 && found instanceof Error; depth++) {
    if ('code' in found && typeof found.code === 'string') return found.code;
    found = found.cause;
  }
  return 'không rõ lý do';
}
