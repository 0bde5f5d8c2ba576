import type { Scoring } from '../../bank/schema.ts';

export type Colour = 'red' | 'yellow' | 'green';

/** Level 1-5 of a probability: a value on a border belongs to the higher level (5 is "80 % or more"). */
export function likelihoodLevel(probability: number, bands: readonly number[]): number {
  return 1 + bands.filter((border) => probability >= border).length;
}

/** Level 1-5 of a loss. The top level is open: only what is over the last border is in it. */
export function impactLevel(loss: number, bands: readonly number[]): number {
  return 1 + bands.filter((border, at) => (at === bands.length - 1 ? loss > border : loss >= border)).length;
}

/**
 * Colour of a cell of the 5x5 grid from the corners of its bands: red if even its smallest expected loss is large, green
 * if even its largest is small. So no green cell can hold a larger expected loss than a red one (Cox 2008). The grid is
 * for display; nothing is ordered by it.
 */
export function cellColour(likelihood: number, impact: number, scoring: Scoring['risk']): Colour {
  const corner = (bands: readonly number[], level: number): number =>
    level === 0 ? 0 : level > bands.length ? 1 : (bands[level - 1] ?? 1);
  const low = corner(scoring.probabilityBands, likelihood - 1) * corner(scoring.lossBands, impact - 1);
  const high = corner(scoring.probabilityBands, likelihood) * corner(scoring.lossBands, impact);
  if (low >= scoring.redFrom) return 'red';
  return high <= scoring.greenTo ? 'green' : 'yellow';
}
