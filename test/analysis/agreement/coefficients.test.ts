import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coefficientsOf } from '../../../src/analysis/agreement/coefficients.ts';
import { krippendorffAlpha, ordinalAlpha } from '../../../src/analysis/agreement/krippendorff.ts';
import { type Pair, tableOf } from '../../../src/analysis/agreement/two-raters.ts';
import { BANK } from '../support/bank.ts';

const CONSTANTS = BANK.agreement.coefficients;
const business = [3, 3, 2, 4, 1, 0, 3, 2, 2, 3, 1, 4];
const technology = [2, 3, 1, 3, 1, 2, 3, 0, 2, 4, 1, 1];
const reference = business.map((points, at): Pair => [points, technology[at] ?? 0]);
const times = (count: number): Pair[] => Array.from({ length: count }, () => reference).flat();

describe('coefficients of agreement', () => {
  it('are not given for fewer than 20 questions', () => {
    expect(coefficientsOf(reference, 42, CONSTANTS)).toBeNull();
    expect(coefficientsOf(times(2).slice(0, 19), 42, CONSTANTS)).toBeNull();
    expect(coefficientsOf(times(2).slice(0, 20), 42, CONSTANTS)?.questions).toBe(20);
  });

  it('match the reference pair asked twice, inside their intervals', () => {
    const found = coefficientsOf(times(2), 42, CONSTANTS);
    expect(found?.kappa?.value).toBeCloseTo(0.376, 3);
    expect(found?.ac2?.value).toBeCloseTo(0.61, 3);
    for (const one of [found?.kappa, found?.alpha, found?.ac2]) {
      expect(one?.low).toBeLessThan(one?.value ?? 0);
      expect(one?.high).toBeGreaterThan(one?.value ?? 1);
      expect(one?.high).toBeLessThanOrEqual(1);
    }
  });

  it('are surer the more questions there are, about as the square root says', () => {
    const width = (count: number): number => {
      const kappa = coefficientsOf(times(count), 42, CONSTANTS)?.kappa;
      return (kappa?.high ?? 0) - (kappa?.low ?? 0);
    };
    const ratio = width(2) / width(32);
    expect(ratio).toBeGreaterThan(3);
    expect(ratio).toBeLessThan(5);
  });

  it('repeat with the seed, whatever the order of the questions', () => {
    const found = coefficientsOf(times(3), 7, CONSTANTS);
    expect(coefficientsOf(times(3).toReversed(), 7, CONSTANTS)).toEqual(found);
    expect(coefficientsOf(times(3), 8, CONSTANTS)?.kappa?.low).not.toBe(found?.kappa?.low);
  });

  it('show the prevalence paradox: nearly all the same gives kappa near 0 beside AC2 near 1', () => {
    const nearlyAll = Array.from({ length: 24 }, (_, at): Pair => [at < 2 ? 2 : 3, 3]);
    const found = coefficientsOf(nearlyAll, 42, CONSTANTS);
    expect(found?.kappa?.value).toBeCloseTo(0, 9);
    expect(found?.ac2?.value).toBeGreaterThan(0.98);
  });

  it('have no kappa and alpha where all answers are the same', () => {
    const same = Array.from({ length: 24 }, (): Pair => [3, 3]);
    expect(coefficientsOf(same, 42, CONSTANTS)).toMatchObject({
      kappa: null,
      alpha: null,
      ac2: { value: 1, low: 1, high: 1 },
    });
  });
});

describe('alpha of two raters', () => {
  it('is the same from their table as from their answers', () => {
    const points = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(points, points), { maxLength: 40 }), (pairs) => {
        const [table, answers] = [ordinalAlpha(tableOf(pairs)), krippendorffAlpha(pairs, 'ordinal')];
        if (answers === undefined) expect(table).toBeUndefined();
        else expect(table).toBeCloseTo(answers, 9);
      }),
    );
  });
});
