/** Arithmetic and tables of the measurements. Times are milliseconds throughout. */

/** PLIMSOLL_BENCH=short: whether everything still runs to its end. Too few rounds for figures, and nothing of others. */
export const SHORT = process.env.PLIMSOLL_BENCH === 'short';

/** The smallest value that at least this share (0 to 1) of all values do not exceed. */
export function quantile(all, share) {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export function median(all) {
  return quantile(all, 0.5);
}

/**
 * The power of the size that a cost grows with from one size to the next: 0 does not grow, 1 is linear, 2 quadratic.
 * Undefined where either cost is not above nothing.
 */
export function growthExponent(size, cost, nextSize, nextCost) {
  if (!(cost > 0) || !(nextCost > 0)) return undefined;
  return Math.log(nextCost / cost) / Math.log(nextSize / size);
}

/**
 * Runs every action once a round, in turn, so that what else the machine does falls on all of them alike. Takes functions that
 * resolve to a time; resolves to all times of each, under its name.
 */
export async function interleaved(rounds, actions) {
  const times = new Map(Object.keys(actions).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, action] of Object.entries(actions)) times.get(name).push(await action());
  }
  return times;
}

/** Milliseconds as people read them: two figures where they are few. */
export function ms(value) {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

export function megabytes(bytes) {
  return `${Math.round(bytes / 1024 ** 2)} MB`;
}

export function ratio(value) {
  return value === undefined ? '' : value.toFixed(1);
}

/** A table as text, its first column to the left and all others to the right. */
export function table(head, rows) {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at].length)));
  const line = (row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ');
  return [head, ...rows].map((row) => line(row).trimEnd()).join('\n');
}
