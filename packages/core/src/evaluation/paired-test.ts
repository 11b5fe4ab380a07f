import { bootstrapMean, type Estimate } from './bootstrap.ts';
import { mean } from './metrics.ts';
import { seededRandom } from './seeded-random.ts';

/** What the same questions say of two systems. */
export interface PairedTest {
  readonly questions: number;
  /** Means of the two. */
  readonly before: number;
  readonly after: number;
  /** Of after − before, question by question. */
  readonly difference: Estimate;
  /** Of the two-sided randomisation test: how often chance alone makes a mean difference at least as large. */
  readonly pValue: number;
}

const permutations = 10_000;
const seed = 20_071_106;
/** Two sums of the same numbers in another order may differ by so much. */
const rounding = 1e-9;

/**
 * Compares two systems by one value a question: if they were the same, each difference might as well have the other sign.
 * Of 10,000 random choices of signs, and the one observed, the p value is the share whose mean difference is at least as
 * large. The seed is fixed.
 *
 * @param before - of each question; `after` has the same questions in the same order
 * @see Smucker, Allan and Carterette, A comparison of statistical significance tests for information retrieval evaluation,
 *   CIKM 2007; that the observed one counts too: Phipson and Smyth, Permutation p-values should never be zero, 2010
 */
export function pairedTest(before: readonly number[], after: readonly number[]): PairedTest {
  if (before.length !== after.length) throw new RangeError(`${before.length} and ${after.length} values are no pairs`);
  const differences = before.map((value, index) => (after[index] ?? 0) - value);
  return {
    questions: before.length,
    before: mean(before),
    after: mean(after),
    difference: bootstrapMean(differences),
    pValue: randomisationTest(differences),
  };
}

function randomisationTest(differences: readonly number[]): number {
  const random = seededRandom(seed);
  // A difference of 0 is the same with either sign.
  const signed = differences.filter((difference) => difference !== 0);
  const observed = Math.abs(signed.reduce((sum, difference) => sum + difference, 0));
  let atLeast = 1;
  for (let permutation = 0; permutation < permutations; permutation++) {
    let sum = 0;
    for (const difference of signed) sum += random() < 0.5 ? difference : -difference;
    if (Math.abs(sum) >= observed - rounding) atLeast++;
  }
  return atLeast / (permutations + 1);
}
