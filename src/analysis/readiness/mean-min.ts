import type { Scoring } from '../../bank/schema.ts';

/** One part of a whole: a dimension of a scope or a pillar of the project. */
export type Part = { value: number; weight: number };

/**
 * Mean-min aggregation (Casadio Tarabusi & Guarini 2013): a share of the weighted mean plus a share of the lowest part, so
 * that a good part cannot fully make up for a bad one.
 *
 * @returns null for no parts (or parts without weight).
 */
export function meanMin(parts: readonly Part[], { mean, minimum }: Scoring['readiness']): number | null {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (weight === 0) return null;
  const average = parts.reduce((sum, part) => sum + part.value * part.weight, 0) / weight;
  return mean * average + minimum * Math.min(...parts.map((part) => part.value));
}
