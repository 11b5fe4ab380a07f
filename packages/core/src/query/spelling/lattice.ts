import { costOf, type Manner } from './manner.ts';
import type { Reading } from './readings.ts';

/** The readings of each word of a query, and what it costs to go from one to the next: negative log likelihoods. */
export interface Lattice {
  readonly places: readonly (readonly Reading[])[];
  /** Into each place and, last, into the end: `steps[place][before * readings + reading]`; before the first there is one. */
  readonly steps: readonly Float64Array[];
}

export interface Path {
  readonly cost: number;
  /** Which reading of each place. */
  readonly choices: readonly number[];
}

/**
 * The cheapest way through a lattice for readers of one manner.
 *
 * @see Viterbi, Error bounds for convolutional codes, IEEE Transactions on Information Theory 13, 1967
 */
export function cheapestPath(lattice: Lattice, manner: Manner): Path {
  const origins: Uint16Array[] = [];
  let costs: Float64Array = Float64Array.of(manner.prior);
  for (const [place, steps] of lattice.steps.entries()) {
    const readings = lattice.places[place];
    const { cheapest, origin } = stepForward(costs, steps);
    readings?.forEach((reading, index) => {
      cheapest[index]! += reading.cost + costOf(reading, manner);
    });
    origins.push(origin);
    costs = cheapest;
  }
  const choices: number[] = [];
  let choice = 0;
  for (const origin of origins.toReversed()) {
    choice = origin[choice] ?? 0;
    choices.push(choice);
  }
  return { cost: costs[0] ?? 0, choices: choices.reverse().slice(1) };
}

/** The cheapest way into each reading of the next place, and which reading it comes from. */
function stepForward(costs: Float64Array, steps: Float64Array): { cheapest: Float64Array; origin: Uint16Array } {
  const size = steps.length / costs.length;
  const cheapest = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const origin = new Uint16Array(size);
  for (let before = 0; before < costs.length; before++) {
    for (let reading = 0; reading < size; reading++) {
      const cost = costs[before]! + steps[before * size + reading]!;
      if (cost >= cheapest[reading]!) continue;
      cheapest[reading] = cost;
      origin[reading] = before;
    }
  }
  return { cheapest, origin };
}

/** For each reading of each place, the cost of the cheapest way that leads through it. */
export function costsThrough(lattice: Lattice, manner: Manner): Float64Array[] {
  const nodes = lattice.places.map((readings) => readings.map((reading) => reading.cost + costOf(reading, manner)));
  const into: Float64Array[] = [];
  let costs: Float64Array = new Float64Array(1);
  for (const [place, node] of nodes.entries()) {
    const { cheapest } = stepForward(costs, lattice.steps[place]!);
    costs = cheapest.map((cost, index) => cost + node[index]!);
    into.push(costs);
  }
  let onward: Float64Array = new Float64Array(1);
  for (let place = nodes.length - 1; place >= 0; place--) {
    const steps = lattice.steps[place + 1]!;
    const size = onward.length;
    const after = onward;
    onward = Float64Array.from(nodes[place]!, (_, index) => {
      let least = Number.POSITIVE_INFINITY;
      for (let next = 0; next < size; next++) least = Math.min(least, steps[index * size + next]! + after[next]!);
      return least;
    });
    into[place] = into[place]!.map((cost, index) => cost + onward[index]!);
    onward = onward.map((cost, index) => cost + nodes[place]![index]!);
  }
  return into;
}
