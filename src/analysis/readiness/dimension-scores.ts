import type { Item } from '../../bank/visible.ts';
import { type Context, pointsOf } from '../context.ts';
import { around, type End, type Extremes, pointsAt } from '../evidence/extremes.ts';
import { trustIn } from '../evidence/trust.ts';
import type { Score } from '../schema.ts';
import { bandOf } from './bands.ts';
import { answersBecause } from './explain.ts';
import { dimensionMean } from './figures.ts';
import { completenessOf, failedGates, tallyOf } from './tally.ts';

/**
 * Each dimension across the whole assessment: the weighted mean of its answers in all scopes. Inside one dimension answers
 * may make up for each other, so neither minimum nor gate bites here; failed gates are named all the same.
 */
export function dimensionScores(context: Context): Record<string, Score | null> {
  return Object.fromEntries(
    context.bank.head.dimensions.map(({ id, name }) => [id, dimensionScore(context, id, name)]),
  );
}

/** Answers that explain a dimension: the weakest; all of them stand with their scopes. */
const MOST_ANSWERS = 10;

function weakest(items: readonly Item[]): Item[] {
  const known = (item: Item): number => {
    const points = pointsOf(item);
    return typeof points === 'number' ? points : 0;
  };
  return items
    .filter((item) => pointsOf(item) !== undefined)
    .sort((a, b) => known(a) - known(b))
    .slice(0, MOST_ANSWERS);
}

function dimensionExtremes({ bank }: Context, items: readonly Item[], id: string, demonstrated: number): Extremes {
  const at = (end: End): number => {
    const sums = tallyOf(items, pointsAt(end, bank.scoring.evidence)).dimensions.get(id);
    return (sums && dimensionMean(sums, 0)) ?? demonstrated;
  };
  return around(demonstrated, { low: at('low'), high: at('high') });
}

function dimensionScore(context: Context, id: string, name: string): Score | null {
  const items = context.items.filter((item) => item.question.dimension === id);
  const sums = tallyOf(items).dimensions.get(id);
  const demonstrated = sums && dimensionMean(sums, 0);
  const potential = sums && dimensionMean(sums, 100);
  if (sums === undefined || demonstrated === undefined || potential === undefined) return null;
  const { because, ...trust } = trustIn(
    context,
    items,
    demonstrated,
    dimensionExtremes(context, items, id, demonstrated),
  );
  return {
    demonstrated,
    potential,
    ...trust,
    raw: demonstrated,
    coverage: sums.known / (sums.known + sums.unknown),
    completeness: completenessOf(items),
    capped: false,
    gatesFailed: failedGates(items),
    dimensions: { [id]: demonstrated },
    band: bandOf(demonstrated, context.bank.scoring.readiness.bands),
    because: [
      {
        kind: 'formula',
        ref: 'readiness.dimension',
        text: `Weighted mean of the answers in ${name}, the weakest of which follow`,
        value: demonstrated,
      },
      ...because,
      ...answersBecause(context, weakest(items)),
    ],
  };
}
