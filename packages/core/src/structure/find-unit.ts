import { fold, unifyDStroke } from '../base/fold.ts';
import type { NodeKind, OutlineNode } from './directive-document.ts';
import { citedUnit, type UnitStep, unitPath } from './unit-label.ts';

/** Folded words for each kind of unit, longest first; `đ. 5` and `k. 2` are told by what follows. */
const kindsByWord: readonly (readonly [word: string, kind: NodeKind])[] = [
  ['doan khong danh so', 'paragraph'],
  ['van ban kem theo', 'attachment'],
  ['gach dau dong', 'bullet'],
  ['chu thich', 'note'],
  ['tieu muc', 'subsection'],
  ['dau cong', 'plus'],
  ['phu luc', 'appendix'],
  ['chuong', 'chapter'],
  ['khoan', 'clause'],
  ['phan', 'part'],
  ['dieu', 'article'],
  ['diem', 'point'],
  ['doan', 'bracketed'],
  ['bang', 'table'],
  ['dong', 'row'],
  ['muc', 'item'],
  ['d', 'article'],
  ['k', 'clause'],
];
const kindOf: ReadonlyMap<string, NodeKind> = new Map(kindsByWord);
const word = new RegExp(`(?:cac\\s+)?(${kindsByWord.map(([text]) => text).join('|')})(?![a-z])\\.?\\s*`, 'y');
const number =
  /[“"][^“”"]{1,200}[”"]|thu\s+[a-z]+(?:\s+(?:mot|hai|ba|tu|nam|sau|bay|tam|chin))?|[a-z\d]+(?:\.[a-z\d]+)*/y;
const between = /[\s,;]*(?:(?:cua|thuoc|trong|tai)\s+)?/y;

/** From the outside in; a label is read from the inside out unless its kinds stand in this order. */
const ranks: Readonly<Record<NodeKind, number>> = {
  attachment: 0,
  appendix: 1,
  titled: 2,
  part: 2,
  chapter: 3,
  section: 4,
  subsection: 5,
  article: 6,
  bracketed: 7,
  item: 8,
  clause: 8,
  point: 9,
  bullet: 10,
  plus: 11,
  paragraph: 12,
  table: 12,
  row: 13,
  note: 14,
};

/**
 * Reads the label of one unit in any spelling: `khoản 2, Điều 5`, `Điều 5 khoản 2 điểm a`, `dieu 8a`, `mục 1 phần III`.
 *
 * @returns the steps to it, outermost first; null when `text` is anything else
 */
export function parseUnit(text: string): UnitStep[] | null {
  const clean = unifyDStroke(text.normalize('NFC')).trim();
  const folded = fold(clean);
  if (clean === '' || folded.length !== clean.length) return null;
  const steps: UnitStep[] = [];
  for (let at = 0; at < folded.length; ) {
    const step = readStep(clean, folded, at);
    if (step === null) return null;
    steps.push(step.step);
    at = step.end + matchLength(between, folded, step.end);
  }
  return joinItems(isFromOutside(steps) ? steps : steps.reverse());
}

/** `Điều 5 khoản 2 điểm a`; `đoạn 1 mục 2` is read from the inside out, which kind of paragraph it may be. */
function isFromOutside(steps: readonly UnitStep[]): boolean {
  const isOrdered = steps.every(({ kind }, at) => at === 0 || ranks[kind] > ranks[steps[at - 1]?.kind ?? kind]);
  return isOrdered && steps.every(({ kind }) => kind !== 'bracketed');
}

function readStep(clean: string, folded: string, at: number): { step: UnitStep; end: number } | null {
  word.lastIndex = at;
  const found = word.exec(folded);
  const kind = kindOf.get(found?.[1] ?? '');
  if (!found || kind === undefined) return null;
  const start = at + found[0].length;
  if (kind === 'attachment') return { step: { kind, number: '1' }, end: start };
  const length = matchLength(number, folded, start);
  if (length === 0) return null;
  const printed = clean.slice(start, start + length);
  const title = /^[“"](.*)[”"]$/u.exec(printed)?.[1];
  const isCapital = /\p{Lu}/u.test(clean.charAt(at));
  if (title !== undefined)
    return kind === 'part' ? { step: { kind: 'titled', number: title }, end: start + length } : null;
  return {
    step: { kind: printedKind(kind, found[1] ?? '', printed, isCapital), number: printed },
    end: start + length,
  };
}

/** `Mục 1` is a section, `mục 1` an item; `đ. 5` an article, `đ. a` a point. */
function printedKind(kind: NodeKind, spelled: string, printed: string, isCapital: boolean): NodeKind {
  if (kind === 'item' && isCapital) return 'section';
  return spelled === 'd' && !/^\d/.test(printed) ? 'point' : kind;
}

/** `mục 1 mục II` is `mục II.1`. */
function joinItems(steps: readonly UnitStep[]): UnitStep[] {
  const joined: UnitStep[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    if (last?.kind === step.kind && (step.kind === 'item' || step.kind === 'clause')) {
      joined[joined.length - 1] = {
        ...step,
        number: step.number.startsWith(`${last.number}.`) ? step.number : `${last.number}.${step.number}`,
      };
    } else joined.push(step);
  }
  return joined;
}

/**
 * The unit that these steps lead to; steps between may be left out (`Điều 5` for one in Chương II).
 * Of several the one with the fewest steps left out, those of the document itself before those of what is attached.
 *
 * @returns its index; null when there is none
 */
export function findUnit(outline: readonly OutlineNode[], steps: readonly UnitStep[]): number | null {
  return findAlong(outline, steps) ?? (steps.length > 1 ? findAlong(outline, joinItems([...steps].reverse())) : null);
}

function findAlong(outline: readonly OutlineNode[], steps: readonly UnitStep[]): number | null {
  const innermost = steps.at(-1);
  if (!innermost) return null;
  let best: { index: number; cost: number } | null = null;
  for (const [index, node] of outline.entries()) {
    if (!isAlike(node.kind, innermost.kind)) continue;
    const distance = costOf(unitPath(outline, index), steps);
    if (distance === null) continue;
    // A paragraph that is cited as the unit around it does not go by its own number.
    const cost = distance + (citedUnit(outline, index) === index ? 0 : 5);
    if (best === null || cost < best.cost) best = { index, cost };
  }
  return best?.index ?? null;
}

/** How far the path is from the steps, 0 for the same; null where it is another's. */
function costOf(path: readonly UnitStep[], steps: readonly UnitStep[]): number | null {
  let cost = 0;
  let at = steps.length - 1;
  for (let level = path.length - 1; level >= 0; level--) {
    const own = path[level];
    const step = steps[at];
    const distance = own && step && isAlike(own.kind, step.kind) ? distanceOf(own, step) : null;
    if (distance !== null) {
      cost += distance;
      at--;
    } else if (level === path.length - 1) return null;
    else cost += costOfOmitting(path, level);
  }
  return at < 0 ? cost : null;
}

/** A label leaves out what is around an article; to leave out an appendix is to speak of another text. */
function costOfOmitting(path: readonly UnitStep[], level: number): number {
  const kind = path[level]?.kind;
  if (kind === 'attachment' || kind === 'appendix') return 1000;
  return path.slice(level + 1).some((inner) => inner.kind === 'article') ? 1 : 10;
}

/** Kinds that one word may name: `mục`, `đoạn`. */
function isAlike(own: NodeKind, named: NodeKind): boolean {
  if (own === named) return true;
  if (named === 'item' || named === 'section') return own === 'item' || own === 'section';
  return named === 'bracketed' && own === 'paragraph';
}

/** 0 for the same step, more for another kind by the same name or another spelling; null for another number. */
function distanceOf(own: UnitStep, step: UnitStep): number | null {
  const kind = own.kind === step.kind ? 0 : 3;
  if (own.number.toLowerCase() === step.number.toLowerCase()) return kind;
  if (fold(own.number) === fold(step.number)) return kind + 100;
  const isCounted = own.kind === 'part' || own.kind === 'chapter' || own.kind === 'section' || own.kind === 'appendix';
  return isCounted && countOf(own.number) !== null && countOf(own.number) === countOf(step.number) ? kind + 200 : null;
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** `IV` and `4` count the same. */
function countOf(printed: string): number | null {
  if (/^\d+$/.test(printed)) return Number(printed);
  const digits = Array.from(printed.toUpperCase(), (letter) => romanDigits[letter] ?? Number.NaN);
  const sum = digits.reduce((total, digit, at) => total + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
  return Number.isNaN(sum) ? null : sum;
}

function matchLength(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}
