import type { Scoring } from '../../bank/schema.ts';
import { withoutNoise } from '../precision.ts';

/** Name of the maturity band that a score of 0-100 falls in; the bands are conventions. */
export function bandOf(score: number, bands: Scoring['readiness']['bands']): string {
  let name = '';
  let from = Number.NEGATIVE_INFINITY;
  for (const band of bands) {
    if (band.from > withoutNoise(score) || band.from < from) continue;
    name = band.name;
    from = band.from;
  }
  return name;
}
