import { ChidanError } from '../base/error.ts';

/** A stream that ended before the model said that it had ended. */
export class UnfinishedStream extends Error {
  /** As the server calls it, `length` at the limit of tokens, `content_filter`; null where nothing was said. */
  readonly end: string | null;

  constructor(end: string | null) {
    super('unfinished stream');
    this.end = end;
  }
}

/** What is said of an error is told up to here, in UTF-16 code units. */
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
    // Cut when the key is out: a part of it is a secret too.
    new ChidanError(code, { model, reason: (apiKey ? reason.replaceAll(apiKey, '…') : reason).slice(0, mostSaid) });
  if (error instanceof UnfinishedStream) {
    if (error.end === 'length') return told('MODEL_CUT_OFF', 'hết số từ cho phép');
    const code = hasBegun ? 'MODEL_CUT_OFF' : 'MODEL_REFUSED';
    if (error.end === 'content_filter') return told(code, 'bị bộ lọc nội dung của máy chủ chặn');
    if (error.end !== null) return told(code, `máy chủ dừng với lý do «${error.end}»`);
    return told(code, hasBegun ? 'mất kết nối' : 'không đúng mẫu trả lời');
  }
  if (hasBegun) return told('MODEL_CUT_OFF', error instanceof SyntaxError ? 'không đúng mẫu trả lời' : 'mất kết nối');
  if (error instanceof APIConnectionError) return told('MODEL_UNREACHABLE', causeOf(error));
  if (!(error instanceof APIError)) return told('MODEL_REFUSED', 'không đúng mẫu trả lời');
  const { status } = error;
  if (status === undefined) return told('MODEL_REFUSED', error.message);
  // Who is refused for a key may find it quoted in the reply.
  if (status === 401 || status === 403) return told('MODEL_REFUSED', `HTTP ${status}`);
  // A model that is not there is told in JSON, an address that is not there mostly as a page.
  if (status === 404 && error.error === undefined)
    return told('MODEL_REFUSED', 'HTTP 404: không có địa chỉ này; phần lớn địa chỉ kết thúc bằng /v1');
  return told('MODEL_REFUSED', `HTTP ${error.message.replace(' status code (no body)', '')}`);
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
