import { ChidanError } from '../../base/error.ts';
import type { RawText } from '../raw-text.ts';
import { htmlToRawText } from './lines.ts';

/** A page names its encoding within its first bytes; browsers look at 1024. Word's export may need more. */
const headBytes = 4096;

/**
 * Reads a web page's text, lists with the numbers that a browser shows. Scripts, styles, menus (`nav`), the title and what is
 * hidden by its own attributes are left out; style sheets are not looked at.
 *
 * @throws ChidanError FILE_DAMAGED when the bytes are not in the encoding that the page names, or in UTF-8 where it names none
 */
export function extractHtml(name: string, bytes: Uint8Array): RawText {
  return htmlToRawText(decodeHtml(name, bytes), 'page');
}

function decodeHtml(name: string, bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ChidanError('FILE_DAMAGED', { name, reason: `không giải mã được bảng mã ${encoding}` }, { cause });
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  const head = String.fromCharCode(...bytes.subarray(0, headBytes));
  const named =
    /<meta\s[^>]*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  const label = named?.[1] ?? 'utf-8';
  // A page whose letters could be read so far is in no UTF-16, whatever it says.
  return /^utf-?16|^unicode$/i.test(label) ? 'utf-8' : label;
}
