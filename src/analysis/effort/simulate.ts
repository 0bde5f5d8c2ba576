import type { Effort } from '../../bank/effort-schema.ts';
import { normalColumn, normalQuantile } from './normal.ts';

/** What is drawn for one flow: lognormal person-days, and the systems whose common fate it shares. */
export type FlowEffort = {
  id: string;
  median: number;
  sigma: number;
  /** Sigma below the median where it differs; else `sigma` holds on both sides. */
  sigmaBelow?: number;
  systems: readonly string[];
};

/** A risk that costs effort: with `probability` it adds `loss` of the project's P50, give or take. */
export type EffortEvent = { id: string; probability: number; loss: number };

export type SimulationConstants = Pick<
  Effort,
  'draws' | 'projectCorrelation' | 'systemCorrelation' | 'eventCorrelation' | 'eventSigma'
>;

/**
 * The luck of one simulation: everything is drawn under its own name, so that neither the order of the flows nor a
 * change to one of them alters the luck of the others.
 */
export class Luck {
  readonly draws: number;
  private readonly columns = new Map<string, Float64Array>();
  private readonly seed: number;
  private readonly constants: SimulationConstants;

  constructor(seed: number, constants: SimulationConstants) {
    this.seed = seed;
    this.constants = constants;
    this.draws = constants.draws;
  }

  /** Standard normal draws of a factor that many share; kept. */
  shared(name: string): Float64Array {
    const kept = this.columns.get(name) ?? this.own(name);
    this.columns.set(name, kept);
    return kept;
  }

  /** Standard normal draws that only one reads; made anew each time, as there may be thousands. */
  own(name: string): Float64Array {
    return normalColumn(this.seed, name, this.draws);
  }

  /**
   * Correlated standard normals of a flow: X = sqrt(a) Z + sqrt(b) Y + sqrt(1-a-b) e, with the project factor Z and Y
   * the sum of the factors of the flow's systems, scaled to variance 1. A correlation of .3 is the customary default
   * of the US cost-risk handbooks.
   */
  flow(id: string, systems: readonly string[]): Float64Array {
    const { projectCorrelation: a, systemCorrelation: b } = this.constants;
    const project = this.shared('project');
    const factors = systems.map((system) => this.shared(`system ${system}`));
    const root = Math.sqrt(a);
    const scale = Math.sqrt(b / Math.max(1, factors.length));
    const rest = Math.sqrt(1 - a - (factors.length > 0 ? b : 0));
    return this.own(`flow ${id}`).map((noise, draw) => {
      let common = 0;
      for (const factor of factors) common += factor[draw] ?? 0;
      return root * (project[draw] ?? 0) + scale * common + rest * noise;
    });
  }
}

/** Person-days of one flow in every draw. */
export function flowDraws({ id, median, sigma, sigmaBelow = sigma, systems }: FlowEffort, luck: Luck): Float64Array {
  return luck.flow(id, systems).map((x) => median * Math.exp((x < 0 ? sigmaBelow : sigma) * x));
}

/** Sum of the flows' person-days in every draw. */
export function buildDraws(flows: readonly FlowEffort[], luck: Luck): Float64Array {
  const total = new Float64Array(luck.draws);
  // Summed in the order of the ids: floating-point addition would otherwise let the order of entry show.
  for (const flow of [...flows].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const days = flowDraws(flow, luck);
    for (let draw = 0; draw < total.length; draw++) total[draw] = (total[draw] ?? 0) + (days[draw] ?? 0);
  }
  return total;
}

/** Management, cross-system test, cutover and hypercare as a lognormal share of the build, one for every draw. */
export function overheadDraws(overhead: { median: number; sigma: number }, luck: Luck): Float64Array {
  return luck.own('overhead').map((x) => overhead.median * Math.exp(overhead.sigma * x));
}

/**
 * Fraction of the P50 that the risk events add in every draw. Events share the project's luck by a Gaussian copula;
 * an event's size is lognormal with mean `loss`.
 */
export function eventDraws(events: readonly EffortEvent[], luck: Luck, constants: SimulationConstants): Float64Array {
  const { eventCorrelation, eventSigma } = constants;
  const root = Math.sqrt(eventCorrelation);
  const rest = Math.sqrt(1 - eventCorrelation);
  const project = luck.shared('project');
  const added = new Float64Array(luck.draws);
  for (const { id, probability, loss } of events) {
    const from = normalQuantile(1 - probability);
    const happens = luck.own(`event ${id}`);
    const size = luck.own(`size of event ${id}`);
    for (let draw = 0; draw < added.length; draw++) {
      if (root * (project[draw] ?? 0) + rest * (happens[draw] ?? 0) <= from) continue;
      added[draw] = (added[draw] ?? 0) + loss * Math.exp(eventSigma * (size[draw] ?? 0) - eventSigma ** 2 / 2);
    }
  }
  return added;
}
