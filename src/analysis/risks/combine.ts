import { withoutNoise } from '../precision.ts';

/**
 * Joins the gaps of a rule's triggers, 0-1. `max`: the largest, weights below 1 multiply; one bad answer is enough.
 * `mean`: weighted mean; the answers stand for one matter together. What has no gap (not answered) is skipped; 0 if
 * nothing is left.
 */
export function combineGaps<Trigger extends { weight: number }>(
  triggers: readonly Trigger[],
  gapOf: (trigger: Trigger) => number | undefined,
  combine: 'max' | 'mean',
): number {
  let largest = 0;
  let sum = 0;
  let total = 0;
  for (const trigger of triggers) {
    const gap = gapOf(trigger);
    if (gap === undefined) continue;
    largest = Math.max(largest, trigger.weight * gap);
    sum += trigger.weight * gap;
    total += trigger.weight;
  }
  if (combine === 'max') return withoutNoise(largest);
  return total === 0 ? 0 : withoutNoise(sum / total);
}
