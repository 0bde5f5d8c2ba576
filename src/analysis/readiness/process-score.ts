import type { Flow } from '../../model/entities.ts';
import type { Context } from '../context.ts';
import { around, type End } from '../evidence/extremes.ts';
import { trustIn } from '../evidence/trust.ts';
import type { Score } from '../schema.ts';
import { flowName, whole } from '../wording.ts';
import type { Results } from './results.ts';
import { dimensionValues, scopeResult } from './scope-score.ts';
import { completenessOf, weights } from './tally.ts';

/**
 * A process is as ready as the weakest of its deciding flows: a chain. Coverage, completeness, gates and dimensions are
 * those of all these flows together.
 *
 * @returns null where none of them is assessed.
 */
export function processScore(
  context: Context,
  flows: readonly Flow[],
  scores: Readonly<Record<string, Score | null>>,
  { own, flowExtremes }: Pick<Results, 'own' | 'flowExtremes'>,
): Score | null {
  const assessed = flows.flatMap((flow) => {
    const score = scores[flow.id];
    return score ? [{ flow, score }] : [];
  });
  const [first, ...others] = assessed;
  if (first === undefined) return null;
  const weakest = others.reduce((a, b) => (b.score.demonstrated < a.score.demonstrated ? b : a), first);
  const together = scopeResult(
    context,
    flows.flatMap((flow) => own.flow.get(flow.id)?.items ?? []),
  );
  const { known, unknown } = weights(together.tally);
  const { demonstrated } = weakest.score;
  const lowest = (end: End): number =>
    Math.min(...assessed.map(({ flow }) => flowExtremes.get(flow.id)?.[end] ?? demonstrated));
  const extremes = around(demonstrated, { low: lowest('low'), high: lowest('high') });
  const { because, ...trust } = trustIn(context, together.items, demonstrated, extremes);
  return {
    ...trust,
    demonstrated,
    potential: Math.min(...assessed.map(({ score }) => score.potential)),
    raw: Math.min(...assessed.map(({ score }) => score.raw)),
    coverage: known / (known + unknown),
    completeness: completenessOf(together.items),
    capped: weakest.score.capped,
    gatesFailed: assessed.flatMap(({ score }) => score.gatesFailed),
    dimensions: Object.fromEntries(dimensionValues(context, together.tally)),
    band: weakest.score.band,
    weakest: weakest.flow.id,
    because: [
      {
        kind: 'formula',
        ref: 'readiness.process',
        text: `The lowest of its flows, ${flowName(context.index, weakest.flow)} (${whole(weakest.score.demonstrated)})`,
        value: demonstrated,
      },
      ...because,
    ],
  };
}
