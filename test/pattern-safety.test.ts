import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

const source = path.resolve(import.meta.dirname, '../packages/core/src');
/** The folders whose patterns meet the text of documents. */
const folders = ['base', 'number', 'structure', 'chunk', 'evidence', 'text'];

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
  const { status, complexity } = checkSync(pattern.source, pattern.flags.replace('d', ''), { timeout: 20_000 });
  return status === 'safe' ? 'safe' : (complexity?.type ?? status);
}

describe('the checker', () => {
  test('knows patterns that blow up', () => {
    expect(growthOf({ source: '^(a+)+$', flags: '' })).toBe('exponential');
    expect(growthOf({ source: '\\s+$', flags: 'u' })).toBe('polynomial');
    expect(growthOf({ source: '^\\p{Lu}{1,5}\\s', flags: 'u' })).toBe('safe');
  });
});

describe('every pattern that meets the text of a document', () => {
  let patterns: readonly Pattern[] = [];
  beforeAll(async () => {
    process.env.RECHECK_BACKEND = 'pure';
    const files = folders.flatMap((folder) =>
      readdirSync(path.join(source, folder), { recursive: true })
        .map((file) => path.join(folder, String(file)))
        .filter((file) => file.endsWith('.ts')),
    );
    patterns = [...files.flatMap(literalsOf), ...(await madeWhileLoading(files))];
  });

  test('is found', () => {
    expect(patterns.length).toBeGreaterThan(150);
    expect(patterns.map((pattern) => pattern.file)).toContain('text/unit-marker.ts');
  });

  test('takes time in proportion to the text', { timeout: 600_000 }, () => {
    const unique = new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
    const unsafe = [...unique].flatMap(([shown, pattern]) => {
      const growth = growthOf(pattern);
      return growth === 'safe' ? [] : [`${pattern.file}: ${shown} ${growth}`];
    });
    expect(unsafe).toEqual([]);
  });
});
