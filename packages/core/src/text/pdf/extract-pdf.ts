import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ChidanError } from '../../base/error.ts';
import type { RawText } from '../raw-text.ts';
import { layOutPages } from './layout.ts';
import { type PdfPage, readPdfPage } from './page.ts';

/** Fewer characters than this on an average page is a scan with a stamp or a page number on it. Guess. */
const fewestCharactersPerPage = 16;

/**
 * Reads a PDF's text layer as people read the page: columns of a header or signature one after the other, ruled tables by
 * rows, paragraphs whole. Page numbers, running heads and turned text are left out and listed.
 *
 * @throws ChidanError FILE_NO_TEXT_LAYER for a scan, FILE_ENCRYPTED, FILE_DAMAGED
 */
export async function extractPdf(name: string, bytes: Uint8Array): Promise<RawText> {
  const { pages, stamps } = await readPages(name, bytes);
  const characters = pages.reduce(
    (sum, page) => sum + page.items.reduce((letters, item) => letters + item.text.replace(/\s/g, '').length, 0),
    0,
  );
  if (characters < fewestCharactersPerPage * pages.length) throw new ChidanError('FILE_NO_TEXT_LAYER', { name });
  return { ...layOutPages(pages), stamps };
}

interface PdfPages {
  readonly pages: readonly PdfPage[];
  /** What was written or stamped on the pages after the file was made. */
  readonly stamps: readonly string[];
}

async function readPages(name: string, bytes: Uint8Array): Promise<PdfPages> {
  // pdf.js takes the buffer over (it is detached afterwards), so it gets a copy. Nothing is fetched: no fonts, no maps.
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true, useSystemFonts: false });
  try {
    const document = await loading.promise;
    const pages: PdfPage[] = [];
    const stamps: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await readPdfPage(page, OPS));
      stamps.push(...(await readAnnotations(page)));
      page.cleanup();
    }
    return { pages, stamps };
  } catch (cause) {
    if (cause instanceof Error && /password/i.test(`${cause.name} ${cause.message}`)) {
      throw new ChidanError('FILE_ENCRYPTED', { name }, { cause });
    }
    throw new ChidanError('FILE_DAMAGED', { name, reason: 'không đọc được cấu trúc PDF' }, { cause });
  } finally {
    await loading.destroy().catch(() => undefined);
  }
}

/** The words of text and stamps that a program for annotating laid over the page; broken ones keep nobody from reading the rest. */
async function readAnnotations(page: PDFPageProxy): Promise<string[]> {
  const annotations = (await page.getAnnotations().catch(() => [])) as readonly {
    readonly subtype?: string;
    readonly contentsObj?: { readonly str?: string };
    readonly textContent?: readonly string[];
  }[];
  return annotations
    .filter(({ subtype }) => subtype === 'FreeText' || subtype === 'Stamp')
    .flatMap(({ contentsObj, textContent = [] }) => [contentsObj?.str ?? '', textContent.join(' ')])
    .filter((words) => words.trim() !== '');
}
