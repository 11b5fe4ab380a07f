import { ChidanError } from '../base/error.ts';
import { type RawText, RawTextBuilder } from './raw-text.ts';

/**
 * Decodes a text file: UTF-8, or UTF-16 when it begins with its mark.
 *
 * @throws ChidanError FILE_DAMAGED when the bytes are no such text
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\u0000')) throw new TypeError('NUL');
    return text;
  } catch (cause) {
    throw new ChidanError('FILE_DAMAGED', { name, reason: 'bảng mã không phải Unicode (UTF-8)' }, { cause });
  }
}

/** Reads a plain text file; blank lines part paragraphs. */
export function extractPlain(name: string, bytes: Uint8Array): RawText {
  const builder = new RawTextBuilder();
  let blankBefore = false;
  for (const line of decodeText(name, bytes).split(/\r\n|[\n\r\f\v\u2028\u2029]/)) {
    const kept = builder.addLine(line, blankBefore ? 'paragraph' : 'line');
    blankBefore = !kept;
  }
  return builder.build();
}
