/**
 * Reads a content file: `key: value` lines, a line `---`, then one paragraph a line.
 *
 * In the first part a key may occur more than once; ` // ` parts printed lines; a key that starts with `=` is a fact of
 * the labels. In the second part the start of a line says what it is:
 *
 * - `> I. …`, `>> 1. …`: a unit of the outline, one `>` for each level; `>{kèm theo} …` names its step
 * - `^ …` centred and bold, `= …` centred, `~ …` in italics, `) …` at the right edge
 * - `| a | b |` a row of a table; rows in succession are one table, the first its head
 * - `#break`, `#rule`, `#sign` (signature and recipients), `#columns left // … || right // …`, `#toc text … page`
 *
 * `[[words|number|type|units|role]]` are printed as `words` and labelled as a reference; an empty field is null.
 */
const referencePattern = /\[\[([^|\]]*)\|([^|\]]*)\|([^|\]]*)\|([^|\]]*)\|([a-z]+)\]\]/g;

/** The words that are printed of a line of content. */
export const printed = (text) => text.replace(referencePattern, '$1');

/** The references that a line of content is labelled with, in order. */
export function markedReferences(text) {
  return [...text.matchAll(referencePattern)].map(([, words, number, type, units, role]) => ({
    text: words,
    number: number || null,
    type: type || null,
    units: units ? units.split(';').map((unit) => unit.trim()) : [],
    role,
  }));
}

const kinds = { '^': 'centred', '=': 'middle', '~': 'italic', ')': 'right' };

function readLine(line) {
  const unit = /^(>+)(?:\{([^}]*)\})? (.*)$/.exec(line);
  if (unit) return { kind: 'unit', depth: unit[1].length, step: unit[2], text: unit[3] };
  const command = /^#([a-z]+) ?(.*)$/.exec(line);
  if (command) return { kind: command[1], text: command[2] };
  if (line.startsWith('|'))
    return {
      kind: 'row',
      cells: line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    };
  const kind = line[1] === ' ' ? kinds[line[0]] : undefined;
  return kind ? { kind, text: line.slice(2) } : { kind: 'text', text: line };
}

/** @returns `all(key)`: every value of a key; `one(key)`: the first, or undefined; `body`: the lines, in order */
export function readContent(text) {
  const [top, ...rest] = text.split('\n---\n');
  const fields = top
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  const all = (key) => fields.filter(([name]) => name === key).map(([, value]) => value);
  const lines = rest
    .join('\n---\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return { all, one: (key) => all(key)[0], body: lines.map(readLine) };
}
