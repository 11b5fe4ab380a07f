// How much of the header, the outline and the references is read as people read it? Against the labels of test/labels.
// usage: node bench/structure-figures.mjs [--save] [--diff WORD]   (--diff shows what differs in development files whose
// name holds WORD; the other part is only counted. Real files are skipped where ../shared/data is missing.)

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { detectMediaType } from '../packages/core/dist/file/media-type.js';
import { readStructure } from '../packages/core/dist/structure/read-structure.js';
import { normaliseText } from '../packages/core/dist/text/document-text.js';
import { extractText } from '../packages/core/dist/text/extract.js';
import { saveResult } from './save-result.mjs';
import { compareHeader } from './structure-figures/header.mjs';
import { compareOutline } from './structure-figures/outline.mjs';
import { compareReferences } from './structure-figures/references.mjs';
import { inStretches } from './structure-figures/stretches.mjs';
import { figuresPage } from './structure-figures/table.mjs';
import { Tally } from './structure-figures/tally.mjs';

const labels = new URL('../test/labels/', import.meta.url);
const sources = {
  real: new URL('../../shared/data/files/', import.meta.url),
  party: new URL('../test/documents/', import.meta.url),
  corpus: new URL('../corpus/documents/', import.meta.url),
};
const wanted = process.argv.includes('--diff') ? process.argv[process.argv.indexOf('--diff') + 1] : null;
const development = new Set(JSON.parse(readFileSync(new URL('split.json', labels), 'utf8')).development);

/** Real files by the split; invented Party documents by their number, odd ones development; the corpus is development. */
function partOf(set, name, sha256) {
  if (set === 'real') return development.has(sha256) ? 'development' : 'figure';
  return set === 'corpus' || Number(/^P(\d+)/.exec(name)?.[1]) % 2 === 1 ? 'development' : 'figure';
}

const tallies = new Map();
const skipped = [];
for (const [set, folder] of Object.entries(sources)) {
  const names = existsSync(new URL(`${set}/`, labels)) ? readdirSync(new URL(`${set}/`, labels)).sort() : [];
  for (const name of names) {
    const label = JSON.parse(readFileSync(new URL(`${set}/${name}`, labels), 'utf8'));
    const file = new URL(label.file.split('/').map(encodeURIComponent).join('/'), folder);
    if (!existsSync(file)) {
      skipped.push(label.file);
      continue;
    }
    const bytes = new Uint8Array(readFileSync(file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== label.sha256) throw new Error(`${label.file} is not the file that was labelled`);
    const part = partOf(set, name, sha256);
    const stored = normaliseText(await extractText(detectMediaType(label.file, bytes), label.file, bytes));
    const document = readStructure(stored.text, stored.notesStart);
    const isLabelled = inStretches(stored.text, label.stretches, `${set}/${name}`);
    const key = `${label.family} ${set === 'real' ? 'real' : 'invented'} ${part}`;
    if (!tallies.has(key)) tallies.set(key, new Tally());
    const diff = wanted !== null && part === 'development' && name.includes(wanted) ? console.log : () => undefined;
    diff(`=== ${set}/${name}`);
    const tally = tallies.get(key);
    tally.documents++;
    compareHeader(tally, label, document.header, diff);
    compareOutline(tally, label, stored.text, document.outline, isLabelled, diff);
    compareReferences(tally, label, stored.text, document, isLabelled, diff);
  }
}
if (skipped.length > 0) console.log(`skipped: ${skipped.length} labelled files are not here`);
const figures = Object.fromEntries([...tallies].map(([key, tally]) => [key, tally.figures()]));
saveResult('structure-figures', figures);
if (process.argv.includes('--save')) {
  writeFileSync(new URL('results/structure-figures.md', import.meta.url), figuresPage(figures));
}
