import { normalDraws, normalQuantile } from './normal.ts';

/** What is drawn for one flow: lognormal person-days, and the systems whose common fate it shares. */
export type FlowEffort = { id: string; median: number; sigma: number; systems: readonly string[] };

/** A risk that costs effort: with `probability` it adds `loss` of the project's P50, give or take. */
export type EffortEvent = { id: string; probability: number; loss: number };

export type SimulationConstants = {
  draws: number;
  /** Share of a flow's variance from what all flows have in common, and from the systems it touches. */
  projectCorrelation: number;
  systemCorrelation: number;
  /** Correlation of a risk event with the project factor. */
  eventCorrelation: number;
  /** Sigma of an event's size. */
  eventSigma: number;
};

/** Standard normal draws of one simulation, kept so that a changed flow is compared under the same luck. */
export type Draws = { project: Float64Array; flows: Map<string, Float64Array>; overhead: Float64Array };

/**
 * Correlated standard normals: X = sqrt(a) Z + sqrt(b) Y + sqrt(1-a-b) e, with the project factor Z and Y the mean of
 * the factors of the flow's systems, scaled to variance 1. A correlation of .3 is the customary default of the US
 * cost-risk handbooks.
 */
export function drawNormals(flows: readonly FlowEffort[], seed: number, constants: SimulationConstants): Draws {
  const { draws, projectCorrelation: a, systemCorrelation: b } = constants;
  const next = normalDraws(seed);
  const column = () => Float64Array.from({ length: draws }, next);
  const project = column();
  const overhead = column();
  const systems = new Map<string, Float64Array>();
  for (const { systems: ids } of flows) for (const id of ids) if (!systems.has(id)) systems.set(id, column());
  const columns = flows.map(({ id, systems: ids }): [string, Float64Array] => {
    const own = column();
    const shared = ids.map((system) => systems.get(system)).filter((found) => found !== undefined);
    const scale = Math.sqrt(b / Math.max(1, shared.length));
    const rest = Math.sqrt(1 - a - (shared.length > 0 ? b : 0));
    const root = Math.sqrt(a);
    return [
      id,
      own.map((noise, draw) => {
        let common = 0;
        for (const factor of shared) common += factor[draw] ?? 0;
        return root * (project[draw] ?? 0) + scale * common + rest * noise;
      }),
    ];
  });
  return { project, overhead, flows: new Map(columns) };
}

/** Person-days of one flow in every draw. */
export function flowDraws({ id, median, sigma }: Omit<FlowEffort, 'systems'>, draws: Draws): Float64Array {
  const normals = draws.flows.get(id) ?? new Float64Array(draws.project.length);
  return normals.map((x) => median * Math.exp(sigma * x));
}

/** Sum of the flows' person-days in every draw. */
export function buildDraws(flows: readonly FlowEffort[], draws: Draws): Float64Array {
  const total = new Float64Array(draws.project.length);
  for (const flow of flows)
    flowDraws(flow, draws).forEach((days, draw) => {
      total[draw] = (total[draw] ?? 0) + days;
    });
  return total;
}

/** Person-days with management, end-to-end test, cutover and hypercare on top, as a lognormal share of the build. */
export function withOverhead(
  build: Float64Array,
  draws: Draws,
  overhead: { median: number; sigma: number },
): Float64Array {
  return build.map(
    (days, draw) => days * (1 + overhead.median * Math.exp(overhead.sigma * (draws.overhead[draw] ?? 0))),
  );
}

/**
 * Fraction of the P50 that the risk events add in every draw. Events share the project's luck by a Gaussian copula;
 * an event's size is lognormal with mean `loss`.
 */
export function eventDraws(
  events: readonly EffortEvent[],
  draws: Draws,
  seed: number,
  constants: SimulationConstants,
): Float64Array {
  const next = normalDraws(seed ^ 0x5eed);
  const root = Math.sqrt(constants.eventCorrelation);
  const rest = Math.sqrt(1 - constants.eventCorrelation);
  const added = new Float64Array(draws.project.length);
  for (const { probability, loss } of events) {
    const from = normalQuantile(1 - probability);
    draws.project.forEach((z, draw) => {
      const happens = root * z + rest * next() > from;
      const size = loss * Math.exp(constants.eventSigma * next() - constants.eventSigma ** 2 / 2);
      if (happens) added[draw] = (added[draw] ?? 0) + size;
    });
  }
  return added;
}
