// What becomes of the real files that an office meets: which are added, which refused and why, and what is read of each?
// usage: node bench/real-files.mjs [--files FOLDER] [--save]   (skips where ../shared/data is missing; takes minutes)
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '@chidan/core/node';
import { saveResult } from './save-result.mjs';

const given = process.argv.indexOf('--files');
const folder = given > 0 ? process.argv[given + 1] : fileURLToPath(new URL('../../shared/data/files', import.meta.url));
const list = join(folder, 'MANIFEST.csv');
if (!existsSync(list)) {
  console.log('skipped: ../shared/data/files/MANIFEST.csv is not here');
  process.exit();
}

const paths = readFileSync(list, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0]);
const directory = mkdtempSync(join(tmpdir(), 'chidan-bench-'));
const options = { access: 'write', keepOriginals: false, queryThread: 'own', merge: { largestDelta: 1_000_000 } };
const library = await openLibrary(directory, options);
// The model is loaded before the clock runs.
await library.add([{ name: 'a.txt', bytes: new TextEncoder().encode('một') }]);

const files = [];
for (const path of paths) {
  const { chunks: before } = await library.status();
  const started = performance.now();
  const [report] = (await library.add([join(folder, path)])).files;
  const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
  const { chunks } = await library.status();
  files.push({ file: path, ...(await describe(report, chunks - before)), seconds });
  console.error(`${files.length}/${paths.length} ${files.at(-1).outcome}`);
}
await library.close();
rmSync(directory, { recursive: true });

const refused = countBy(
  files.filter((file) => file.outcome !== 'added'),
  (file) => file.outcome,
);
const summary = {
  files: files.length,
  added: files.filter((file) => file.outcome === 'added').length,
  refused,
  addedByType: countBy(
    files.filter((file) => file.outcome === 'added'),
    (file) => file.type,
  ),
  withNumber: files.filter((file) => file.number !== null && file.number !== undefined).length,
  withDate: files.filter((file) => file.date !== null && file.date !== undefined).length,
  chunks: files.reduce((sum, file) => sum + (file.chunks ?? 0), 0),
  seconds: Math.round(files.reduce((sum, file) => sum + file.seconds, 0)),
};
saveResult('real-files', { summary, files });
if (process.argv.includes('--save'))
  writeFileSync(new URL('./results/real-files.md', import.meta.url), markdown(summary, files));

async function describe(report, chunks) {
  if (report.outcome === 'failed') return { type: extname(report.path).slice(1), outcome: report.code };
  const { mediaType, pages, text, document, number, date, sources } = await library.get(report.documentId);
  const outcome = sources.length > 1 ? 'copy of another' : report.outcome;
  const warnings = countBy(report.warnings, (warning) => warning.code);
  const units = document.outline.length;
  return { type: mediaType, outcome, pages, characters: text.length, units, chunks, number, date, warnings };
}

function countBy(values, nameOf) {
  const counts = {};
  for (const value of values) counts[nameOf(value)] = (counts[nameOf(value)] ?? 0) + 1;
  return counts;
}

function markdown(total, rows) {
  const words = (counts) =>
    Object.entries(counts)
      .map(([name, count]) => (count > 1 ? `${name} ×${count}` : name))
      .join(', ');
  const lines = rows.map((row) => {
    const cells = [row.file, row.type, row.outcome, row.pages, row.characters, row.units, row.chunks, row.seconds];
    return [...cells, row.number, row.date, words(row.warnings ?? {})].map((cell) => cell ?? '').join(' | ');
  });
  return `# Real files

Written by \`node bench/real-files.mjs --save\`; the machine and the commit are in real-files.json.

${total.files} files: ${total.added} added (${words(total.addedByType)}), ${total.files - total.added} not (${words(total.refused)}). Of those added, ${total.withNumber} have a number and ${total.withDate} a date; together they are ${total.chunks} chunks, read and embedded in ${total.seconds} s.

| file | type | outcome | pages | characters | outline units | chunks | seconds | number | date | warnings |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${lines.map((line) => `| ${line} |`).join('\n')}
`;
}
