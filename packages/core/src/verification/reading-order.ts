import { groupBy } from '../base/group-by.ts';
import type { Step } from './align-sentence.ts';
import { conditionOpeners, joiningWords, wordKey } from './closed-words.ts';
import type { ComparedWord, Gap } from './compared-words.ts';
import type { SentenceFault } from './sentence-fault.ts';
import type { SourceSentence, SourceWord } from './source-words.ts';

/**
 * What a sentence puts beside each other that its sources keep apart. Its words may all be theirs: a condition, a heading or the
 * line above a list then holds for something else.
 */
export function misjoined(
  steps: readonly Step[],
  sentence: readonly ComparedWord[],
  sources: readonly SourceWord[],
): SentenceFault[] {
  const visits = visitsOf(steps, sentence, sources);
  const misplaced = [
    ...visits.filter((visit, index) => isStray(visit, visits[index - 1])),
    ...visits.filter(({ word }, index) => visits.slice(0, index).some((before) => before.word.part === word.part)),
    ...visits.filter((visit, index) => isUnderOther(visits, visit, index)),
    ...itemsAmiss(visits),
    ...visits.filter(({ clauses, isBroken }) => isBroken || !keepsOrder(clauses)),
  ];
  return [...new Set(misplaced)].map(({ word }) => ({ kind: 'unsupported', words: partOf(word, sources) }));
}

/** Words of one part of a source, one after the other in the sentence. */
interface Visit {
  /** The first one. */
  readonly word: SourceWord;
  /** The strongest sign in the sentence between this part and the one before. */
  readonly gap: Gap;
  /** The words that begin a clause, in the order in which the sentence says them. */
  readonly clauses: SourceWord[];
  /** Of the line that leads in a list: whether it is said that one of its items is enough. */
  saysOne: boolean;
  /** Whether the sentence cuts it: with a full stop, or a condition of it from the rest with `và` or a semicolon. */
  isBroken: boolean;
}

const gaps: readonly Gap[] = ['none', 'comma', 'colon', 'semicolon', 'stop'];

function visitsOf(steps: readonly Step[], sentence: readonly ComparedWord[], sources: readonly SourceWord[]): Visit[] {
  const visits: Visit[] = [];
  let gap: Gap = 'none';
  let isJoined = false;
  for (const step of steps) {
    if (step.kind !== 'same' && step.kind !== 'added') continue;
    const own = sentence[step.word]?.gap ?? 'none';
    if (gaps.indexOf(own) > gaps.indexOf(gap)) gap = own;
    if (step.kind === 'added' && joiningWords.has(sentence[step.word]?.key ?? '')) isJoined = true;
    const word = step.kind === 'same' ? sources[step.source] : undefined;
    if (!word || word.isLabel) continue;
    let visit = visits.at(-1);
    if (visit?.word.part !== word.part) {
      visit = { word, gap, clauses: [], saysOne: false, isBroken: false };
      visits.push(visit);
    } else {
      const isCut = isJoined || gap === 'semicolon';
      if (gap === 'stop' || (isCut && (opens(word) || opens(visit.clauses.at(-1))))) visit.isBroken = true;
    }
    if (visit.clauses.at(-1)?.clause !== word.clause) visit.clauses.push(word);
    if (word.isPointer && word.key === wordKey('một')) visit.saysOne = true;
    gap = 'none';
    isJoined = false;
  }
  return visits;
}

function isGoverning({ role }: SourceSentence): boolean {
  return role !== 'text';
}

/** Parts of two sentences are parted by a semicolon at least; one that goes on in its sentence follows none of another. */
function isStray({ word, gap }: Visit, before: Visit | undefined): boolean {
  if (!before || isGoverning(before.word.sentence)) return false;
  const isApart = gap === 'semicolon' || gap === 'stop';
  if (before.word.sentence === word.sentence) return !isApart && word.part !== before.word.part + 1;
  const isListed = word.sentence.list !== null && word.sentence.list === before.word.sentence.list;
  if (!isApart && !isListed) return true;
  return gap !== 'stop' && !startsSentence(word);
}

function startsSentence({ part, sentence }: SourceWord): boolean {
  return part === sentence.firstPart;
}

/** A heading is said of what stands under it. */
function isUnderOther(visits: readonly Visit[], { word }: Visit, index: number): boolean {
  if (word.sentence.role !== 'heading') return false;
  const said = visits[index + 1] ?? visits[index - 1];
  return said !== undefined && said.word.sentence.heading !== word.sentence;
}

/** What follows the line above a list is of that list, up to a full stop, and no item is said without a line that turns it. */
function itemsAmiss(visits: readonly Visit[]): Visit[] {
  let lead: Visit | null = null;
  let items = 0;
  return visits.filter((visit) => {
    const { list, role } = visit.word.sentence;
    if (visit.gap === 'stop') lead = null;
    if (role === 'lead') {
      lead = visit;
      items = 0;
      return false;
    }
    if (lead) {
      items++;
      const isOfSeveral = items > 1 && lead.word.sentence.offersOne && !lead.saysOne;
      return list !== lead.word.sentence || isOfSeveral;
    }
    return list?.turns === true && startsSentence(visit.word);
  });
}

/** In the order of the source, or with the condition that stands first put last, or the one that stands last put first. */
function keepsOrder(clauses: readonly SourceWord[]): boolean {
  const turn = clauses.findIndex((word, index) => index > 0 && word.clause < (clauses[index - 1] as SourceWord).clause);
  if (turn === -1) return true;
  const front = clauses.slice(0, turn);
  const back = clauses.slice(turn);
  const isRotation = [...back, ...front].every(
    (word, index, all) => index === 0 || word.clause > (all[index - 1] as SourceWord).clause,
  );
  const [first] = back;
  const wasFirst = back.length > 0 && opens(first) && back.slice(1).every(({ gap }) => gap === 'none');
  const wasLast = opens(front[0]) && front.slice(1).every(({ gap }) => gap === 'none') && back.length === 1;
  return isRotation && (wasFirst || wasLast);
}

function opens(word: SourceWord | undefined): boolean {
  return word !== undefined && (conditionOpeners.has(word.key) || word.key === wordKey('trong'));
}

function partOf(word: SourceWord, sources: readonly SourceWord[]): string {
  const part = groupBy(sources, (source) => source.part).get(word.part) ?? [];
  return part.map(({ written }) => written).join(' ');
}
