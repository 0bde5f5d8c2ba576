import type { Effort } from '../../bank/effort-schema.ts';
import { at, type DriverValue } from './drivers.ts';
import { estimateFlow, type Size } from './flow-estimate.ts';
import { quantile } from './normal.ts';
import { type FlowEffort, flowDraws, type Luck } from './simulate.ts';

export type DrivenFlow = FlowEffort & { size: Size; drivers: readonly DriverValue[] };

/** "If this fact is resolved, P80 changes by": one driver of one flow. */
export type Swing = { flow: string; driver: string; from: string; to: string; text: string; p80Change: number };

/**
 * What the P80 of the build would change by if one fact were resolved, all else and all luck equal; the largest saving
 * first. Facts that would save nothing are left out.
 */
export function resolvedFacts(flows: readonly DrivenFlow[], build: Float64Array, luck: Luck, effort: Effort): Swing[] {
  const before = p80(build);
  return flows
    .flatMap((flow) => {
      const normals = luck.flow(flow.id, flow.systems);
      return flow.drivers.flatMap((value): Swing[] => {
        const driver = effort.drivers.find(({ id }) => id === value.driver);
        if (driver?.resolvedTo === undefined || driver.resolve === undefined) return [];
        const resolved = at(driver, driver.resolvedTo, 'fact');
        if (resolved.likely >= value.likely) return [];
        const changed = estimateFlow(
          flow.size,
          flow.drivers.map((one) => (one === value ? resolved : one)),
          effort,
        );
        const after = build.map((days, draw) => {
          const x = normals[draw] ?? 0;
          return days - flow.median * Math.exp(flow.sigma * x) + changed.median * Math.exp(changed.sigma * x);
        });
        return [
          {
            flow: flow.id,
            driver: driver.id,
            from: value.value,
            to: resolved.value,
            text: driver.resolve,
            p80Change: p80(after) - before,
          },
        ];
      });
    })
    .filter(({ p80Change }) => p80Change < 0)
    .sort((a, b) => a.p80Change - b.p80Change || compare(`${a.flow} ${a.driver}`, `${b.flow} ${b.driver}`));
}

/** Share of the build's variance that each flow brings: squared rank correlation with the sum, scaled to add up to 1. */
export function varianceShares(flows: readonly FlowEffort[], build: Float64Array, luck: Luck): Map<string, number> {
  const total = ranks(build);
  const squares = flows.map((flow): [string, number] => [
    flow.id,
    correlation(ranks(flowDraws(flow, luck)), total) ** 2,
  ]);
  const sum = squares.reduce((all, [, square]) => all + square, 0);
  return new Map(squares.map(([id, square]) => [id, sum > 0 ? square / sum : 0]));
}

function p80(draws: Float64Array): number {
  return quantile(draws.slice().sort(), 0.8);
}

function ranks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranked = new Float64Array(values.length);
  for (const [rank, index] of order.entries()) ranked[index] = rank;
  return ranked;
}

/** Pearson's correlation of two rankings of the same length, whose mean and variance are known. */
function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (a.length - 1) / 2;
  const variance = (a.length ** 2 - 1) / 12;
  return a.reduce((sum, rank, index) => sum + (rank - mean) * ((b[index] ?? 0) - mean), 0) / a.length / variance;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
