import { ChidanError } from '../base/error.ts';
import type { MediaType } from '../file/media-type.ts';
import { extractDocx } from './extract-docx.ts';
import { extractMarkdown } from './extract-markdown.ts';
import { extractPdf } from './extract-pdf.ts';
import { extractPlain } from './extract-plain.ts';
import type { RawText } from './raw-text.ts';

type Extractor = (name: string, bytes: Uint8Array) => RawText | Promise<RawText>;

const extractors: Readonly<Record<MediaType, Extractor>> = {
  docx: extractDocx,
  pdf: extractPdf,
  markdown: extractMarkdown,
  plain: extractPlain,
};

/**
 * The raw text of a file whose kind is known.
 *
 * @throws ChidanError FILE_EMPTY when nothing is written in it; what the format's extractor throws
 */
export async function extractText(mediaType: MediaType, name: string, bytes: Uint8Array): Promise<RawText> {
  const rawText = await extractors[mediaType](name, bytes);
  if (rawText.lines.length === 0) throw new ChidanError('FILE_EMPTY', { name });
  return rawText;
}
