import { documentNumberKey, parseDocumentNumber } from '../../packages/core/dist/number/document-number.js';
import { letters } from './spelling.mjs';

/**
 * A bracketed paragraph is cited as `đoạn 3`; labels do not say that a unit is of what is attached; quotation marks and the
 * place of a tone mark are no part of a unit.
 */
const unitOf = (unit) =>
  letters(unit)
    .replaceAll('"', '')
    .replace(/vănbảnkèmtheo$/, '')
    .replace(/^\[(\d+)\]/, 'đoạn$1')
    .replaceAll('oà', 'òa');
const unitsOf = (units) => units.map(unitOf).sort().join(';');

/** Of one number in any spelling (`73/TT/UB`, `73/TT-UB`); the words themselves where they are no number. */
function numberOf(printed) {
  const number = printed === null ? null : parseDocumentNumber(printed);
  return number === null ? letters(printed ?? '') : documentNumberKey(number);
}

/**
 * Mentions in reading order: found where the words overlap, right where number and units agree too. Footnotes follow the
 * stored text, and whoever labels a page meets them at its foot: those count in an order of their own, after the others,
 * and of those outside the stretches only the ones that a label names.
 */
export function compareReferences(tally, label, text, document, isLabelled, diff) {
  // The lines of a preamble may have dashes.
  const firstUnit =
    document.outline.find((node) => !['paragraph', 'bullet', 'plus'].includes(node.kind))?.span.start ?? text.length;
  const notesStart = document.outline.find((node) => node.kind === 'note')?.span.start ?? text.length;
  const read = document.references.map(({ span, number, units, role }) => ({
    ...{ text: letters(text.slice(span.start, span.end)), number, units, role },
    isNote: span.start >= notesStart,
    isCounted: span.start < firstUnit || isLabelled(span.start),
  }));
  const expected = label.references.map((reference) => ({ ...reference, text: letters(reference.text) }));
  const ofText = align(
    expected,
    read.filter(({ isNote, isCounted }) => !isNote && isCounted),
  );
  const left = ofText.flatMap(([labelled, found]) => (labelled && !found ? [labelled] : []));
  const ofNotes = align(
    left,
    read.filter(({ isNote }) => isNote),
  ).filter(([labelled, found]) => labelled || found.isCounted);
  const pairs = [...ofText.filter(([, found]) => found), ...ofNotes];
  for (const [labelled, found] of pairs) {
    if (labelled && found) {
      tally.references.found++;
      const isRight =
        numberOf(labelled.number) === numberOf(found.number) && unitsOf(labelled.units) === unitsOf(found.units);
      if (isRight) tally.references.right++;
      if (labelled.role === found.role) tally.references.rolesRight++;
      if (!isRight || labelled.role !== found.role) diff(`reference ~ ${line(labelled)}\n          ~ ${line(found)}`);
    } else if (labelled) diff(`reference - ${line(labelled)}`);
    else diff(`reference + ${line(found)}`);
  }
  tally.references.labelled += expected.length;
  tally.references.read += pairs.filter(([, found]) => found).length;
}

const line = ({ text, number, units, role }) => `${text} | ${number} | ${units.join('; ')} | ${role}`;

const isSame = (a, b) => a.text.includes(b.text) || b.text.includes(a.text);

/** The longest common subsequence of the two lists; what is in one alone stands alone. */
function align(expected, read) {
  const best = Array.from({ length: expected.length + 1 }, () => new Uint32Array(read.length + 1));
  for (let i = expected.length - 1; i >= 0; i--) {
    for (let j = read.length - 1; j >= 0; j--) {
      const same = isSame(expected[i], read[j]) ? best[i + 1][j + 1] + 1 : 0;
      best[i][j] = Math.max(same, best[i + 1][j], best[i][j + 1]);
    }
  }
  const pairs = [];
  let i = 0;
  let j = 0;
  while (i < expected.length || j < read.length) {
    const same = i < expected.length && j < read.length && isSame(expected[i], read[j]);
    if (same && best[i][j] === best[i + 1][j + 1] + 1) pairs.push([expected[i++], read[j++]]);
    else if (j >= read.length || (i < expected.length && best[i + 1][j] >= best[i][j + 1]))
      pairs.push([expected[i++], null]);
    else pairs.push([null, read[j++]]);
  }
  return pairs;
}
