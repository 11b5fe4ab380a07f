import { readUnitMarker } from '../../text/unit-marker.ts';
import type { UnitStep } from '../unit-label.ts';
import { completeUnit } from './complete-unit.ts';
import type { LineText } from './line-text.ts';
import type { Mention } from './mention.ts';

/** What an amending clause is about: a law and, where it says so, units of it. */
export interface Target {
  readonly type: string | null;
  readonly number: string | null;
  readonly name: string | null;
  /** The unit that is amended, outermost step first; empty for the whole. */
  readonly unit: readonly UnitStep[];
}

const amendingLead =
  /^(?:sua doi|bo sung|bai bo|huy bo|thay the|(?:thay|bo) (?:mot so |cac )?(?:cum )?tu|(?:ten )?(?:dieu|khoan|diem|muc|chuong|phu luc) [^:"“]{1,160} duoc (?:sua doi|bo sung|thay the|bai bo))/;

/** Follows, line by line, which law an amending document speaks of, and where in the text that it quotes one stands. */
export class AmendingContext {
  private readonly targets = new Map<number | null, Target>();
  private quoted: UnitStep[] | null = null;
  private depth = 0;

  /** What the whole document amends, by its title or its preamble; the first that has a number counts. */
  setBase(target: Target): void {
    const base = this.targets.get(null);
    if (base === undefined || (base.number === null && target.number !== null)) this.targets.set(null, target);
  }

  /**
   * Takes in the next line.
   *
   * @param ancestors - the units around it, innermost first
   * @param opened - the unit that it is the first line of, or null
   */
  enter(line: LineText, ancestors: readonly number[], opened: number | null): void {
    const isOpening = /^[“"]/.test(line.text);
    // A unit of the document itself ends a quote whose closing mark is missing.
    if (opened !== null && !isOpening) this.quoted = null;
    if (this.quoted === null && isOpening && this.targetOf(ancestors)) {
      this.quoted = [...(this.targetOf(ancestors)?.unit ?? [])];
      this.depth = 0;
    }
    if (this.quoted === null) return;
    this.followQuote(line.text.replace(/^[“"]\s*/, ''));
  }

  /** Where the quoted text stands in the amended law; null outside a quote. */
  get quotedUnit(): readonly UnitStep[] | null {
    return this.quoted;
  }

  leave(line: LineText): void {
    if (this.quoted === null) return;
    for (const mark of line.text) {
      if (mark === '“') this.depth++;
      else if (mark === '”') this.depth--;
    }
    const closesPlain = /^"/.test(line.text) || !/"\s*[.;,]?$/.test(line.text);
    if (this.depth <= 0 && (/”/.test(line.text) || !closesPlain)) this.quoted = null;
  }

  targetOf(ancestors: readonly number[]): Target | null {
    for (const index of ancestors) {
      const target = this.targets.get(index);
      if (target) return target;
    }
    return this.targets.get(null) ?? null;
  }

  /** The first line of a unit that amends: what it names holds for the units below it. */
  setTarget(index: number, target: Target): void {
    this.targets.set(index, target);
  }

  private followQuote(text: string): void {
    const marker = readUnitMarker(text);
    if (!marker?.number || this.quoted === null) return;
    const number = marker.number;
    const keep = (...kinds: readonly UnitStep['kind'][]): UnitStep[] =>
      (this.quoted ?? []).filter((step) => kinds.includes(step.kind));
    if (marker.kind === 'article') this.quoted = [{ kind: 'article', number }];
    else if (marker.kind === 'arabic') this.quoted = [...keep('article'), { kind: 'clause', number }];
    else if (marker.kind === 'letter') this.quoted = [...keep('article', 'clause'), { kind: 'point', number }];
  }
}

/** Whether a unit's words, without its mark, begin as an amending clause does. */
export function isAmendingLead(line: LineText): boolean {
  const marker = readUnitMarker(line.text);
  return amendingLead.test(line.folded.slice(marker?.length ?? 0).trimStart());
}

/**
 * For each mention the unit that stands behind it in an amending clause: `khoản 3; bổ sung khoản 3a vào sau khoản 3 Điều 5`
 * are all of that article.
 */
export function unitsBehind(mentions: readonly Mention[]): (readonly UnitStep[] | null)[] {
  const behind: (readonly UnitStep[] | null)[] = [];
  for (const mention of [...mentions].reverse()) {
    const next = behind.at(-1) ?? null;
    const unit = mention.document === null ? (mention.units[0] ?? null) : null;
    behind.push(unit?.[0]?.kind === 'clause' && next?.[0]?.kind === 'article' ? completeUnit(unit, next) : unit);
  }
  behind.unshift(null);
  return behind.slice(0, -1).reverse();
}
