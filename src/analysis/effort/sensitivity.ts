import type { Effort } from '../../bank/effort-schema.ts';
import { at, type DriverValue } from './drivers.ts';
import { estimateFlow, type Size } from './flow-estimate.ts';
import { normalQuantile, quantile } from './normal.ts';
import type { FlowEffort, Luck } from './simulate.ts';

export type DrivenFlow = FlowEffort & { size: Size; drivers: readonly DriverValue[] };

/** "If this fact is resolved, P80 changes by": one driver of one flow. */
export type Swing = { flow: string; driver: string; from: string; to: string; text: string; p80Change: number };

/** Facts whose saving is simulated; the others would save less than each of these. */
const MOST_SWINGS = 40;

/**
 * What the P80 of the build would change by if one fact were resolved, all else and all luck equal; the largest saving
 * first. Of very many facts only those that bring a flow's own P90 down furthest are simulated; facts that would save
 * nothing are left out.
 */
export function resolvedFacts(flows: readonly DrivenFlow[], build: Float64Array, luck: Luck, effort: Effort): Swing[] {
  const before = p80(build);
  return flows
    .flatMap((flow) => resolvable(flow, effort))
    .sort((a, b) => b.relief - a.relief || compare(a.flow.id + a.driver.id, b.flow.id + b.driver.id))
    .slice(0, MOST_SWINGS)
    .map(({ flow, driver, value, to, text, changed }): Swing => {
      const normals = luck.flow(flow.id, flow.systems);
      const after = build.map((days, draw) => {
        const x = normals[draw] ?? 0;
        return days - flow.median * Math.exp(flow.sigma * x) + changed.median * Math.exp(changed.sigma * x);
      });
      return { flow: flow.id, driver: driver.id, from: value.value, to, text, p80Change: p80(after) - before };
    })
    .filter(({ p80Change }) => p80Change < 0)
    .sort((a, b) => a.p80Change - b.p80Change || compare(`${a.flow} ${a.driver}`, `${b.flow} ${b.driver}`));
}

/** The facts of a flow that could be better, each with the flow as it would then be. */
function resolvable(flow: DrivenFlow, effort: Effort) {
  const now = estimateFlow(flow.size, flow.drivers, effort);
  return flow.drivers.flatMap((value) => {
    const driver = effort.drivers.find(({ id }) => id === value.driver);
    if (driver?.resolvedTo === undefined || driver.resolve === undefined) return [];
    const resolved = at(driver, driver.resolvedTo, 'fact');
    if (resolved.likely >= value.likely) return [];
    const drivers = flow.drivers.map((one) => (one === value ? resolved : one));
    const changed = estimateFlow(flow.size, drivers, effort);
    return [{ flow, driver, value, to: resolved.value, text: driver.resolve, changed, relief: now.p90 - changed.p90 }];
  });
}

/**
 * Share of the build's variance that each flow brings: squared rank correlation with the sum (in normal scores, which a
 * flow's draws are already), scaled to add up to 1.
 */
export function varianceShares(flows: readonly FlowEffort[], build: Float64Array, luck: Luck): Map<string, number> {
  const total = normalScores(build);
  const squares = flows.map(({ id, systems }): [string, number] => [
    id,
    correlation(luck.flow(id, systems), total) ** 2,
  ]);
  const sum = squares.reduce((all, [, square]) => all + square, 0);
  return new Map(squares.map(([id, square]) => [id, sum > 0 ? square / sum : 0]));
}

function p80(draws: Float64Array): number {
  return quantile(draws.slice().sort(), 0.8);
}

/** Each value's rank as the normal quantile of its place (van der Waerden scores). */
function normalScores(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const scores = new Float64Array(values.length);
  for (const [rank, index] of order.entries()) scores[index] = normalQuantile((rank + 1) / (values.length + 1));
  return scores;
}

/** Pearson's correlation of two columns of the same length. */
function correlation(a: Float64Array, b: Float64Array): number {
  const meanA = mean(a);
  const meanB = mean(b);
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let draw = 0; draw < a.length; draw++) {
    const x = (a[draw] ?? 0) - meanA;
    const y = (b[draw] ?? 0) - meanB;
    both += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return squaresA > 0 && squaresB > 0 ? both / Math.sqrt(squaresA * squaresB) : 0;
}

function mean(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0) / column.length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
