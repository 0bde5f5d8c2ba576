import type { Flow } from '../../model/entities.ts';
import type { Context } from '../context.ts';
import { endsOf } from '../entity-index.ts';
import { around, type End, type Extremes } from '../evidence/extremes.ts';
import type { Because, Score } from '../schema.ts';
import { systemName, whole } from '../wording.ts';
import type { Figures } from './figures.ts';
import { propagated } from './propagation.ts';
import { type ScopeResult, scopeScore } from './scope-score.ts';

/** Figures of a flow after its source, target and hub. `raw` and `capped` stay those of its own answers. */
export function flowFigures(
  flow: Flow,
  own: Figures | null,
  systems: ReadonlyMap<string, ScopeResult>,
): Figures | null {
  if (own === null) return null;
  const ends = endsOf(flow).map((end) => systems.get(end)?.figures);
  return {
    ...own,
    demonstrated: propagated(
      own.demonstrated,
      ends.map((end) => end?.demonstrated),
    ),
    potential: propagated(
      own.potential,
      ends.map((end) => end?.potential),
    ),
  };
}

/** Extremes of a flow: its own answers and those about its ends all at one end. */
export function flowExtremes(
  flow: Flow,
  { figures, extremes }: ScopeResult,
  systems: ReadonlyMap<string, ScopeResult>,
): Extremes | null {
  const after = flowFigures(flow, figures, systems);
  if (after === null || extremes === null) return null;
  const ends = endsOf(flow).map((end) => systems.get(end)?.extremes);
  const at = (end: End): number =>
    propagated(
      extremes[end],
      ends.map((one) => one?.[end]),
    );
  return around(after.demonstrated, { low: at('low'), high: at('high') });
}

/** The public score of a flow; `own` is its score before its ends pull it down. */
export function flowScore(
  context: Context,
  flow: Flow,
  result: ScopeResult,
  systems: ReadonlyMap<string, ScopeResult>,
): Score | null {
  const figures = flowFigures(flow, result.figures, systems);
  const score = scopeScore(context, result, { figures, extremes: flowExtremes(flow, result, systems) });
  if (score === null || result.figures === null) return null;
  const own = result.figures.demonstrated;
  return { ...score, own, because: [...pull(context, flow, own, score.demonstrated, systems), ...score.because] };
}

function pull(
  context: Context,
  flow: Flow,
  own: number,
  after: number,
  systems: ReadonlyMap<string, ScopeResult>,
): Because[] {
  if (after >= own) return [];
  const [weakest] = endsOf(flow)
    .flatMap((id) => {
      const value = systems.get(id)?.figures?.demonstrated;
      return value === undefined ? [] : [{ id, value }];
    })
    .sort((a, b) => a.value - b.value);
  if (weakest === undefined) return [];
  return [
    {
      kind: 'formula',
      ref: 'readiness.propagation',
      text: `Half-way from its own ${whole(own)} to its weakest end, ${systemName(context.index, weakest.id)} (${whole(weakest.value)})`,
      value: after,
    },
  ];
}
