import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { englishWarnings } from '../src/messages/english-warnings.ts';

it('docs/ERRORS.md lists every code of a warning, each once, and no other', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../../docs/ERRORS.md'), 'utf8');
  const section = page.split('\n## ').find((one) => one.startsWith('Codes of warnings')) ?? '';
  const listed = Array.from(section.matchAll(/^\| `([A-Z_]+)` \|/gm), ([, code]) => code);
  expect(listed.sort()).toEqual(Object.keys(englishWarnings).sort());
});
