import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ErrorCode, errorTable } from '../../src/base/error-codes.ts';

const page = path.resolve(import.meta.dirname, '../../../../docs/ERRORS.md');

/** The codes that the page is about: those in backticks in a heading or in the first cell of a table row. */
function documentedCodes(markdown: string): string[] {
  return markdown.split('\n').flatMap((line) => {
    const place = /^#+\s.*$/.exec(line)?.[0] ?? /^\|([^|]*)\|/.exec(line)?.[1] ?? '';
    return Array.from(place.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g), (found) => found[1] ?? '');
  });
}

describe('docs/ERRORS.md', () => {
  test('has every code of the table and no other, each once', () => {
    expect(documentedCodes(readFileSync(page, 'utf8')).sort()).toEqual(Object.keys(errorTable).sort());
  });

  test('is read in headings and first cells only', () => {
    const markdown = '# `A_B`\n\ntext `C_D`\n\n| `E_F` | like `G_H` |\n| --- | --- |\n| `I_J` |';
    expect(documentedCodes(markdown)).toEqual(['A_B', 'E_F', 'I_J']);
  });
});

describe('the table of errors', () => {
  const entries = Object.entries(errorTable) as [ErrorCode, (typeof errorTable)[ErrorCode]][];

  test('says for each code who must act', () => {
    const kinds = (prefix: string): Set<string> =>
      new Set(entries.filter(([code]) => code.startsWith(prefix)).map(([, { kind }]) => kind));
    expect(kinds('LIBRARY_')).toEqual(new Set(['library']));
    expect(kinds('QUERY_')).toEqual(new Set(['input']));
    expect(kinds('DOCUMENT_')).toEqual(new Set(['input']));
    expect(kinds('MODEL_')).toEqual(new Set(['environment']));
    expect(errorTable.FILE_UNREADABLE.kind).toBe('environment');
    expect(errorTable.FILE_DAMAGED.kind).toBe('input');
  });

  test('gives messages of whole sentences that name what they were given', () => {
    for (const [code, { message }] of entries) {
      const named: string[] = [];
      const detail = new Proxy({}, { get: (_target, name) => `{${named[named.push(String(name)) - 1]}}` });
      const text = message(detail);
      expect(text, code).toMatch(/^\p{Lu}.*\.$/u);
      expect(text, code).toBe(text.normalize('NFC'));
      for (const name of named) expect(text, code).toContain(`{${name}}`);
    }
  });
});
