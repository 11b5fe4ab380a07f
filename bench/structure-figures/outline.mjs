import { letters } from './spelling.mjs';

const steps = {
  part: 'phần ',
  chapter: 'chương ',
  section: 'mục ',
  subsection: 'tiểu mục ',
  article: 'điều ',
  clause: 'khoản ',
  point: 'điểm ',
  item: 'mục ',
  bullet: '- ',
  plus: '+ ',
  appendix: 'phụ lục ',
  titled: 'phần ',
};
/** Characters of the unit's first line that are compared. */
const openingLength = 20;

/** The path as the labels write it; null for a unit without a mark of its own. */
function pathOf(outline, index) {
  const path = [];
  for (let at = index; at !== null; at = outline[at].parent) {
    const { kind, number } = outline[at];
    if (kind === 'attachment') path.unshift('kèm theo');
    else if (kind === 'bracketed') path.unshift(`[${number}]`);
    else if (kind in steps) path.unshift(steps[kind] + number);
    else if (at === index) return null;
  }
  return path.join('>');
}

const keyOf = (path, opening) => `${letters(path)} | ${letters(opening).slice(0, openingLength)}`;

/** Units by path and first words. */
export function compareOutline(tally, label, text, outline, isLabelled, diff) {
  const expected = label.outline.map(([path, opening]) => keyOf(path, opening));
  const read = outline.flatMap((node, index) => {
    const path = isLabelled(node.span.start) ? pathOf(outline, index) : null;
    return path === null ? [] : [keyOf(path, text.slice(node.span.start, node.span.start + 80))];
  });
  // The first words of a label may be fewer than those compared.
  const left = new Map();
  for (const key of read) left.set(key, (left.get(key) ?? 0) + 1);
  let right = 0;
  for (const key of expected) {
    const found = left.has(key) ? key : [...left.keys()].find((other) => other.startsWith(key));
    if (found === undefined) {
      diff(`outline - ${key}`);
      continue;
    }
    right++;
    if (left.get(found) === 1) left.delete(found);
    else left.set(found, left.get(found) - 1);
  }
  for (const key of left.keys()) diff(`outline + ${key}`);
  tally.outline.labelled += expected.length;
  tally.outline.read += read.length;
  tally.outline.right += right;
}
