import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ErrorCode, errorTable } from '../../src/base/error-codes.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../../../docs/ERRORS.md'), 'utf8');

/** The library's codes that the page lists, each with its kind, in the order of the page. */
function documentedErrors(markdown: string): [code: string, kind: string][] {
  const [, section = ''] = markdown.split(/^## (?=Codes of the library$)|^## (?!Codes of the library$)/m);
  return Array.from(section.matchAll(/^\| `([A-Z_]+)` \| (\w+) \|/gm), ([, code = '', kind = '']) => [code, kind]);
}

const entries = Object.entries(errorTable) as [ErrorCode, (typeof errorTable)[ErrorCode]][];

test('docs/ERRORS.md lists every code with its kind, each once, and no other', () => {
  const byCode = (a: [string, string], b: [string, string]): number => (a[0] < b[0] ? -1 : 1);
  const expected = entries.map(([code, { kind }]): [string, string] => [code, kind]);
  expect(documentedErrors(page).sort(byCode)).toEqual(expected.sort(byCode));
});

describe('the table of the page', () => {
  test('is that of the library’s codes; what other packages report does not count', () => {
    const library =
      '## Codes of the library\n\n| Code | Kind |\n| --- | --- |\n| `A_B` | input | like `C_D` |\n| `E` | library |';
    expect(documentedErrors(`# Errors\n\n${library}\n\n## Others\n\n| \`F_G\` | input |`)).toEqual([
      ['A_B', 'input'],
      ['E', 'library'],
    ]);
  });
});

describe('a message', () => {
  test('is made of whole sentences in either language, in NFC, and names what it was given', () => {
    for (const [code, { message, english }] of entries) {
      for (const say of [message, english]) {
        const named: string[] = [];
        const detail = new Proxy({}, { get: (_target, name) => `{${named[named.push(String(name)) - 1]}}` });
        const text = say(detail);
        expect(text, code).toMatch(/^(?:\p{Lu}|«|\{).*\.$/u);
        expect(text, code).toBe(text.normalize('NFC'));
        for (const name of named) expect(text, code).toContain(`{${name}}`);
      }
    }
  });
});
