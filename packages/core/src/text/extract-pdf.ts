import { PDFParse } from 'pdf-parse';
import { ChidanError } from '../base/error.ts';
import { type RawText, RawTextBuilder } from './raw-text.ts';

/** Fewer characters than this on an average page is a scan with a stamp or a page number on it. Guess. */
const fewestCharactersPerPage = 16;

/**
 * Reads a PDF's text layer page by page; bare page numbers at a page's top or foot are left out.
 *
 * @throws ChidanError FILE_NO_TEXT_LAYER for a scan, FILE_ENCRYPTED, FILE_DAMAGED
 */
export async function extractPdf(name: string, bytes: Uint8Array): Promise<RawText> {
  const pages = await readPages(name, bytes);
  const characters = pages.reduce((sum, page) => sum + page.replace(/\s/g, '').length, 0);
  if (characters < fewestCharactersPerPage * pages.length) throw new ChidanError('FILE_NO_TEXT_LAYER', { name });
  const builder = new RawTextBuilder();
  pages.forEach((page, pageIndex) => {
    let breakBefore: 'page' | 'line' = pageIndex === 0 ? 'line' : 'page';
    for (const line of withoutPageNumber(page.split('\n').filter((text) => text.trim() !== ''))) {
      if (builder.addLine(line, breakBefore, pageIndex + 1)) breakBefore = 'line';
    }
  });
  return builder.build(pages.length);
}

async function readPages(name: string, bytes: Uint8Array): Promise<string[]> {
  // pdf.js takes the buffer over (it is detached afterwards), so it gets a copy.
  const parser = new PDFParse({ data: bytes.slice(), verbosity: 0 });
  try {
    const { pages } = await parser.getText({ pageJoiner: '' });
    return pages.map((page) => page.text);
  } catch (cause) {
    if (cause instanceof Error && /password/i.test(`${cause.name} ${cause.message}`)) {
      throw new ChidanError('FILE_ENCRYPTED', { name }, { cause });
    }
    throw new ChidanError('FILE_DAMAGED', { name, reason: 'không đọc được cấu trúc PDF' }, { cause });
  } finally {
    await parser.destroy().catch(() => undefined);
  }
}

function withoutPageNumber(lines: readonly string[]): readonly string[] {
  const isPageNumber = (line: string | undefined): boolean =>
    line !== undefined && /^[-–\s]*\d{1,3}[-–\s]*$/.test(line);
  if (isPageNumber(lines[0])) return lines.slice(1);
  if (isPageNumber(lines.at(-1))) return lines.slice(0, -1);
  return lines;
}
