// How fast is the structure read, alone and in the whole of adding, and does any text slow it down out of proportion?
// usage: node bench/structure-speed.mjs [--save] [--no-add]   (skips the real files where ../shared/data is missing)
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '@chidan/core/node';
import { readStructure } from '../packages/core/dist/structure/read-structure.js';
import { countPages, normaliseText } from '../packages/core/dist/text/document-text.js';
import { extractText } from '../packages/core/dist/text/extract.js';
import { saveResult } from './save-result.mjs';

const files = new URL('../../shared/data/files/', import.meta.url);
const repeats = 5;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const round = (value) => Number(value.toFixed(1));

/** Median of a few runs, in milliseconds. */
function time(work, runs = repeats) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The PDF files with a text layer: their pages are counted. */
async function realFiles() {
  const paths = readdirSync(files, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.pdf'));
  const read = [];
  for (const path of paths) {
    const bytes = new Uint8Array(readFileSync(join(fileURLToPath(files), path)));
    try {
      const stored = normaliseText(await extractText('pdf', path, bytes));
      read.push({ path, ...stored, pages: countPages(stored.pageStarts) });
    } catch {
      // Scans have no text to read.
    }
  }
  return read;
}

async function speeds() {
  if (!existsSync(files)) {
    console.log('skipped: ../shared/data/files is not here');
    return null;
  }
  const read = await realFiles();
  const times = read.map((file) => time(() => readStructure(file.text, file.notesStart)));
  const pages = read.reduce((sum, file) => sum + file.pages, 0);
  const perPage = times.map((ms, at) => ms / read[at].pages);
  const worst = perPage.indexOf(Math.max(...perPage));
  const alone = times.reduce((sum, ms) => sum + ms, 0);
  const result = {
    files: read.length,
    pages,
    structurePagesPerSecond: Math.round((1000 * pages) / alone),
    worstFile: { path: read[worst].path, msPerPage: round(perPage[worst]) },
  };
  if (process.argv.includes('--no-add')) return result;
  const directory = mkdtempSync(join(tmpdir(), 'chidan-bench-'));
  const library = await openLibrary(directory, { access: 'write', keepOriginals: false });
  const start = performance.now();
  await library.add(read.map(({ path }) => join(fileURLToPath(files), path)));
  const seconds = (performance.now() - start) / 1000;
  await library.close();
  rmSync(directory, { recursive: true });
  return { ...result, addPagesPerSecond: round(pages / seconds) };
}

/** Texts that nearly match a rule over and over, made to bring out rules whose work grows faster than the text. */
const nearMisses = {
  'Điều without a number': (n) => 'Điều '.repeat(n),
  'articles without a document': (n) => 'khoản 1 Điều 2, '.repeat(n),
  'points in a row': (n) => 'điểm a, b, c và d '.repeat(n),
  'unfinished dates': (n) => 'Hà Nội, ngày 1 tháng 1 '.repeat(n),
  'capitals and blanks': (n) => 'ỦY BAN  NHÂN DÂN '.repeat(n),
  blanks: (n) => ' '.repeat(10 * n),
  'digits and dots': (n) => '1.1.1.'.repeat(n),
  'numbers that never end': (n) => '1234/2020/NĐ-'.repeat(n),
  'law names that never end': (n) => 'Luật Đất đai và Luật Nhà ở '.repeat(n),
  'opening quotation marks': (n) => '“1. a\n'.repeat(n),
  'quotation marks in turn': (n) => '“Điều 1. a” “\n'.repeat(n),
  'leader dots': (n) => `MỤC LỤC\n${'Điều 1 ........ 1\n'.repeat(n)}`,
  'roman numbers': (n) => 'XXIVXXIV. A\n'.repeat(n),
  'rows of cells': (n) => '1\ta\tb\tc\n'.repeat(n),
  'signature lines': (n) => 'T/M BAN THƯỜNG VỤ\n'.repeat(n),
  recipients: (n) => `Nơi nhận:\n${'- Như trên,\n'.repeat(n)}`,
  'one line of a header': (n) => `${'Số: 1-QĐ/TU '.repeat(n)}\n`,
};
const small = 4000;

function growth() {
  return Object.fromEntries(
    Object.entries(nearMisses).map(([name, make]) => {
      const [once, fourfold] = [make(small), make(4 * small)];
      const times = [time(() => readStructure(once), 3), time(() => readStructure(fourfold), 3)];
      return [
        name,
        { ms: round(times[0]), msFourfold: round(times[1]), ratio: round(times[1] / Math.max(times[0], 1)) },
      ];
    }),
  );
}

saveResult('structure-speed', { real: await speeds(), nearMisses: growth() });
