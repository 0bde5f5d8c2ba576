import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { AgreementConstants } from '../../bank/agreement-schema.ts';
import { namedGenerator, quantile } from '../effort/normal.ts';
import { ordinalAlpha } from './krippendorff.ts';
import type { Coefficients } from './schema.ts';
import { ac2Of, kappaOf, type Pair, type Table, tableOf } from './two-raters.ts';

const MEASURES = { kappa: kappaOf, alpha: ordinalAlpha, ac2: ac2Of } as const;
type Measure = keyof typeof MEASURES;

/**
 * Kappa, alpha and AC2 with their bootstrap intervals; null for fewer questions than they need. A coefficient is null
 * where nothing could have disagreed. The questions are drawn with the seed of the assessment, whatever their order.
 */
export function coefficientsOf(
  pairs: readonly Pair[],
  seed: number,
  { from, draws, confidence }: AgreementConstants['coefficients'],
): Coefficients {
  if (pairs.length < from) return null;
  const table = tableOf(pairs);
  const samples = resample(table, pairs.length, seed, draws);
  const estimate = (measure: Measure) => {
    const value = MEASURES[measure](table);
    if (value === undefined) return null;
    const drawn = Float64Array.from(samples.flatMap((sample) => MEASURES[measure](sample) ?? [])).sort();
    const tail = (1 - confidence) / 2;
    // A sample in which all answers are the same has no value; should that be all of them, there is no spread to show.
    if (drawn.length === 0) return { value, low: value, high: value };
    return { value, low: quantile(drawn, tail), high: quantile(drawn, 1 - tail) };
  };
  return { questions: pairs.length, kappa: estimate('kappa'), alpha: estimate('alpha'), ac2: estimate('ac2') };
}

/** Tables of as many questions, drawn from the given one with replacement. */
function resample(table: Table, questions: number, seed: number, draws: number): Table[] {
  const generator = namedGenerator(seed, 'bootstrap of the agreement');
  const size = table.length;
  const cells = table.flatMap((row, a) => row.flatMap((count, b) => new Array<number>(count).fill(a * size + b)));
  return Array.from({ length: draws }, () => {
    const counts = new Array<number>(size * size).fill(0);
    for (let question = 0; question < questions; question++) {
      const cell = cells[Math.floor(uniformFloat64(generator) * questions)] ?? 0;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    return Array.from({ length: size }, (_, a) => counts.slice(a * size, (a + 1) * size));
  });
}
