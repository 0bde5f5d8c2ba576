import type { Scoring } from '../../bank/schema.ts';
import { scoreOf } from '../answer-value.ts';
import { meanMin, type Part } from './mean-min.ts';
import { type DimensionTally, type Tally, weights } from './tally.ts';

/** The numbers of one score, 0-100; coverage 0-1. */
export type Figures = { demonstrated: number; potential: number; raw: number; coverage: number; capped: boolean };

/** Weighted mean of a dimension where unknown counts `whenUnknown`; undefined where nothing is answered. */
export function dimensionMean({ value, known, unknown }: DimensionTally, whenUnknown: number): number | undefined {
  const weight = known + unknown;
  return weight === 0 ? undefined : (value + unknown * scoreOf('unknown', whenUnknown)) / weight;
}

/** Score of a scope before gates, where unknown counts `whenUnknown`; null where nothing is answered. */
export function rawScore(tally: Tally, whenUnknown: number, scoring: Scoring['readiness']): number | null {
  const parts: Part[] = [];
  for (const sums of tally.dimensions.values()) {
    const value = dimensionMean(sums, whenUnknown);
    if (value !== undefined) parts.push({ value, weight: 1 });
  }
  return meanMin(parts, scoring);
}

/**
 * Holds a score down where a gate failed. An unknown gate may still turn out well, so the potential is held only by gates
 * that are known to be absent.
 */
export function applyGates(
  raw: number,
  potential: number,
  gates: { gatesZero: number; gatesUnknown: number },
  { gateCap }: Scoring['readiness'],
): Pick<Figures, 'demonstrated' | 'potential' | 'capped'> {
  const failed = gates.gatesZero + gates.gatesUnknown > 0;
  return {
    demonstrated: failed ? Math.min(raw, gateCap) : raw,
    potential: gates.gatesZero > 0 ? Math.min(potential, gateCap) : potential,
    capped: failed && raw > gateCap,
  };
}

/**
 * Score of one scope: dimensions of equal weight (Dawes 1979: equal weights do as well as fitted ones where data are
 * scarce), joined by mean-min, then gates as knock-out. Unknown counts 0 in demonstrated and raw, 100 in potential.
 *
 * @returns null where nothing is answered in points or as unknown.
 */
export function scopeFigures(tally: Tally, scoring: Scoring['readiness']): Figures | null {
  const raw = rawScore(tally, 0, scoring);
  const best = rawScore(tally, 100, scoring);
  if (raw === null || best === null) return null;
  const { known, unknown } = weights(tally);
  return { ...applyGates(raw, best, tally, scoring), raw, coverage: known / (known + unknown) };
}
