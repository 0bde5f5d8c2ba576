import type { EvidenceConstants } from '../../bank/evidence-schema.ts';
import type { Scoring } from '../../bank/schema.ts';
import type { Item } from '../../bank/visible.ts';
import type { Points } from '../answer-value.ts';
import { pointsOf } from '../context.ts';
import { applyGates, type Figures, rawScore } from '../readiness/figures.ts';
import { type Tally, tallyOf } from '../readiness/tally.ts';
import { evidenceOf, pointsBetween } from './evidence-of.ts';

/** The demonstrated score if every answer lay at the lowest, or the highest, that its evidence leaves; after gates. */
export type Extremes = { low: number; high: number };

export type End = keyof Extremes;

/** What an item says if it lies at one end; unknown stays unknown, as the interval is about what is said to be known. */
export function pointsAt(end: End, constants: EvidenceConstants): (item: Item) => Points | undefined {
  return (item) => {
    const points = pointsOf(item);
    return typeof points === 'number' ? pointsBetween(points, evidenceOf(item.reply), constants)[end] : points;
  };
}

/** Extremes of one scope. Whether a gate failed is not in doubt: that is as answered. */
export function scopeExtremes(
  items: readonly Item[],
  tally: Tally,
  { demonstrated }: Figures,
  { readiness, evidence }: Scoring,
): Extremes {
  const at = (end: End): number => {
    const raw = rawScore(tallyOf(items, pointsAt(end, evidence)), 0, readiness) ?? 0;
    return applyGates(raw, raw, tally, readiness).demonstrated;
  };
  return around(demonstrated, { low: at('low'), high: at('high') });
}

/** The extremes, where rounding in the last digit must not push them past the score. */
export function around(demonstrated: number, { low, high }: Extremes): Extremes {
  return { low: Math.min(low, demonstrated), high: Math.max(high, demonstrated) };
}
