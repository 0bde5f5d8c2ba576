import type { Scoring } from '../../bank/schema.ts';
import type { Part } from './mean-min.ts';

export const PILLARS = ['project', 'systems', 'data', 'flows'] as const;
export type Pillar = (typeof PILLARS)[number];
export type Pillars = Record<Pillar, number | null>;

/** Weight of a system in its pillar: criticality 1-4, more for systems on many shortest ways (betweenness 0-1). */
export function systemWeight(criticality: number, betweenness: number): number {
  return criticality * (1 + betweenness);
}

/** Weighted mean of what is assessed; null where nothing is. */
export function weightedMean(parts: readonly Part[]): number | null {
  let sum = 0;
  let weight = 0;
  for (const part of parts) {
    sum += part.value * part.weight;
    weight += part.weight;
  }
  return weight === 0 ? null : sum / weight;
}

/** The pillars that are assessed, with their shares in the project. */
export function pillarParts(pillars: Pillars, shares: Scoring['readiness']['pillars']): Part[] {
  return PILLARS.flatMap((pillar) => {
    const value = pillars[pillar];
    return value === null ? [] : [{ value, weight: shares[pillar] }];
  });
}
