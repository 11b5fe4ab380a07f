import { fold } from '../base/fold.ts';
import { sliceSpan } from '../base/span.ts';
import { unitOf } from '../chunk/chunk-document.ts';
import type { Evidence } from '../evidence/gather-evidence.ts';

/** What a question takes for granted, and an answer must be about. */
export interface Presupposition {
  readonly kind: 'year' | 'body';
  /** `2025`; `Thành ủy Hà Nội`, as typed. */
  readonly words: string;
  /** Of a body its own name, folded: `ha noi`. */
  readonly name: string;
}

/** How many chunks of the library bear two neighbouring syllables, diacritics aside. */
export type CountPairs = (first: string, second: string) => number;

/** But for one of a range (`khóa 2025 - 2030`), which is a name more than a year. */
const year = /(?<![\d/.-]|\d [-–] )(?:19|20)\d\d(?![\d/]| ?[-–] ?\d)/g;
/** A kind of body or place, and the two syllables behind it. */
const body =
  /(?<![a-z])(tinh uy|thanh uy|huyen uy|quan uy|thanh pho|tp\.?|tinh|huyen|quan|thi xa|bo|so) ([a-z]+) ([a-z]+)(?![a-z])/g;
/** Behind these stands nothing but a name; the others are parts of other words too (`cơ quan`, `chi bộ`, `hồ sơ`). */
const isAlwaysNamed: ReadonlySet<string> = new Set([
  'tinh uy',
  'thanh uy',
  'huyen uy',
  'quan uy',
  'thanh pho',
  'tp',
  'tp.',
]);

/** The years that a question names, and the bodies that it names by their own names. */
export function presuppositionsOf(question: string, count: CountPairs): Presupposition[] {
  const text = question.normalize('NFC');
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  const years = Array.from(
    folded.matchAll(year),
    ({ 0: words }): Presupposition => ({ kind: 'year', words, name: words }),
  );
  const bodies = Array.from(folded.matchAll(body)).flatMap(
    ({ 0: words, 1: kind = '', 2: first = '', 3: second = '', index }) => {
      const typed = text.slice(index, index + words.length);
      const name = `${first} ${second}`;
      // A name is written with capitals, or is one that no document bears.
      const isName = /\p{Lu}\S* \p{Lu}\S*$/u.test(typed) || (isAlwaysNamed.has(kind) && count(first, second) === 0);
      return isName ? [{ kind: 'body' as const, words: typed, name }] : [];
    },
  );
  return [...years, ...bodies];
}

/** The presuppositions that a passage and what stands around it do not meet. */
export function unmetBy({ document, passage }: Evidence, presuppositions: readonly Presupposition[]): Presupposition[] {
  if (presuppositions.length === 0) return [];
  const around = fold([document.title, document.date ?? '', ...leadsTo(document, passage), passage.text].join('\n'));
  // Folded only for a body: a text may be long.
  const whole = presuppositions.some(({ kind }) => kind === 'body') ? fold(document.text) : '';
  return presuppositions.filter(({ kind, name, words }) =>
    kind === 'year' ? !around.includes(name) : !whole.includes(fold(words)) && !whole.includes(` ${name}`),
  );
}

/** What the units around a passage say before the units in them. */
function leadsTo({ text, document: { outline } }: Evidence['document'], { span }: Evidence['passage']): string[] {
  const leads: string[] = [];
  for (let at = unitOf(outline, span); at !== null; at = outline[at]?.parent ?? null) {
    const unit = outline[at];
    const first = outline.findIndex((node) => node.parent === at);
    if (unit)
      leads.push(sliceSpan(text, { start: unit.span.start, end: outline[first]?.span.start ?? unit.span.start }));
  }
  return leads;
}
