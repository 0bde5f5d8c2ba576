const FINE = 1e12;

/**
 * A figure without the noise of binary fractions, far below anything that means something: a gap that is exactly .5, or a
 * score of exactly 70, must not miss its threshold by the last bit.
 */
export function withoutNoise(value: number): number {
  return Math.round(value * FINE) / FINE;
}
