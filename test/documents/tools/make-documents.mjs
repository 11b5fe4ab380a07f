/**
 * Makes the invented Party documents and their labels: content/*.txt → ../*.docx or ../*.pdf, and ../../labels/party/*.json.
 *
 * Needs the repository's packages (`docx`, which brings `jszip`), and for the .pdf LibreOffice (`soffice`, made with
 * 7.4) with the font Liberation Serif 2:
 *
 *   node test/documents/tools/make-documents.mjs [P07 …]
 *
 * With words given, only documents whose names contain one are made.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertToPdf } from '../../../corpus/tools/pdf-file.mjs';
import { contentLabels, printLabels } from './content-labels.mjs';
import { readContent } from './read-content.mjs';
import { packWord } from './word-file.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const labels = join(here, '../../labels/party');
mkdirSync(labels, { recursive: true });
const wanted = process.argv.slice(2);
for (const name of readdirSync(join(here, 'content')).sort()) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  const content = readContent(readFileSync(join(here, 'content', name), 'utf8'));
  const stem = name.replace(/\.txt$/, '');
  const format = content.one('format');
  const word = await packWord(content);
  const bytes = format === 'pdf' ? convertToPdf(word, { file: stem, date: '2025-01-01' }) : word;
  writeFileSync(join(here, '..', `${stem}.${format}`), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const written = printLabels(contentLabels(content, `${stem}.${format}`, sha256));
  writeFileSync(join(labels, `${stem.slice(0, 3)}.json`), written);
  console.log(sha256, `${stem}.${format}`);
}
