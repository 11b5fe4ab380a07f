// Two small fits, both by Adam over standardised features with a little L2: weights are given for the features as they are.

/**
 * Which of the rows of each group is right: listwise softmax.
 *
 * @param {{ rows: number[][], right: boolean[] }[]} groups
 * @param regularisation - the more, the fewer groups there are
 */
export function fitRanking(groups, regularisation = 0.003, steps = 600) {
  const usable = groups.filter(({ right }) => right.includes(true));
  const scale = scaleOf(usable.flatMap(({ rows }) => rows));
  const scaled = usable.map(({ rows, right }) => ({ rows: rows.map(scale.apply), right }));
  const weights = descend(scale.count, steps, regularisation, (at, gradient) => {
    for (const { rows, right } of scaled) {
      const scores = rows.map((row) => dot(row, at));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const all = sum(shares);
      const good = sum(shares.filter((_, index) => right[index]));
      rows.forEach((row, index) => {
        const slope = (shares[index] / all - (right[index] ? shares[index] / good : 0)) / scaled.length;
        row.forEach((value, column) => {
          gradient[column] += slope * value;
        });
      });
    }
  });
  return scale.undo(weights).weights;
}

/** How likely a row is right: logistic regression. @returns weights and bias */
export function fitLogistic(rows, right, weightOf = () => 1, steps = 1500) {
  const scale = scaleOf(rows);
  const scaled = rows.map((row) => [...scale.apply(row), 1]);
  const total = sum(rows.map((_, index) => weightOf(index)));
  const fitted = descend(scale.count + 1, steps, 0.003, (at, gradient) => {
    scaled.forEach((row, index) => {
      const slope = ((logistic(dot(row, at)) - (right[index] ? 1 : 0)) * weightOf(index)) / total;
      row.forEach((value, column) => {
        gradient[column] += slope * value;
      });
    });
  });
  const { weights, shift } = scale.undo(fitted.slice(0, -1));
  return { weights, bias: fitted.at(-1) + shift };
}

export const logistic = (value) => 1 / (1 + Math.exp(-value));
const sum = (values) => values.reduce((all, value) => all + value, 0);
const dot = (a, b) => a.reduce((all, value, index) => all + value * b[index], 0);

function scaleOf(rows) {
  const count = rows[0].length;
  const means = Array.from({ length: count }, (_, column) => sum(rows.map((row) => row[column])) / rows.length);
  const spreads = means.map(
    (mean, column) => Math.sqrt(sum(rows.map((row) => (row[column] - mean) ** 2)) / rows.length) || 1,
  );
  return {
    count,
    apply: (row) => row.map((value, column) => (value - means[column]) / spreads[column]),
    undo: (scaled) => {
      const weights = scaled.map((weight, column) => weight / spreads[column]);
      return { weights, shift: -dot(weights, means) };
    },
  };
}

function descend(count, steps, regularisation, addGradient, rate = 0.05) {
  const at = new Array(count).fill(0);
  const [first, second] = [new Array(count).fill(0), new Array(count).fill(0)];
  for (let step = 1; step <= steps; step++) {
    const gradient = at.map((weight) => regularisation * weight);
    addGradient(at, gradient);
    gradient.forEach((slope, column) => {
      first[column] = 0.9 * first[column] + 0.1 * slope;
      second[column] = 0.99 * second[column] + 0.01 * slope ** 2;
      const [mean, square] = [first[column] / (1 - 0.9 ** step), second[column] / (1 - 0.99 ** step)];
      at[column] -= (rate * mean) / (Math.sqrt(square) + 1e-8);
    });
  }
  return at;
}
