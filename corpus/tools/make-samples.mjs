/**
 * Makes the sample documents that are not plain text: content/*.json → .docx, .pdf (by way of .docx) or .html.
 * Nothing in the product imports this file; the results are committed.
 *
 * Needs the repository's own packages (`docx`, which brings `jszip`), and for the .pdf LibreOffice (`soffice`, made
 * with 7.4) with the font Liberation Serif 2, which has the Vietnamese letters (Debian: libreoffice-writer,
 * fonts-liberation2):
 *
 *   node corpus/tools/make-samples.mjs [9231 …]
 *
 * With words given, only files whose names contain one are made. Then put the new SHA-256 sums, which it prints,
 * into manifest.json.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packDocx } from './docx-document.mjs';
import { portalPage } from './html-page.mjs';
import { convertToPdf } from './pdf-file.mjs';

const makers = {
  docx: packDocx,
  pdf: async (content) => convertToPdf(await packDocx(content), content),
  html: async (content) => Buffer.from(portalPage(content), 'utf8'),
};

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
for (const name of readdirSync(join(here, 'content')).sort()) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  const content = JSON.parse(readFileSync(join(here, 'content', name), 'utf8'));
  const bytes = await makers[content.format](content);
  const file = `${content.file}.${content.format}`;
  writeFileSync(join(here, '..', 'documents', file), bytes);
  console.log(createHash('sha256').update(bytes).digest('hex'), file);
}
