import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The modules that loading `entry` loads at once, packages included; imports of types and `import()` load nothing. */
function loadedBy(entry: URL, seen: Set<string> = new Set()): Set<string> {
  for (const [, name = ''] of readFileSync(entry, 'utf8').matchAll(/^(?:im|ex)port (?!type )[^;]*?from '([^']+)';/gm)) {
    const target = name.startsWith('.') ? new URL(name, entry) : null;
    if (seen.has(target?.href ?? name)) continue;
    seen.add(target?.href ?? name);
    if (target) loadedBy(target, seen);
  }
  return seen;
}

it('the command line loads neither the library nor the server before a command runs', () => {
  const loaded = loadedBy(new URL('../src/main.ts', import.meta.url));
  expect([...loaded].filter((name) => !name.startsWith('file:')).sort()).toEqual(['commander', 'node:fs', 'node:path']);
  expect([...loaded].some((name) => name.endsWith('/commands/search.ts'))).toBe(true);
});
