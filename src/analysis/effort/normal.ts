import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Two-sided distance from P10 to P90 of the standard normal distribution. */
export const SPAN_P10_P90 = 2.563;

/** A source of random numbers under its own name: the same for the same seed and name, whatever else is drawn. */
export function namedGenerator(seed: number, name: string): RandomGenerator {
  return xoroshiro128plus(seed ^ hash(name));
}

/** Standard normal draws that repeat exactly for the same seed and name (Box-Muller over xoroshiro128+). */
export function normalColumn(seed: number, name: string, draws: number): Float64Array {
  const generator = namedGenerator(seed, name);
  const column = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 2) {
    // 1 - u lies in (0, 1], so that the logarithm is finite.
    const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(generator)));
    const angle = 2 * Math.PI * uniformFloat64(generator);
    column[draw] = radius * Math.cos(angle);
    if (draw + 1 < draws) column[draw + 1] = radius * Math.sin(angle);
  }
  return column;
}

/** FNV-1a over UTF-16 units, 32 bits: spreads similar names far apart. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193);
  // A last mix (MurmurHash3), as names that differ in the last letter only would seed alike.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** Inverse of the standard normal distribution for p in (0, 1); Acklam's rational approximation, relative error 1e-9. */
export function normalQuantile(p: number): number {
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  if (p < 0.02425) return tail(Math.sqrt(-2 * Math.log(p)));
  if (p > 1 - 0.02425) return -tail(Math.sqrt(-2 * Math.log(1 - p)));
  const q = p - 0.5;
  const r = q * q;
  return (
    (q *
      polynomial(
        r,
        -3.969683028665376e1,
        2.209460984245205e2,
        -2.759285104469687e2,
        1.38357751867269e2,
        -3.066479806614716e1,
        2.506628277459239,
      )) /
    polynomial(
      r,
      -5.447609879822406e1,
      1.615858368580409e2,
      -1.556989798598866e2,
      6.680131188771972e1,
      -1.328068155288572e1,
      1,
    )
  );
}

function tail(q: number): number {
  return (
    polynomial(
      q,
      -7.784894002430293e-3,
      -3.223964580411365e-1,
      -2.400758277161838,
      -2.549732539343734,
      4.374664141464968,
      2.938163982698783,
    ) / polynomial(q, 7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1)
  );
}

/** Horner's scheme, highest power first. */
function polynomial(x: number, ...coefficients: number[]): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/** Sigma of the lognormal distribution whose P10 and P90 are low and high (both above 0). */
export function sigmaOfSpan(low: number, high: number): number {
  return Math.log(high / low) / SPAN_P10_P90;
}

/** Value below which the share p of the sorted numbers lies, linear between neighbours. */
export function quantile(sorted: Float64Array, p: number): number {
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? 0;
  return low + ((sorted[below + 1] ?? low) - low) * (at - below);
}
