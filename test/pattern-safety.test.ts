import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

const source = path.resolve(import.meta.dirname, '../packages/core/src');
/** The folders whose patterns meet the text of documents and queries. */
const folders = [
  ...['base', 'number', 'structure', 'chunk', 'evidence', 'text', 'query', 'search', 'library'],
  ...['verification', 'answer', 'export'],
];

interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** `structure/header.ts`. */
  readonly file: string;
}

/** The regular expressions that a file writes out; those made of others are seen when it is loaded. */
function literalsOf(file: string): Pattern[] {
  const tree = ts.createSourceFile(file, readFileSync(path.join(source, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The regular expressions that the files make with `new RegExp` while they are loaded. */
async function madeWhileLoading(files: readonly string[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const original = globalThis.RegExp;
  let file = '';
  globalThis.RegExp = new Proxy(original, {
    construct: (target, [pattern, flags]: [string | RegExp, string?]) => {
      const made = new target(pattern, flags);
      found.push({ source: made.source, flags: made.flags, file });
      return made;
    },
  });
  try {
    for (file of files) await import(path.join(source, file));
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

/** What the checker says of a pattern: `safe`, or how its work grows with the text. */
function growthOf(pattern: Pick<Pattern, 'source' | 'flags'>): string {
  const result = checkSync(pattern.source, pattern.flags.replace('d', ''), { timeout: 120_000 });
  return result.status === 'vulnerable' ? result.complexity.type : result.status;
}

process.env.RECHECK_BACKEND = 'pure';

describe('the checker', () => {
  test('knows patterns that blow up', () => {
    expect(growthOf({ source: '^(a+)+$', flags: '' })).toBe('exponential');
    expect(growthOf({ source: '\\s+$', flags: 'u' })).toBe('polynomial');
    expect(growthOf({ source: '^\\p{Lu}{1,5}\\s', flags: 'u' })).toBe('safe');
  });
});

/**
 * What the checker said of each pattern, since it takes a second for each: a new pattern is checked when it is first seen.
 * `UPDATE=1 npx vitest run test/pattern-safety.test.ts` adds it to the file, and takes out what is gone.
 */
const verdictsFile = path.resolve(import.meta.dirname, 'pattern-verdicts.json');
/** How many of the known verdicts are checked again in each run, others each day. */
const checkedAgain = 8;
const longestCheckedAgain = 160;

/** Patterns whose work grows faster than what they are given, and what bounds that. */
const bounded: Readonly<Record<string, string>> = {
  'text/html/extract-html.ts': 'the first kilobyte of a page',
  'text/html/list.ts': 'a style attribute of at most a few hundred letters',
  'text/html/names.ts': 'a style attribute of at most a few hundred letters',
  'text/markdown/extract-markdown.ts':
    'one span of code or one piece of HTML of a page; measured in hostile-markup.test.ts',
  'answer/question-kind.ts': 'a question of at most 1,000 letters',
};

describe('every pattern that meets the text of a document', () => {
  let patterns: ReadonlyMap<string, Pattern> = new Map();
  let known: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    const files = folders.flatMap((folder) =>
      readdirSync(path.join(source, folder), { recursive: true })
        .map((file) => path.posix.join(folder, String(file).replaceAll('\\', '/')))
        .filter((file) => file.endsWith('.ts')),
    );
    const found = [...files.flatMap(literalsOf), ...(await madeWhileLoading(files))];
    patterns = new Map(found.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
    known = JSON.parse(readFileSync(verdictsFile, 'utf8'));
  });

  test('is found', () => {
    expect(patterns.size).toBeGreaterThan(150);
    expect([...patterns.values()].map((pattern) => pattern.file)).toContain('text/unit-marker.ts');
  });

  test('takes time in proportion to the text', { timeout: 1_200_000 }, () => {
    const verdicts = new Map([...patterns].map(([shown, pattern]) => [shown, known[shown] ?? growthOf(pattern)]));
    if (process.env.UPDATE === '1') {
      const sorted = [...verdicts].sort(([a], [b]) => (a < b ? -1 : 1));
      writeFileSync(verdictsFile, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
    }
    const unsafe = [...patterns].filter(
      ([shown, { file }]) =>
        verdicts.get(shown) !== 'safe' && !(file in bounded && verdicts.get(shown) === 'polynomial'),
    );
    expect(unsafe.map(([shown, { file }]) => `${file}: ${shown} ${verdicts.get(shown)}`)).toEqual([]);
  });

  test('was judged as the checker judges it now', { timeout: 300_000 }, () => {
    // The longest take minutes on a busy machine, and running out of time is no verdict.
    const judged = [...patterns].filter(([shown]) => shown in known && shown.length <= longestCheckedAgain);
    const day = Math.floor(Date.now() / 86_400_000);
    const first = (day * checkedAgain) % judged.length;
    for (const [shown, pattern] of [...judged, ...judged].slice(first, first + checkedAgain)) {
      expect([known[shown], 'unknown'], `${shown}, day ${day}`).toContain(growthOf(pattern));
    }
  });
});
