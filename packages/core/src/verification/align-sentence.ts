import {
  conditionOpeners,
  joiningWords,
  lightWords,
  listingWords,
  namingWords,
  tellingWords,
  wordKey,
} from './closed-words.ts';
import type { ComparedWord } from './compared-words.ts';
import { SourcePlaces } from './source-places.ts';
import { namesUnit, type SourceWord } from './source-words.ts';

/** One step of the way through a sentence and its sources. */
export type Step =
  /** A word that stands in the source at this place. */
  | { readonly kind: 'same'; readonly word: number; readonly source: number }
  /** A word of the sentence that its source does not have; `isFault` unless it says nothing of its own. */
  | { readonly kind: 'added'; readonly word: number; readonly source: number; readonly isFault: boolean }
  /** A word of the sentence in the place of one of the source. */
  | { readonly kind: 'exchanged'; readonly word: number; readonly source: number; readonly isFault: true }
  /** A word of the source within what the sentence takes from there. */
  | { readonly kind: 'left-out'; readonly source: number; readonly isFault: boolean }
  /** Reading goes on at another place of the sources; a fault in the middle of a clause of either. */
  | { readonly kind: 'jump'; readonly word: number; readonly source: number; readonly isFault: boolean };

/** What a step costs; only their order matters: a guess, checked in bench/model-sentences.mjs. */
const costs = { light: 0.1, jump: 1, added: 4, leftOut: 3, exchanged: 5, faultyJump: 7 };

/**
 * The cheapest way to read a sentence out of its sources: words that stand there in the same order, with jumps from the end of a
 * clause to the beginning of another.
 */
export function alignSentence(sentence: readonly ComparedWord[], sources: readonly SourceWord[]): Step[] {
  const places = new SourcePlaces(sources);
  const rows = Array.from({ length: sentence.length + 1 }, () => new Row(sources.length + 1));
  rows.forEach((row, index) => {
    if (index > 0) consume(sentence[index - 1] as ComparedWord, rows[index - 1] as Row, row, places);
    leaveOut(row, places);
    jump(row, index === 0 || endsHere(sentence, index), index === 0, places);
    leaveOut(row, places);
  });
  return wayBack(rows, sources, places.isEnd);
}

/** The cheapest way to each place of the sources, so many words into the sentence. */
class Row {
  readonly cost: Float64Array;
  readonly from: Int32Array;
  readonly how: Uint8Array;

  constructor(width: number) {
    this.cost = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    this.from = new Int32Array(width).fill(-1);
    this.how = new Uint8Array(width);
  }

  offer(at: number, cost: number, from: number, how: number): void {
    if (cost >= (this.cost[at] as number)) return;
    this.cost[at] = cost;
    this.from[at] = from;
    this.how[at] = how;
  }
}

const same = 1;
const added = 2;
const addedFault = 3;
const leftOut = 4;
const leftOutFault = 5;
const jumped = 6;
const jumpedFault = 7;
const exchanged = 8;

function consume(word: ComparedWord, before: Row, row: Row, places: SourcePlaces): void {
  const isLight = lightWords.has(word.key);
  for (let at = 0; at < before.cost.length; at++) {
    const cost = before.cost[at] as number;
    if (cost === Number.POSITIVE_INFINITY) continue;
    const source = places.words[at];
    if (source) {
      if (isSame(word, source, places)) row.offer(at + 1, cost, at, same);
      else row.offer(at + 1, cost + costs.exchanged, at, exchanged);
    }
    if (isLight || (places.isStart[at] && saysNothing(word, at, places))) row.offer(at, cost + costs.light, at, added);
    else row.offer(at, cost + costs.added, at, addedFault);
  }
}

/** Whether a word that the source does not have is one of the few that say nothing of their own where a clause begins. */
function saysNothing({ key }: ComparedWord, at: number, places: SourcePlaces): boolean {
  const [before, next] = [places.words[at - 1], places.words[at]];
  if (namingWords.has(key) && namesUnit(next)) return true;
  if (tellingWords.has(key) && (before?.isLabel || before?.part !== next?.part)) return true;
  if (listingWords.has(key)) return next?.sentence.list != null && next.sentence.start === at;
  const isBetweenParts = before?.part !== next?.part;
  return joiningWords.has(key) && (isBetweenParts || (key === wordKey('và') && !places.offersChoice(at)));
}

function isSame(word: ComparedWord, source: SourceWord, places: SourcePlaces): boolean {
  return word.key === source.key || (word.kind === 'document-number' && places.meansNumber(source, word.key));
}

function leaveOut(row: Row, { words, isLight }: SourcePlaces): void {
  for (let at = 0; at < words.length; at++) {
    const cost = row.cost[at] as number;
    if (isLight[at]) row.offer(at + 1, cost + costs.light, at, leftOut);
    else row.offer(at + 1, cost + costs.leftOut, at, leftOutFault);
  }
}

function jump(row: Row, mayJump: boolean, isFirst: boolean, places: SourcePlaces): void {
  const { words, isStart, isEnd, leadEnds, repeatsLead } = places;
  if (isFirst) {
    isStart.slice(0, words.length).forEach((starts, at) => {
      row.offer(at, starts ? 0 : costs.faultyJump, -1, starts ? jumped : jumpedFault);
    });
    return;
  }
  const before = row.cost.slice();
  let best = -1;
  let bestEnd = -1;
  let bestLabelEnd = -1;
  const cheaper = (at: number, than: number): boolean =>
    than === -1 || (before[at] as number) < (before[than] as number);
  for (let at = 0; at < before.length; at++) {
    if (cheaper(at, best)) best = at;
    if (isEnd[at] && cheaper(at, bestEnd)) bestEnd = at;
    if (isEnd[at] && words[at - 1]?.isLabel && cheaper(at, bestLabelEnd)) bestLabelEnd = at;
  }
  for (let at = 0; at < words.length; at++) {
    const from = mayJump || words[at]?.isLabel ? bestEnd : bestLabelEnd;
    if (isStart[at] && from !== -1) row.offer(at, (before[from] as number) + costs.jump, from, jumped);
    const leadEnd = leadEnds[at] as number;
    if (leadEnd !== -1) {
      const cost = (before[leadEnd] as number) + costs.light;
      row.offer(at, cost, leadEnd, jumped);
      // `khi có một trong các trường hợp sau: a) Có …` has one `có` where it is said in one go.
      if (repeatsLead[at]) row.offer(at + 1, cost, leadEnd, jumped);
    }
    row.offer(at, (before[best] as number) + costs.faultyJump, best, jumpedFault);
  }
}

/** Whether a clause of the sentence ends before this word. */
function endsHere(sentence: readonly ComparedWord[], at: number): boolean {
  const word = sentence[at];
  if (!word) return false;
  const before = sentence[at - 1];
  const isJoined =
    before !== undefined && [joiningWords, tellingWords, listingWords].some((set) => set.has(before.key));
  return word.gap !== 'none' || conditionOpeners.has(word.key) || isJoined;
}

function wayBack(rows: readonly Row[], sources: readonly SourceWord[], isEnd: readonly boolean[]): Step[] {
  const last = rows.at(-1) as Row;
  let at = -1;
  last.cost.forEach((cost, place) => {
    if (isEnd[place] && (at === -1 || cost < (last.cost[at] as number))) at = place;
  });
  const steps: Step[] = [];
  let index = rows.length - 1;
  while (at !== -1) {
    const row = rows[index] as Row;
    const from = row.from[at] as number;
    const how = row.how[at] as number;
    const word = index - 1;
    if (how === same) steps.push({ kind: 'same', word, source: from });
    if (how === exchanged) steps.push({ kind: 'exchanged', word, source: from, isFault: true });
    if (how === added || how === addedFault)
      steps.push({ kind: 'added', word, source: at, isFault: how === addedFault });
    if (how === leftOut || how === leftOutFault)
      steps.push({ kind: 'left-out', source: from, isFault: how === leftOutFault });
    if (how === jumped || how === jumpedFault)
      steps.push({ kind: 'jump', word: index, source: at, isFault: how === jumpedFault });
    if (how === same || how === added || how === addedFault || how === exchanged) index--;
    if (how === 0) break;
    at = from;
  }
  return sources.length === 0 ? [] : steps.reverse();
}
