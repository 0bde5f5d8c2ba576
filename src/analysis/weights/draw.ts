import type { Bank } from '../../bank/bank.ts';
import type { Scoring } from '../../bank/schema.ts';
import { PILLARS } from '../readiness/pillars.ts';
import { type Blend, mix } from './blend.ts';
import { gammaColumn } from './gamma.ts';
import type { LandscapeBlend } from './landscape-blend.ts';

/** Demonstrated scores of all draws: of the project, and of each system in the order of the blend. */
export type Draws = { project: Float64Array; systems: readonly Float64Array[] };

/**
 * Scores under random weights: the dimensions weighted by a Dirichlet distribution round equal weights, the pillars of the
 * project by one round their shares. Weights of questions, systems and the mean-min rule stay. Each weight is drawn under
 * its own name. Costs draws x (answered dimensions of all scopes).
 */
export function drawScores(landscape: LandscapeBlend, seed: number, { head, scoring }: Bank): Draws {
  const { draws, concentration } = scoring.weights;
  const { pillars } = scoring.readiness;
  const dimensions = head.dimensions.map(({ id }) =>
    gammaColumn(seed, `weight of dimension ${id}`, concentration, draws),
  );
  // A pillar without a share keeps none.
  const shares = PILLARS.map((pillar) =>
    pillars[pillar] === 0
      ? new Float64Array(draws)
      : gammaColumn(seed, `weight of pillar ${pillar}`, concentration * PILLARS.length * pillars[pillar], draws),
  );
  const project = new Float64Array(draws);
  const systems = landscape.systems.map(() => new Float64Array(draws));
  const byDimension = new Float64Array(dimensions.length);
  const byPillar = new Float64Array(shares.length);
  const now = new Float64Array(systems.length);
  for (let draw = 0; draw < draws; draw++) {
    dimensions.forEach((column, at) => {
      byDimension[at] = column[draw] ?? 0;
    });
    shares.forEach((column, at) => {
      byPillar[at] = column[draw] ?? 0;
    });
    landscape.systems.forEach(({ blend }, at) => {
      now[at] = mix(blend, byDimension, scoring.readiness);
    });
    systems.forEach((column, at) => {
      column[draw] = now[at] ?? 0;
    });
    const parts = pillarBlend(landscape, now, byDimension, scoring.readiness);
    project[draw] = mix(parts, byPillar, scoring.readiness);
  }
  return { project, systems };
}

/** The pillars as one blend, in the order of PILLARS; those without an answer stay out. */
function pillarBlend(
  { project, systems, data, flows, gateFailed }: LandscapeBlend,
  now: Float64Array,
  weights: Float64Array,
  scoring: Scoring['readiness'],
): Blend {
  const values: number[] = [];
  const parts: number[] = [];
  const add = (part: number, sum: number, weight: number): void => {
    if (weight === 0) return;
    parts.push(part);
    values.push(sum / weight);
  };
  if (project !== null) add(0, mix(project, weights, scoring), 1);
  let [sum, weight] = [0, 0];
  for (let at = 0; at < systems.length; at++) {
    const own = systems[at]?.weight ?? 0;
    sum += own * (now[at] ?? 0);
    weight += own;
  }
  add(1, sum, weight);
  add(
    2,
    data.reduce((total, blend) => total + mix(blend, weights, scoring), 0),
    data.length,
  );
  add(
    3,
    flows.reduce((total, { blend, ends }) => total + pulledBy(mix(blend, weights, scoring), ends, now), 0),
    flows.length,
  );
  return {
    parts: Int32Array.from(parts),
    values: Float64Array.from(values),
    lowest: values.length === 0 ? 0 : Math.min(...values),
    gateFailed,
  };
}

/** As in `propagated`, over places of systems. */
function pulledBy(own: number, ends: readonly number[], now: Float64Array): number {
  let lowest = own;
  for (const end of ends) lowest = Math.min(lowest, now[end] ?? own);
  return (own + lowest) / 2;
}
