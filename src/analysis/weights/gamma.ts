import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { namedGenerator } from '../effort/normal.ts';

/**
 * Gamma draws of a shape above 0 and scale 1 under their own name (Marsaglia and Tsang 2000). Such columns divided by their
 * sum are a Dirichlet distribution; none of them depends on the order or number of the others.
 */
export function gammaColumn(seed: number, name: string, shape: number, draws: number): Float64Array {
  const generator = namedGenerator(seed, name);
  return Float64Array.from({ length: draws }, () => gamma(generator, shape));
}

function gamma(generator: RandomGenerator, shape: number): number {
  // Below 1 the method does not hold: draw one shape higher and shrink.
  if (shape < 1) return gamma(generator, shape + 1) * positive(generator) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(generator);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(positive(generator)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function normal(generator: RandomGenerator): number {
  return Math.sqrt(-2 * Math.log(positive(generator))) * Math.cos(2 * Math.PI * uniformFloat64(generator));
}

/** Uniform in (0, 1], so that the logarithm is finite. */
function positive(generator: RandomGenerator): number {
  return 1 - uniformFloat64(generator);
}
