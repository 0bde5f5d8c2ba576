import type { Item } from '../../bank/visible.ts';
import type { Context } from '../context.ts';
import { type Extremes, scopeExtremes } from '../evidence/extremes.ts';
import { trustIn } from '../evidence/trust.ts';
import type { Score } from '../schema.ts';
import { bandOf } from './bands.ts';
import { answersBecause, dimensionName, formulaBecause } from './explain.ts';
import { dimensionMean, type Figures, scopeFigures } from './figures.ts';
import { completenessOf, failedGates, type Tally, tallyOf } from './tally.ts';

/** A scope's items with their sums and figures; figures and extremes null: not assessed. */
export type ScopeResult = {
  items: readonly Item[];
  tally: Tally;
  figures: Figures | null;
  extremes: Extremes | null;
};

export function scopeResult(context: Context, items: readonly Item[]): ScopeResult {
  const { scoring } = context.bank;
  const tally = tallyOf(items);
  const figures = scopeFigures(tally, scoring.readiness);
  return { items, tally, figures, extremes: figures && scopeExtremes(items, tally, figures, scoring) };
}

/** Demonstrated value of each dimension in which anything is answered. */
export function dimensionValues(context: Context, tally: Tally): Map<string, number> {
  const values = new Map<string, number>();
  for (const { id } of context.bank.head.dimensions) {
    const sums = tally.dimensions.get(id);
    const value = sums && dimensionMean(sums, 0);
    if (value !== undefined) values.set(id, value);
  }
  return values;
}

/**
 * The public score of one system, data object, flow or of the project's own questions. `pulled`: what is left of it after
 * the ends of a flow.
 */
export function scopeScore(
  context: Context,
  { items, tally, figures: own, extremes: ownExtremes }: ScopeResult,
  pulled: Pick<ScopeResult, 'figures' | 'extremes'> = { figures: own, extremes: ownExtremes },
): Score | null {
  const { figures, extremes } = pulled;
  if (own === null || figures === null || extremes === null) return null;
  const dimensions = dimensionValues(context, tally);
  const { because, ...trust } = trustIn(context, items, figures.demonstrated, extremes);
  return {
    ...figures,
    ...trust,
    completeness: completenessOf(items),
    gatesFailed: failedGates(items),
    dimensions: Object.fromEntries(dimensions),
    band: bandOf(figures.demonstrated, context.bank.scoring.readiness.bands),
    because: [
      ...formulaBecause(context, dimensions, own, (id) => dimensionName(context, id)),
      ...because,
      ...answersBecause(context, items),
    ],
  };
}
