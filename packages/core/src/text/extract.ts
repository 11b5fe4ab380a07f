import { ChidanError } from '../base/error.ts';
import type { MediaType } from '../file/media-type.ts';
import type { RawText } from './raw-text.ts';

type Extractor = (name: string, bytes: Uint8Array) => RawText | Promise<RawText>;

/** Each format's reader is loaded when the first such file comes: a search needs none of them. */
const extractors: Readonly<Record<MediaType, () => Promise<Extractor>>> = {
  docx: async () => (await import('./docx/extract-docx.ts')).extractDocx,
  html: async () => (await import('./html/extract-html.ts')).extractHtml,
  pdf: async () => (await import('./pdf/extract-pdf.ts')).extractPdf,
  markdown: async () => (await import('./markdown/extract-markdown.ts')).extractMarkdown,
  plain: async () => (await import('./extract-plain.ts')).extractPlain,
};

/**
 * The raw text of a file whose kind is known.
 *
 * @throws ChidanError FILE_EMPTY when nothing is written in it; what the format's extractor throws
 */
export async function extractText(mediaType: MediaType, name: string, bytes: Uint8Array): Promise<RawText> {
  const extract = await extractors[mediaType]();
  const rawText = await extract(name, bytes);
  if (!hasWords(rawText)) throw new ChidanError('FILE_EMPTY', { name });
  return rawText;
}

/** Whether anything is written that can be seen: marks without width are nothing. */
function hasWords({ raw, lines }: RawText): boolean {
  return lines.some(({ pieces }) => pieces.some(({ start, end }) => /[^\s\p{Cf}\p{Cc}]/u.test(raw.slice(start, end))));
}
