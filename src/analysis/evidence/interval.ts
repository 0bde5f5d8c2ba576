import type { Item } from '../../bank/visible.ts';
import { pointsOf } from '../context.ts';
import type { Extremes } from './extremes.ts';

/** Answers in points, counted by weight as Kish counts a weighted sample: 7 of equal weight are 7, one heavy one less. */
export function effectiveAnswers(items: readonly Item[]): number {
  let sum = 0;
  let squares = 0;
  for (const item of items) {
    if (typeof pointsOf(item) !== 'number') continue;
    sum += item.question.weight;
    squares += item.question.weight ** 2;
  }
  return squares === 0 ? 0 : sum ** 2 / squares;
}

/**
 * Share of the way to the extremes that answers reach together. All at their lowest at once is too wide, the root of the
 * sum of squares (each errs by itself, 1/sqrt(n) of the way) too narrow, as people who hope too much do so throughout.
 * Errors of equal size with correlation r spread sqrt(r + (1 - r) / n) of the way: between the two.
 */
export function shareOfWay(answers: number, correlation: number): number {
  return answers <= 1 ? 1 : Math.sqrt(correlation + (1 - correlation) / answers);
}

/**
 * The interval that the evidence leaves round a score, 0-100: low <= demonstrated <= high. The share of the way depends
 * on the number of answers alone, so that a better answer never lowers an end and better evidence never widens it.
 */
export function intervalAround(demonstrated: number, { low, high }: Extremes, share: number): Extremes {
  return {
    low: Math.min(demonstrated, demonstrated - share * (demonstrated - low)),
    high: Math.max(demonstrated, demonstrated + share * (high - demonstrated)),
  };
}
