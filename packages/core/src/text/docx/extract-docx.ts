import mammoth from 'mammoth';
import { ChidanError } from '../../base/error.ts';
import { htmlToRawText, mammothStyles } from '../html/lines.ts';
import type { RawText } from '../raw-text.ts';
import { rewriteDocx } from './package.ts';

/**
 * Reads a Word document as Word shows it: its running text with the numbers that Word counts, tables, text boxes, and after
 * them its footnotes and endnotes. Page headers and footers, comments, pictures, formulas and deleted text are left out.
 *
 * @throws ChidanError FILE_DAMAGED
 */
export async function extractDocx(name: string, bytes: Uint8Array): Promise<RawText> {
  let html: string;
  let stamps: readonly string[];
  try {
    const rewritten = await rewriteDocx(bytes);
    stamps = rewritten.stamps;
    // mammoth takes `buffer` in Node and `arrayBuffer` in a browser; its types know neither Uint8Array nor both at once.
    const input = { buffer: rewritten.bytes, arrayBuffer: rewritten.bytes.slice().buffer } as unknown as {
      arrayBuffer: ArrayBuffer;
    };
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    html = (await mammoth.convertToHtml(input, { convertImage, styleMap: [...mammothStyles] })).value;
  } catch (cause) {
    throw new ChidanError('FILE_DAMAGED', { name, reason: 'không mở được phần nội dung của tệp Word' }, { cause });
  }
  return { ...htmlToRawText(html, 'mammoth'), stamps };
}
