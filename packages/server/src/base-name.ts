/** The last part of a path, whichever way its slashes lean: where an office keeps its files is nobody else's business. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? '';
}
