/** A path as people named it: without the current folder before it, with `/` between folders. */
export function shownPath(path: string, cwd: string): string {
  const parts = (text: string): string => text.normalize('NFC').replaceAll('\\', '/');
  const folder = `${parts(cwd).replace(/\/$/, '')}/`;
  const whole = parts(path);
  return whole.startsWith(folder) ? whole.slice(folder.length) : whole;
}
