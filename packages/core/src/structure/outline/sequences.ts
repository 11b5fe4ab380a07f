import type { Warning, WarningCode } from '../../base/parsed.ts';
import type { Span } from '../../base/span.ts';
import type { MarkedKind, UnitMarker } from '../../text/unit-marker.ts';
import { followsLetter, followsNumber, type Ordinal, readOrdinal, romanValue, unusualLetters } from './ordinal.ts';

/** A number further ahead of the one before is no unit, but a year or a figure that begins a line. Guess. */
const furthestAhead = 5;

const counted: ReadonlySet<MarkedKind> = new Set(['article', 'roman', 'capital', 'arabic', 'letter']);
const none: Ordinal = { place: 0, suffix: '' };

/** The numbers of each list so far: whether the next one is a unit's, and what is odd about it. */
export class Sequences {
  readonly warnings: Warning[] = [];
  private readonly lastNumbers = new Map<string, string>();

  /**
   * Whether a number can be a unit's where it stands; one that breaks its sequence and may be one all the same is warned of.
   *
   * @param list - names the list that the number would belong to
   * @param isAtTop - whether no unit is open
   */
  accept({ kind, number }: UnitMarker, list: string, span: Span, isAtTop: boolean): boolean {
    const now = number === null || !counted.has(kind) ? null : ordinalOf(kind, number);
    if (number === null || now === null) return true;
    const last = this.lastNumbers.get(list);
    const before = last === undefined ? none : (ordinalOf(kind, last) ?? none);
    const isFirst = now.place === 1 && now.suffix === '';
    const isRepeated = now.place === before.place && now.suffix === before.suffix;
    const follows = kind === 'letter' ? followsLetter : followsNumber;
    const fits = isFirst || isRepeated || follows(before, now);
    if (!fits && !isLikelyUnit(kind, before.place, now.place, isAtTop)) return false;
    this.lastNumbers.set(list, number);
    if (!fits) {
      const after = last === undefined ? 'ngay từ đầu' : `sau số ${last}`;
      this.warn('OUTLINE_OUT_OF_SEQUENCE', span, `Số ${number} đứng ${after}: có thể thiếu hoặc đọc nhầm.`);
    }
    if (kind === 'letter' && unusualLetters.has(number.charAt(0))) {
      this.warn('OUTLINE_LETTER_UNUSUAL', span, `Điểm ${number}: chữ cái này thường không dùng để đánh thứ tự.`);
    }
    return true;
  }

  private warn(code: WarningCode, span: Span, message: string): void {
    this.warnings.push({ code, span, message });
  }
}

function ordinalOf(kind: MarkedKind, number: string): Ordinal | null {
  return kind === 'roman' ? { place: romanValue(number), suffix: '' } : readOrdinal(number);
}

/** A roman number or a capital outside its sequence is an initial or a reference; an arabic one may be a slip. */
function isLikelyUnit(kind: MarkedKind, before: number, now: number, isAtTop: boolean): boolean {
  if (kind === 'article' || kind === 'letter') return true;
  if (kind === 'roman') return (before > 0 || isAtTop) && now > before && now <= before + 3;
  if (kind === 'capital') return before > 0 && now > before && now <= before + 2;
  return now > before && now <= before + furthestAhead;
}
