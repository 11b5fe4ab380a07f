// Do the numbers that Word counts come out as LibreOffice prints them, and do any words get lost on the way?
// usage: node bench/word-numbers.mjs [--save]   (after npm test or npm start, which build the packages)
// Compares documents made here, and the .docx files of ../shared/data/files where these are at hand, line by line with
// what `soffice --convert-to txt` gives; without LibreOffice there is nothing to compare with.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { AlignmentType, Document, LevelFormat, LevelSuffix, Packer, Paragraph } from 'docx';
import { extractDocx } from '../packages/core/dist/text/extract-docx.js';
import { saveResult } from './save-result.mjs';

const level = (index, format, text, more = {}) => ({
  level: index,
  format,
  text,
  alignment: AlignmentType.LEFT,
  ...more,
});

/** Levels, then paragraphs: text alone, or its level, and the copy of the list that counts for itself. */
const cases = {
  articles: [
    [
      level(0, LevelFormat.UPPER_ROMAN, 'Chương %1.'),
      level(1, LevelFormat.DECIMAL, 'Điều %2.', { suffix: LevelSuffix.SPACE }),
      level(2, LevelFormat.DECIMAL, '%3.'),
      level(3, LevelFormat.LOWER_LETTER, '%4)'),
    ],
    [[0], [1], [2], [3], [3], [3], [3], [3], [2], [1], [2], [0], [1], [2], [3]],
  ],
  decimals: [
    [
      level(0, LevelFormat.DECIMAL, '%1.'),
      level(1, LevelFormat.DECIMAL, '%1.%2.'),
      level(2, LevelFormat.DECIMAL, '%1.%2.%3.'),
    ],
    [[0], [1], [2], [2], [1], [2], [0], [1], [2]],
  ],
  kinds: [
    [
      level(0, LevelFormat.UPPER_LETTER, '%1.'),
      level(1, LevelFormat.LOWER_ROMAN, '%2)'),
      level(2, LevelFormat.DECIMAL_ZERO, '%3/'),
    ],
    [[0], [1], [1], [1], [1], [2], [2], [0], [1], [2]],
  ],
  manyLetters: [[level(0, LevelFormat.LOWER_LETTER, '%1)')], Array.from({ length: 30 }, () => [0])],
  manyRomans: [[level(0, LevelFormat.UPPER_ROMAN, '%1.')], Array.from({ length: 50 }, () => [0])],
  legal: [
    [
      level(0, LevelFormat.UPPER_ROMAN, '%1.'),
      level(1, LevelFormat.DECIMAL, '%1.%2.', { isLegalNumberingStyle: true }),
    ],
    [[0], [1], [1], [0], [1]],
  ],
  startsLater: [[level(0, LevelFormat.DECIMAL, 'Điều %1.', { start: 12 })], [[0], [0], [0]]],
  resumed: [[level(0, LevelFormat.DECIMAL, '%1.')], [[0], [0], 'Đoạn giữa', [0], 'Đoạn giữa', [0]]],
  // Each copy of a list begins anew, by an override of its start.
  restarted: [
    [level(0, LevelFormat.DECIMAL, '%1.')],
    [
      [0, 1],
      [0, 1],
      [0, 2],
      [0, 2],
      [0, 3],
    ],
  ],
  bullets: [
    [level(0, LevelFormat.BULLET, '-'), level(1, LevelFormat.BULLET, '+')],
    [[0], [1], [1], [0], [1]],
  ],
  glued: [[level(0, LevelFormat.DECIMAL, '%1)', { suffix: LevelSuffix.NOTHING })], [[0], [0]]],
  skippedLevel: [
    [
      level(0, LevelFormat.DECIMAL, '%1.'),
      level(1, LevelFormat.DECIMAL, '%1.%2.'),
      level(2, LevelFormat.DECIMAL, '%1.%2.%3.'),
    ],
    [[2], [1], [2], [0], [2], [2], [1], [2], [0]],
  ],
};

async function makeCase([levels, paragraphs]) {
  const children = paragraphs.map((entry, index) => {
    const text = `Nội dung thứ ${index}`;
    if (typeof entry === 'string') return new Paragraph({ text: entry });
    return new Paragraph({ text, numbering: { reference: 'list', level: entry[0], instance: entry[1] ?? 0 } });
  });
  const document = new Document({ numbering: { config: [{ reference: 'list', levels }] }, sections: [{ children }] });
  return Packer.toBuffer(document);
}

/** Numbering that styles bring, and paragraphs that switch it off. */
function makeStyles() {
  const styled = (text, style, more = {}) => new Paragraph({ text, style, ...more });
  const document = new Document({
    numbering: { config: [{ reference: 'list', levels: cases.articles[0] }] },
    styles: {
      paragraphStyles: [
        { id: 'Chapter', name: 'Chapter', paragraph: { numbering: { reference: 'list', level: 0 } } },
        { id: 'Article', name: 'Article', paragraph: { numbering: { reference: 'list', level: 1 } } },
        { id: 'Bold', name: 'Bold', basedOn: 'Article', run: { bold: true } },
      ],
    },
    sections: [
      {
        children: [
          styled('một', 'Chapter'),
          styled('hai', 'Article'),
          styled('ba', 'Bold'),
          styled('bốn', 'Article', { numbering: false }),
          styled('năm', 'Article'),
          styled('sáu', 'Chapter'),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const plain = (line) =>
  line
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replaceAll('\u2011', '-')
    .replace(/\s+/g, ' ')
    .trim();
/** LibreOffice prints every bullet as a picture, and a space after every number. */
const numberedLine = (line) => line.replace(/^[-+◦▪●]/u, '•').replaceAll(' ', '');
const wordsOf = (lines) => lines.flatMap((line) => line.split(' '));

/** How many entries of `wanted` `given` has, each counted once. */
function countFound(wanted, given) {
  const left = new Map();
  for (const entry of given) left.set(entry, (left.get(entry) ?? 0) + 1);
  return wanted.filter((entry) => {
    const count = left.get(entry) ?? 0;
    if (count > 0) left.set(entry, count - 1);
    return count > 0;
  }).length;
}

const isNumbered = (line) =>
  /^(?:Chương|Mục|Điều)? ?(?:\d+[.)/\d]*|[IVXLC]+[.)]|[A-ZĐ][.)]|[a-zđ]{1,3}[.)]|[-+•◦▪●] )/u.test(line);

async function compare(folder, path) {
  const { raw, lines } = await extractDocx(path, readFileSync(path));
  const read = lines.map(({ pieces }) => pieces.map(({ start, end }) => raw.slice(start, end)).join(''));
  const ours = read.map(plain);
  // LibreOffice prints each cell on a line of its own.
  const cells = read.filter((line) => line.includes('\t')).flatMap((line) => line.split('\t').map(plain));
  const text = readFileSync(join(folder, `${basename(path, extname(path))}.txt`), 'utf8').replace(/^\uFEFF/, '');
  const theirs = text
    .split('\n')
    .map(plain)
    .filter((line) => line !== '');
  const numbered = theirs.filter(isNumbered).map(numberedLine);
  const agreeing = countFound(numbered, [...ours, ...cells].map(numberedLine));
  const [words, theirWords] = [wordsOf(ours), wordsOf(theirs)];
  const found = countFound(theirWords, words);
  return {
    numbered: numbered.length,
    agreeing,
    words: theirWords.length,
    missing: theirWords.length - found,
    extra: words.length - found,
  };
}

const files = new URL('../../shared/data/files/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'chidan-word-'));
try {
  const paths = [];
  for (const [name, content] of [
    ...Object.entries(cases).map(([name, entry]) => [name, makeCase(entry)]),
    ['styles', makeStyles()],
  ]) {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, await content);
    paths.push(path);
  }
  const made = new Set(paths);
  if (existsSync(files)) {
    for (const entry of readdirSync(files, { recursive: true }))
      if (entry.endsWith('.docx')) paths.push(join(files, entry));
  } else console.log('The real files are not here: only the documents made by this script are compared.');
  execFileSync('soffice', ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...paths], {
    stdio: 'ignore',
  });
  const result = { made: {}, real: {} };
  for (const path of paths) result[made.has(path) ? 'made' : 'real'][basename(path)] = await compare(folder, path);
  saveResult('word-numbers', result);
} catch (cause) {
  if (cause.code !== 'ENOENT' || cause.path !== 'soffice') throw cause;
  console.log('LibreOffice (soffice) is not here: nothing to compare with.');
} finally {
  rmSync(folder, { recursive: true });
}
