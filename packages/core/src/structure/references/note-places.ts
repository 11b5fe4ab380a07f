import type { OutlineNode } from '../directive-document.ts';
import { type UnitStep, unitPath } from '../unit-label.ts';
import { OutlineWalk } from './outline-walk.ts';

/**
 * Where the marks of the footnotes stand: `Khoản này` in footnote 3 is the one that bears `[3]`. Formats that leave the
 * marks out of the text give none.
 *
 * @returns the steps to the unit, by the note's number
 */
export function placesOfNotes(text: string, outline: readonly OutlineNode[]): Map<string, readonly UnitStep[]> {
  const places = new Map<string, readonly UnitStep[]>();
  const notesStart = outline.find(({ kind }) => kind === 'note')?.span.start ?? 0;
  const walk = new OutlineWalk(outline);
  for (const { index, 1: number = '' } of text.slice(0, notesStart).matchAll(/\[(\d{1,3})\]/g)) {
    const [innermost] = walk.ancestorsAt(index);
    if (innermost !== undefined && !places.has(number)) places.set(number, unitPath(outline, innermost));
  }
  return places;
}
