/** One trigger as a number: its weight in the rule and the gap that was read. */
export type WeighedGap = { weight: number; gap: number };

/**
 * Joins the gaps of a rule's triggers, 0-1. `max`: the largest, weights below 1 multiply; one bad answer is enough.
 * `mean`: weighted mean; the answers stand for one matter together. No triggers: 0.
 */
export function combineGaps(triggers: readonly WeighedGap[], combine: 'max' | 'mean'): number {
  if (combine === 'max') return triggers.reduce((largest, { weight, gap }) => Math.max(largest, weight * gap), 0);
  const weight = triggers.reduce((sum, trigger) => sum + trigger.weight, 0);
  return weight === 0 ? 0 : triggers.reduce((sum, trigger) => sum + trigger.weight * trigger.gap, 0) / weight;
}
