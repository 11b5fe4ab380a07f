import type { Confidence } from './answer.ts';

/** From these probabilities on; what each level has meant on labelled questions is in docs/EVALUATION.md. */
const leastHigh = 0.85;
const leastMedium = 0.3;

export function confidenceOf(probability: number): Confidence {
  const level = probability >= leastHigh ? 'high' : probability >= leastMedium ? 'medium' : 'low';
  return { level, probability };
}
