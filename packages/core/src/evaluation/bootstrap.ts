import { mean } from './metrics.ts';
import { seededRandom } from './seeded-random.ts';

/** A mean over questions, with the ends of its 95 % confidence interval. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 2000;
/** Share of the resampled means that lies outside the interval, at each end. */
const tail = 0.025;
const seed = 20_060_806;

/**
 * The mean of one value a question, with the interval that the middle 95 % of 2,000 resampled means span (percentile
 * bootstrap over questions). The seed is fixed: the same values give the same interval.
 *
 * @returns all 0 for no values
 * @see Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13; for figures of retrieval: Sakai,
 *   Evaluating evaluation metrics based on the bootstrap, SIGIR 2006
 */
export function bootstrapMean(values: readonly number[]): Estimate {
  const random = seededRandom(seed);
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw++) sum += values[Math.floor(random() * values.length)] ?? 0;
    return values.length === 0 ? 0 : sum / values.length;
  }).sort();
  const outside = Math.round(resamples * tail);
  return { mean: mean(values), low: means[outside] ?? 0, high: means[resamples - 1 - outside] ?? 0 };
}
