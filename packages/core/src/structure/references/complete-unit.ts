import type { UnitStep } from '../unit-label.ts';
import { thisUnit } from './unit-phrase.ts';

/**
 * Gives a unit the outer steps that it leaves unsaid: `khoản 1 Điều này` and `điểm a` are of the place where they stand.
 *
 * @param place - steps of that place, outermost first
 */
export function completeUnit(unit: readonly UnitStep[], place: readonly UnitStep[]): UnitStep[] {
  const steps = unit.map((step) =>
    step.number === thisUnit ? { ...step, number: sameKind(place, step.kind)?.number ?? thisUnit } : step,
  );
  const outermost = steps[0]?.kind;
  if (outermost === 'clause') return [...place.filter(({ kind }) => kind === 'article'), ...steps];
  if (outermost === 'point') return [...place.filter(({ kind }) => kind === 'article' || kind === 'clause'), ...steps];
  return steps;
}

function sameKind(place: readonly UnitStep[], kind: UnitStep['kind']): UnitStep | undefined {
  const alike = kind === 'section' || kind === 'item' ? ['section', 'item'] : [kind];
  return place.findLast((own) => alike.includes(own.kind));
}

/** Whether no step is left that only points: `phần này` where no part is open is nothing. */
export function isResolved(unit: readonly UnitStep[]): boolean {
  return unit.every((step) => step.number !== thisUnit);
}

/** `khoản 1 Điều 22 Mục này` where no section is open is `khoản 1 Điều 22`: articles run through a document. */
export function withoutPointer(unit: readonly UnitStep[]): readonly UnitStep[] {
  const article = unit.findIndex(({ kind }) => kind === 'article');
  return unit.filter((step, at) => at >= article || step.number !== thisUnit);
}
