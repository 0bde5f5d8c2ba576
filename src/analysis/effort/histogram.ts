import { quantile } from './normal.ts';

const BINS = 24;

/** How many draws ended where: equal bins from the least to the P99; what lies above is in the last bin. */
export type Histogram = { from: number; to: number; counts: number[] };

/** @param sorted draws in rising order; the span is at least 1 wide. */
export function histogram(sorted: Float64Array): Histogram {
  const from = sorted[0] ?? 0;
  const to = Math.max(quantile(sorted, 0.99), from + 1);
  const counts = new Array<number>(BINS).fill(0);
  for (const value of sorted) {
    const bin = Math.min(BINS - 1, Math.floor(((value - from) / (to - from)) * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { from, to, counts };
}
