import type { Item } from '../../bank/visible.ts';
import { type Points, scoreOf } from '../answer-value.ts';
import { isItemAnswered, isNotApplicable, pointsOf } from '../context.ts';

/** Sums of one dimension: weighted values of the known answers, weight of the known and of the unknown ones. */
export type DimensionTally = { value: number; known: number; unknown: number };

/** What a score is made of, kept as sums so that one changed answer is one addition. */
export type Tally = {
  dimensions: Map<string, DimensionTally>;
  /** Gates answered 0, and answered unknown. */
  gatesZero: number;
  gatesUnknown: number;
};

function count(tally: Tally, item: Item, points: Points, sign: 1 | -1): void {
  const { dimension, weight, gate } = item.question;
  const sums = tally.dimensions.get(dimension) ?? { value: 0, known: 0, unknown: 0 };
  tally.dimensions.set(dimension, sums);
  if (points === 'unknown') sums.unknown += sign * weight;
  else {
    sums.known += sign * weight;
    sums.value += sign * weight * scoreOf(points, 0);
  }
  if (gate && points === 0) tally.gatesZero += sign;
  if (gate && points === 'unknown') tally.gatesUnknown += sign;
}

/**
 * Sums of the answered items; unanswered and not applicable ones leave no trace. `saying` puts other points in place of
 * the answered ones, to see what would be if.
 */
export function tallyOf(items: readonly Item[], saying: (item: Item) => Points | undefined = pointsOf): Tally {
  const tally: Tally = { dimensions: new Map(), gatesZero: 0, gatesUnknown: 0 };
  for (const item of items) {
    const points = saying(item);
    if (points !== undefined) count(tally, item, points, 1);
  }
  return tally;
}

/** Takes the item's answer out of the sums and puts another in its place. */
export function replaceAnswer(tally: Tally, item: Item, from: Points, to: Points): void {
  count(tally, item, from, -1);
  count(tally, item, to, 1);
}

/** Known and unknown weight over all dimensions. */
export function weights(tally: Tally): { known: number; unknown: number } {
  let known = 0;
  let unknown = 0;
  for (const sums of tally.dimensions.values()) {
    known += sums.known;
    unknown += sums.unknown;
  }
  return { known, unknown };
}

/** Answered (unknown and not applicable included) over visible questions. */
export function completenessOf(items: readonly Item[]): number {
  return items.length === 0 ? 0 : items.filter(isItemAnswered).length / items.length;
}

/** Keys of the gates that hold a score down: answered 0 or unknown. */
export function failedGates(items: readonly Item[]): string[] {
  return items.filter(isFailedGate).map((item) => item.key);
}

export function isFailedGate(item: Item): boolean {
  const points = pointsOf(item);
  return item.question.gate && (points === 0 || points === 'unknown');
}

/** A gate without an answer in points. "Not applicable" is no answer to a gate, so it stays open. */
export function isOpenGate(item: Item): boolean {
  return item.question.gate && (!isItemAnswered(item) || isNotApplicable(item));
}
