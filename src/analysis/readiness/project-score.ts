import type { Context } from '../context.ts';
import { around, type Extremes } from '../evidence/extremes.ts';
import { trustIn } from '../evidence/trust.ts';
import type { Score } from '../schema.ts';
import { bandOf } from './bands.ts';
import { formulaBecause } from './explain.ts';
import { applyGates, type Figures } from './figures.ts';
import { meanMin } from './mean-min.ts';
import { type Pillar, type Pillars, pillarParts } from './pillars.ts';
import type { Results } from './results.ts';
import { dimensionValues } from './scope-score.ts';
import { completenessOf, failedGates, type Tally, tallyOf, weights } from './tally.ts';

const PILLAR_NAMES: Record<Pillar, string> = {
  project: 'the project as a whole',
  systems: 'the systems',
  data: 'the data',
  flows: 'the flows',
};

/**
 * Score of the project: its pillars joined by mean-min, then held down by any failed gate in any scope, because a gate
 * beats an average. Pillars in which nothing is assessed stay out of mean and minimum.
 */
export function projectFigures(
  context: Context,
  demonstrated: Pillars,
  potential: Pillars,
  whole: Tally,
): Figures | null {
  const scoring = context.bank.scoring.readiness;
  const raw = meanMin(pillarParts(demonstrated, scoring.pillars), scoring);
  const best = meanMin(pillarParts(potential, scoring.pillars), scoring);
  if (raw === null || best === null) return null;
  const { known, unknown } = weights(whole);
  return { ...applyGates(raw, best, whole, scoring), raw, coverage: known / (known + unknown) };
}

/** The pillars as they are, at their best, and at the two ends that the evidence leaves. */
export type PillarResults = Pick<Results, 'demonstrated' | 'potential' | 'low' | 'high'>;

function projectExtremes(context: Context, { low, high }: PillarResults, whole: Tally, demonstrated: number): Extremes {
  const at = (pillars: Pillars): number =>
    projectFigures(context, pillars, pillars, whole)?.demonstrated ?? demonstrated;
  return around(demonstrated, { low: at(low), high: at(high) });
}

/** The public score of the project. */
export function projectScore(context: Context, results: PillarResults): Score | null {
  const { demonstrated, potential } = results;
  const whole = tallyOf(context.items);
  const figures = projectFigures(context, demonstrated, potential, whole);
  if (figures === null) return null;
  const parts = new Map(
    Object.entries(demonstrated).flatMap(([pillar, value]) => (value === null ? [] : [[pillar, value] as const])),
  );
  const extremes = projectExtremes(context, results, whole, figures.demonstrated);
  const { because, ...trust } = trustIn(context, context.items, figures.demonstrated, extremes);
  return {
    ...figures,
    ...trust,
    completeness: completenessOf(context.items),
    gatesFailed: failedGates(context.items),
    dimensions: Object.fromEntries(dimensionValues(context, whole)),
    band: bandOf(figures.demonstrated, context.bank.scoring.readiness.bands),
    because: [
      ...formulaBecause(context, parts, figures, (pillar) => PILLAR_NAMES[pillar as Pillar]),
      ...because,
      ...[...parts].map(([pillar, value]) => ({
        kind: 'formula' as const,
        ref: `readiness.pillars.${pillar}`,
        text: `Pillar: ${PILLAR_NAMES[pillar as Pillar]}`,
        value,
      })),
    ],
  };
}
