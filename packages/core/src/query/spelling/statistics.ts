/** Which syllables there are, and how likely one follows another. A syllable is named by its id. */
export interface SyllableStatistics {
  /** The ids of the forms that are `folded` without their diacritics; [] if there are none. */
  formsOf(folded: string): readonly number[];
  /** The form in small letters, NFC, with its tone where it usually stands. */
  spell(id: number): string;
  /** How likely a word of a text is this one. */
  frequency(id: number): number;
  /** How likely `second` comes after `first`, above 0; either may be a boundary or a number. */
  probability(first: number, second: number): number;
}

/** What stands between sentences and their parts: the first word of every statistics. */
export const boundaryId = 0;
/** Any word that bears a digit. */
export const numberId = 1;

const magic = 'CDSYL\u0000\u00001';
const headerBytes = 24;
/** Counts of pairs are stored as logarithms, in twelfths of an octave. */
const countOfStep = Float64Array.from({ length: 256 }, (_, step) => 2 ** (step / 12));
/** What is taken from the count of every pair and given to pairs that are not listed; 0.3 to 1.5 do as well on train. */
const discount = 0.75;
/** The least share for pairs that are not listed, where all that were seen are. */
const leastLeft = 0.001;

/** @throws Error when the bytes are no statistics of the form in docs/FORMAT.md */
export function readStatistics(bytes: Uint8Array): SyllableStatistics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || String.fromCharCode(...bytes.subarray(0, 8)) !== magic) {
    throw new Error('the syllable statistics are of another version');
  }
  const wordCount = view.getUint32(8, true);
  const pairCount = view.getUint32(12, true);
  const textEnd = headerBytes + view.getUint32(16, true);
  // Copied, so that the typed arrays are aligned wherever the bytes lie.
  const table = new Uint8Array(bytes.subarray(Math.ceil(textEnd / 4) * 4)).buffer;
  const secondsStart = 12 * wordCount + 4;
  if (table.byteLength !== secondsStart + 3 * pairCount) throw new Error('the syllable statistics are cut short');
  return new BigramStatistics(
    new TextDecoder().decode(bytes.subarray(headerBytes, textEnd)).split('\n'),
    new Uint32Array(table, 0, wordCount),
    new Uint32Array(table, 4 * wordCount, wordCount),
    new Uint32Array(table, 8 * wordCount, wordCount + 1),
    new Uint16Array(table, secondsStart, pairCount),
    new Uint8Array(table, secondsStart + 2 * pairCount, pairCount),
  );
}

/**
 * Bigrams with absolute discounting, backed off to how often a word occurs at all.
 *
 * @see Ney, Essen and Kneser, On structuring probabilistic dependences, Computer Speech and Language 8, 1994
 */
class BigramStatistics implements SyllableStatistics {
  private readonly words: string[] = [];
  private readonly idsOfFolded = new Map<string, readonly number[]>();
  private readonly total: number;
  private readonly counts: Uint32Array;
  /** Of each word, how often it is the first of a listed pair. */
  private readonly listed: Uint32Array;
  /** Where the pairs of each word begin. */
  private readonly rows: Uint32Array;
  private readonly seconds: Uint16Array;
  private readonly steps: Uint8Array;

  constructor(
    lines: readonly string[],
    counts: Uint32Array,
    listed: Uint32Array,
    rows: Uint32Array,
    seconds: Uint16Array,
    steps: Uint8Array,
  ) {
    for (const line of lines) {
      const [folded = '', ...forms] = line.split(' ');
      this.idsOfFolded.set(
        folded,
        Array.from(forms.keys(), (index) => this.words.length + index),
      );
      this.words.push(...forms);
    }
    this.counts = counts;
    this.listed = listed;
    this.rows = rows;
    this.seconds = seconds;
    this.steps = steps;
    this.total = counts.reduce((sum, count) => sum + count, 0);
  }

  formsOf(folded: string): readonly number[] {
    return this.idsOfFolded.get(folded) ?? [];
  }

  spell(id: number): string {
    return this.words[id] ?? '';
  }

  frequency(id: number): number {
    return this.counts[id]! / this.total;
  }

  probability(first: number, second: number): number {
    const pairs = this.rows[first + 1]! - this.rows[first]!;
    const left = Math.max(1 - (this.listed[first]! - discount * pairs) / this.counts[first]!, leastLeft);
    const step = this.stepOf(first, second);
    const seen = step === null ? 0 : (countOfStep[step]! - discount) / this.counts[first]!;
    return seen + left * this.frequency(second);
  }

  /** The stored count of a pair, by binary search in the row of its first word. */
  private stepOf(first: number, second: number): number | null {
    let low = this.rows[first]!;
    let high = this.rows[first + 1]!;
    const end = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.seconds[middle]! < second) low = middle + 1;
      else high = middle;
    }
    return low < end && this.seconds[low] === second ? this.steps[low]! : null;
  }
}
