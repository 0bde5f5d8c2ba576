import type { Scope } from '../../bank/schema.ts';
import type { Context } from '../context.ts';
import { PROJECT } from '../conventions.ts';
import type { Extremes } from '../evidence/extremes.ts';
import type { Figures } from './figures.ts';
import { flowExtremes, flowFigures } from './flow-score.ts';
import { type Pillars, systemWeight, weightedMean } from './pillars.ts';
import { type ScopeResult, scopeResult } from './scope-score.ts';

/** Figures of every scope, before they are put into words. */
export type Results = {
  own: Readonly<Record<Scope, ReadonlyMap<string, ScopeResult>>>;
  /** Flows after their ends. */
  flows: ReadonlyMap<string, Figures | null>;
  flowExtremes: ReadonlyMap<string, Extremes | null>;
  demonstrated: Pillars;
  potential: Pillars;
  /** Demonstrated if all answers lay at the lowest, or the highest, that their evidence leaves. */
  low: Pillars;
  high: Pillars;
};

/** Scores every scope and joins them into the pillars. `betweenness` is that of the systems, 0-1. */
export function computeResults(context: Context, betweenness: Readonly<Record<string, number>>): Results {
  const { assessment, itemsOf } = context;
  const results = (scope: Scope, ids: readonly string[]): Map<string, ScopeResult> =>
    new Map(ids.map((id) => [id, scopeResult(context, itemsOf[scope].get(id) ?? [])]));
  const own = {
    project: results('project', [PROJECT]),
    system: results('system', ids(assessment.systems)),
    data: results('data', ids(assessment.dataObjects)),
    flow: results('flow', ids(assessment.flows)),
  };
  const flows = new Map(
    assessment.flows.map((flow) => [flow.id, flowFigures(flow, own.flow.get(flow.id)?.figures ?? null, own.system)]),
  );
  const bounds = new Map(
    assessment.flows.map((flow) => {
      const result = own.flow.get(flow.id);
      return [flow.id, result ? flowExtremes(flow, result, own.system) : null];
    }),
  );
  const pillars = (valueIn: (result: Valued) => number | undefined): Pillars => ({
    project: valueIn(own.project.get(PROJECT)) ?? null,
    systems: weightedMean(
      assessment.systems.flatMap(({ id, criticality }) => {
        const value = valueIn(own.system.get(id));
        return value === undefined ? [] : [{ value, weight: systemWeight(criticality, betweenness[id] ?? 0) }];
      }),
    ),
    data: mean([...own.data.values()].map(valueIn)),
    flows: mean([...flows].map(([id, figures]) => valueIn({ figures, extremes: bounds.get(id) ?? null }))),
  });
  return {
    own,
    flows,
    flowExtremes: bounds,
    demonstrated: pillars((result) => result?.figures?.demonstrated),
    potential: pillars((result) => result?.figures?.potential),
    low: pillars((result) => result?.extremes?.low),
    high: pillars((result) => result?.extremes?.high),
  };
}

type Valued = Pick<ScopeResult, 'figures' | 'extremes'> | undefined;

function ids(entities: readonly { id: string }[]): string[] {
  return entities.map((entity) => entity.id);
}

function mean(values: readonly (number | undefined)[]): number | null {
  return weightedMean(values.flatMap((value) => (value === undefined ? [] : [{ value, weight: 1 }])));
}
