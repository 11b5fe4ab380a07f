/**
 * Checks on the shape of the repository. They are pure functions over files given as text, so that a test can plant
 * a fault; each returns one line a fault, none when all is well. Paths are relative to the root, with `/`.
 */
import { isBuiltin } from 'node:module';
import path from 'node:path/posix';
import ts from 'typescript';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const coreSources = 'packages/core/src/';

/** Folders of core at its outer edge: they may import all of core, and nothing of core imports them. */
const edgeFolders: readonly string[] = ['testing', 'node'];

/** Folders, and files directly in core/src, that have no place in the order. */
export function findUnorderedCoreParts(files: readonly SourceFile[], order: readonly string[]): string[] {
  const parts = new Set(files.map((file) => corePart(file.path)).filter((part) => part !== null));
  return [...parts].filter((part) => !order.includes(part)).map((part) => `${coreSources}${part} is not in the order`);
}

/** Imports inside core of a part that comes later in the order, type imports included. */
export function findUpwardCoreImports(files: readonly SourceFile[], order: readonly string[]): string[] {
  return faultyImports(files, (importer, specifier) => {
    const [from, to] = [corePart(importer), corePart(resolveImport(importer, specifier))];
    if (from === null || to === null || from === to || edgeFolders.includes(from)) return null;
    if (!edgeFolders.includes(to) && order.indexOf(to) < order.indexOf(from)) return null;
    return `${from} may not import ${to}`;
  });
}

/** Imports of Node's own modules, or of a package that needs Node, by a file of core outside core/src/node. */
export function findImpureCoreImports(files: readonly SourceFile[], nativePackages: readonly string[]): string[] {
  return faultyImports(files, (importer, specifier) => {
    const part = corePart(importer);
    if (part === null || part === 'node') return null;
    const native = nativePackages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
    return native || isBuiltin(specifier) ? 'only core/src/node may import this' : null;
  });
}

/**
 * Imports of a package that comes later in the order or has no place in it, and of another package by a path.
 *
 * @param order - names of folders of packages/, each importing those before it
 */
export function findFaultyPackageImports(files: readonly SourceFile[], order: readonly string[]): string[] {
  return faultyImports(files, (importer, specifier) => {
    const [from, to] = [packageOf(importer), packageOf(resolveImport(importer, specifier))];
    if (from === null || to === null || from === to) return null;
    if (specifier.startsWith('.')) return 'another package is imported by its name';
    const allowed = order.includes(to) && order.indexOf(to) < order.indexOf(from);
    return allowed ? null : `${from} may not import ${to}`;
  });
}

export function findLongFiles(files: readonly SourceFile[], maxLines: number): string[] {
  return files
    .map((file) => ({ path: file.path, lines: file.text.replace(/\n$/, '').split('\n').length }))
    .filter((file) => file.lines > maxLines)
    .map((file) => `${file.path} has ${file.lines} lines, over ${maxLines}`);
}

/** Files whose name says nothing of what is inside. */
export function findVagueNames(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => /^utils?\.[a-z]+$/.test(path.basename(file.path)))
    .map((file) => `${file.path} should be named after what is inside`);
}

function faultyImports(
  files: readonly SourceFile[],
  faultOf: (importer: string, specifier: string) => string | null,
): string[] {
  return files.flatMap((file) =>
    ts.preProcessFile(file.text, true, true).importedFiles.flatMap(({ fileName: specifier }) => {
      const fault = faultOf(file.path, specifier);
      return fault === null ? [] : [`${file.path} imports ${specifier}: ${fault}`];
    }),
  );
}

/** @returns a path where the import leads inside the repository; null for Node's modules and the registry's packages */
function resolveImport(importer: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return path.join(path.dirname(importer), specifier);
  const [, name, subpath] = specifier.match(/^@chidan\/([^/]+)(?:\/(.+))?$/) ?? [];
  if (name === undefined) return null;
  return path.join('packages', name, 'src', subpath ?? '', 'index.ts');
}

/** @returns the folder of core/src that holds the file, or the file's name when it lies directly there */
function corePart(filePath: string | null): string | null {
  if (filePath === null || !filePath.startsWith(coreSources)) return null;
  return filePath.slice(coreSources.length).split('/')[0] ?? null;
}

function packageOf(filePath: string | null): string | null {
  const [top, name] = filePath?.split('/') ?? [];
  return top === 'packages' && name !== undefined ? name : null;
}
