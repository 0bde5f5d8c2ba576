import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderedShares, shapleyShares, type WorthOf } from '../../../src/analysis/changes/attribution.ts';

const total = (shares: readonly number[]) => shares.reduce((sum, one) => sum + one, 0);

/** Any value for every set of changes. */
const games = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc
    .array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2 ** count, maxLength: 2 ** count })
    .map((values): { count: number; worth: WorthOf } => ({
      count,
      worth: (made) => values[[...made].reduce((mask, one) => mask | (1 << one), 0)] ?? 0,
    })),
);

/** Shapley's definition, word by word: the mean over all orders. */
function overEveryOrder(count: number, worth: WorthOf): number[] {
  const orders = permutations(Array.from({ length: count }, (_, one) => one));
  const shares = new Array<number>(count).fill(0);
  for (const order of orders) {
    const made = new Set<number>();
    for (const one of order) {
      const before = worth(made);
      made.add(one);
      shares[one] = (shares[one] ?? 0) + (worth(made) - before) / orders.length;
    }
  }
  return shares;
}

function permutations(all: readonly number[]): number[][] {
  if (all.length < 2) return [[...all]];
  return all.flatMap((one) => permutations(all.filter((other) => other !== one)).map((rest) => [one, ...rest]));
}

describe('dividing a difference among changes', () => {
  it('by Shapley is the mean over every order', () => {
    fc.assert(
      fc.property(games, ({ count, worth }) => {
        const expected = overEveryOrder(count, worth);
        shapleyShares(count, worth).forEach((share, at) => {
          expect(share).toBeCloseTo(expected[at] ?? Number.NaN, 8);
        });
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['Shapley', shapleyShares],
    ['one order', orderedShares],
  ])('by %s adds up to the whole difference', (_, shares) => {
    fc.assert(
      fc.property(games, ({ count, worth }) => {
        const all = new Set(Array.from({ length: count }, (_, one) => one));
        expect(total(shares(count, worth))).toBeCloseTo(worth(all) - worth(new Set()), 8);
      }),
    );
  });

  it('gives twins the same and what does nothing nothing', () => {
    // Two gates hold a score down together: it rises by 12 once both are open. The third change does nothing.
    const worth: WorthOf = (made) => (made.has(0) && made.has(1) ? 12 : 0);
    expect(shapleyShares(3, worth)).toEqual([6, 6, 0]);
    expect(orderedShares(3, worth)).toEqual([0, 12, 0]);
  });

  it('of no change is nothing', () => {
    expect(shapleyShares(0, () => 5)).toEqual([]);
    expect(orderedShares(0, () => 5)).toEqual([]);
  });
});
