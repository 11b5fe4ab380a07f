/** How many columns `text` takes: combining marks and the marks of a `Style` take none. */
export function displayWidth(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
  return [...text.replace(/\p{M}|\u001b\[\d{1,2}m/gu, '')].length;
}

/** Breaks lines at spaces so that each, with its indent, fits `width`; a longer word stays whole, as do lines that fit. */
export function wrap(text: string, width: number, indent = ''): string {
  const room = Math.max(1, width - displayWidth(indent));
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, room))
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

function wrapLine(line: string, room: number): string[] {
  if (displayWidth(line) <= room) return [line];
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/[ \t]+/)) {
    if (current !== '' && displayWidth(current) + 1 + displayWidth(word) > room) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

/** `text` on one line, cut after a whole word where it does not fit, with `…` as its last character then. */
export function shorten(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (displayWidth(line) <= width) return line;
  const [first = ''] = wrapLine(line, Math.max(1, width - 1));
  const kept = displayWidth(first) < width ? first : [...first].slice(0, Math.max(0, width - 1)).join('');
  return `${kept.replace(/[\s,;:.–-]+$/u, '')}…`;
}
