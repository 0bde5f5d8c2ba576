import type { Scoring } from '../../bank/schema.ts';
import { dimensionMean } from '../readiness/figures.ts';
import type { Tally } from '../readiness/tally.ts';

/** What new weights mix into a score: the values of the parts, which themselves stay as they are. */
export type Blend = { parts: Int32Array; values: Float64Array; lowest: number; gateFailed: boolean };

/** The dimensions of a scope as a blend; null where nothing is answered. `order` numbers the dimensions. */
export function blendOf(tally: Tally, order: ReadonlyMap<string, number>): Blend | null {
  const known = [...tally.dimensions].flatMap(([id, sums]) => {
    const value = dimensionMean(sums, 0);
    return value === undefined ? [] : [{ part: order.get(id) ?? 0, value }];
  });
  if (known.length === 0) return null;
  return {
    parts: Int32Array.from(known, ({ part }) => part),
    values: Float64Array.from(known, ({ value }) => value),
    lowest: Math.min(...known.map(({ value }) => value)),
    gateFailed: tally.gatesZero + tally.gatesUnknown > 0,
  };
}

/** Mean-min with the drawn weights, then gates, which no weight can lift. `weights` hold one number a part. */
export function mix(
  { parts, values, lowest, gateFailed }: Blend,
  weights: Float64Array,
  { mean, minimum, gateCap }: Scoring['readiness'],
): number {
  let sum = 0;
  let total = 0;
  for (let at = 0; at < parts.length; at++) {
    const weight = weights[parts[at] ?? 0] ?? 0;
    sum += weight * (values[at] ?? 0);
    total += weight;
  }
  const raw = total === 0 ? lowest : mean * (sum / total) + minimum * lowest;
  return gateFailed ? Math.min(raw, gateCap) : raw;
}
