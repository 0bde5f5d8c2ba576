import type { Context } from '../context.ts';
import { PROJECT } from '../conventions.ts';
import { endsOf } from '../entity-index.ts';
import { systemWeight } from '../readiness/pillars.ts';
import type { Results } from '../readiness/results.ts';
import { tallyOf } from '../readiness/tally.ts';
import { type Blend, blendOf } from './blend.ts';

/** Everything that is assessed, laid out for many draws: what does not change with the weights is computed once. */
export type LandscapeBlend = {
  project: Blend | null;
  systems: readonly { id: string; blend: Blend; weight: number }[];
  data: readonly Blend[];
  /** `ends`: places in `systems` of the ends that are assessed. */
  flows: readonly { blend: Blend; ends: readonly number[] }[];
  /** Whether any gate failed anywhere. */
  gateFailed: boolean;
};

export function landscapeBlend(
  context: Context,
  { own }: Pick<Results, 'own'>,
  betweenness: Readonly<Record<string, number>>,
): LandscapeBlend {
  const { bank, index } = context;
  const order = new Map(bank.head.dimensions.map(({ id }, at) => [id, at]));
  const systems = [...own.system].flatMap(([id, { tally }]) => {
    const blend = blendOf(tally, order);
    const weight = systemWeight(index.systems.get(id)?.criticality ?? 0, betweenness[id] ?? 0);
    return blend === null ? [] : [{ id, blend, weight }];
  });
  const places = new Map(systems.map(({ id }, at) => [id, at]));
  const project = own.project.get(PROJECT);
  const whole = tallyOf(context.items);
  return {
    project: project ? blendOf(project.tally, order) : null,
    systems,
    data: [...own.data.values()].flatMap(({ tally }) => blendOf(tally, order) ?? []),
    flows: [...own.flow].flatMap(([id, { tally }]) => {
      const [blend, flow] = [blendOf(tally, order), index.flows.get(id)];
      return blend === null || flow === undefined
        ? []
        : [{ blend, ends: endsOf(flow).flatMap((end) => places.get(end) ?? []) }];
    }),
    gateFailed: whole.gatesZero + whole.gatesUnknown > 0,
  };
}
