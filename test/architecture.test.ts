import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  findFaultyPackageImports,
  findImpureCoreImports,
  findLongFiles,
  findUnorderedCoreParts,
  findUpwardCoreImports,
  findVagueNames,
  type SourceFile,
} from './architecture.ts';

/** packages/core/src: each part imports itself and those before it; testing and node may import all of core. */
const coreOrder = [
  'base',
  'number',
  'file',
  'text',
  'structure',
  'chunk',
  'embedding',
  'library',
  'search-index',
  'query',
  'evidence',
  'search',
  'verification',
  'answer',
  'export',
  'evaluation',
  'engine-ports.ts',
  'engine.ts',
  'testing',
  'node',
  'index.ts',
];
/** packages: each imports those before it. */
const packageOrder = ['model-vi', 'core', 'server', 'cli'];
/** Packages that run only in Node: they compile for it, or start its threads. */
const nativePackages = ['better-sqlite3', 'hnswlib-node', 'onnxruntime-node', 'tinypool', '@huggingface/transformers'];
const maxLines = 300;

const checks = {
  unordered: (files: readonly SourceFile[]) => findUnorderedCoreParts(files, coreOrder),
  upward: (files: readonly SourceFile[]) => findUpwardCoreImports(files, coreOrder),
  impure: (files: readonly SourceFile[]) => findImpureCoreImports(files, nativePackages),
  crossing: (files: readonly SourceFile[]) => findFaultyPackageImports(files, packageOrder),
  long: (files: readonly SourceFile[]) => findLongFiles(files, maxLines),
  vague: findVagueNames,
};
type CheckName = keyof typeof checks;
const checkNames = Object.keys(checks) as CheckName[];

const root = path.resolve(import.meta.dirname, '..');

/** Sources, tests and scripts; neither data nor lockfiles. */
function readRepository(): SourceFile[] {
  const ignored = ['node_modules', 'dist', 'results', 'fixtures', 'documents'];
  const walk = (folder: string): string[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const entryPath = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return ignored.includes(entry.name) ? [] : walk(entryPath);
      return /\.([cm]?[jt]sx?|css)$/.test(entry.name) ? [entryPath] : [];
    });
  const folders = ['bench', 'corpus', 'examples', 'packages', 'scripts', 'test'].filter((name) =>
    existsSync(path.join(root, name)),
  );
  const paths = folders.flatMap(walk);
  return ['vitest.config.ts', ...paths].map((file) => ({
    path: file,
    text: readFileSync(path.join(root, file), 'utf8'),
  }));
}

describe('the repository', () => {
  const files = readRepository();

  test('is read', () => {
    const paths = files.map((file) => file.path);
    expect(paths).toContain('packages/core/src/index.ts');
    expect(paths).toContain('test/architecture.ts');
    expect(paths).toContain('scripts/start.mjs');
  });

  test.each(checkNames)('has nothing %s', (name) => {
    expect(checks[name](files)).toEqual([]);
  });
});

/** Holds one file to every check; exactly the named ones find a fault, one each. */
function check(filePath: string, text: string, ...expected: CheckName[]): void {
  const counts = checkNames.map((name) => [name, checks[name]([{ path: filePath, text }]).length]);
  expect(Object.fromEntries(counts)).toEqual(
    Object.fromEntries(checkNames.map((name) => [name, expected.includes(name) ? 1 : 0])),
  );
}

describe('inside core', () => {
  test('a part imports itself and those before it', () => {
    check('packages/core/src/number/parse.ts', "import { a } from './print.ts'; import { b } from '../base/span.ts';");
    check('packages/core/src/engine.ts', "import { a } from './evaluation/metrics.ts';");
    check('packages/core/src/index.ts', "export { a } from './engine.ts';");
  });

  test('an upward import is a fault, however it is written', () => {
    check('packages/core/src/number/parse.ts', "import { a } from '../text/page.ts';", 'upward');
    check('packages/core/src/number/deep/parse.ts', "import { a } from '../../text/page.ts';", 'upward');
    check('packages/core/src/base/span.ts', "import type { A } from '../number/parse.ts';", 'upward');
    check('packages/core/src/base/span.ts', "export { a } from '../number/parse.ts';", 'upward');
    check('packages/core/src/base/span.ts', "const a = await import('../number/parse.ts');", 'upward');
    check('packages/core/src/answer/extract.ts', "import { a } from '../engine.ts';", 'upward');
    check('packages/core/src/answer/extract.ts', "import { a } from '../index.ts';", 'upward');
    check('packages/core/src/answer/extract.ts', "import { a } from '@chidan/core';", 'upward');
  });

  test('an import in a comment or a string is none', () => {
    check(
      'packages/core/src/base/span.ts',
      "// import { a } from '../number/parse.ts'\nconst b = \"from '../text/a.ts'\";",
    );
  });

  test('testing and node import everything, and nothing imports them', () => {
    check(
      'packages/core/src/node/open.ts',
      "import { a } from '../engine.ts'; import { b } from '../testing/index.ts';",
    );
    check('packages/core/src/testing/index.ts', "import { a } from '../index.ts';");
    check('packages/core/src/engine.ts', "import { a } from './node/index.ts';", 'upward');
    check('packages/core/src/index.ts', "export { a } from './node/index.ts';", 'upward');
    check('packages/core/src/index.ts', "export { a } from '@chidan/core/testing';", 'upward');
  });

  test('a folder or file outside the order is a fault', () => {
    check('packages/core/src/relations/cite.ts', '', 'unordered');
    check('packages/core/src/clock.ts', '', 'unordered');
  });

  test.each(['node:fs', 'fs/promises', ...nativePackages])('only node/ imports %s', (specifier) => {
    check('packages/core/src/node/open.ts', `import { a } from '${specifier}';`);
    check('packages/core/src/file/hash.ts', `import { a } from '${specifier}';`, 'impure');
    check('packages/core/src/testing/index.ts', `import type { A } from '${specifier}';`, 'impure');
    check('packages/core/src/index.ts', `export { a } from '${specifier}';`, 'impure');
  });

  test('a part of a native package counts as the package, a longer name does not', () => {
    check('packages/core/src/text/read.ts', "import { a } from 'tinypool/dist/a.js';", 'impure');
    check('packages/core/src/text/read.ts', "import { a } from 'tinypool-like';");
  });
});

describe('between packages', () => {
  test('the command line imports the server, the server imports core', () => {
    check('packages/cli/src/main.ts', "import { a } from '@chidan/server'; import { b } from '@chidan/core/node';");
    check('packages/server/src/main.ts', "import { a } from '@chidan/core/node';");
  });

  test('the other way round is a fault, in tests too', () => {
    check('packages/core/src/engine.ts', "import { a } from '@chidan/server';", 'crossing');
    check('packages/core/test/engine.test.ts', "import { a } from '@chidan/cli';", 'crossing');
    check('packages/server/src/main.ts', "import { a } from '@chidan/cli';", 'crossing');
  });

  test('a package outside the order imports none, and none imports it', () => {
    check('packages/web/src/page.ts', "import { a } from '@chidan/core';", 'crossing');
    check('packages/cli/src/main.ts', "import { a } from '@chidan/web';", 'crossing');
  });

  test('another package is not reached by a path', () => {
    check('packages/cli/src/main.ts', "import { a } from '../../core/src/index.ts';", 'crossing');
  });
});

describe('any file', () => {
  test('ends before the cap', () => {
    check('packages/cli/src/main.ts', 'a();\n'.repeat(maxLines));
    check('packages/cli/src/main.ts', 'a();\n'.repeat(maxLines + 1), 'long');
    check('scripts/start.mjs', `${'a();\n'.repeat(maxLines)}a();`, 'long');
  });

  test('is named after what is inside', () => {
    check('packages/core/src/text/utils.ts', '', 'vague');
    check('scripts/util.mjs', '', 'vague');
    check('packages/core/src/text/utilise.ts', '');
  });
});
