import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestWithinExact,
  bestWithinFound,
  type Choice,
  cheapestExact,
  cheapestFound,
} from '../../../src/analysis/path/search.ts';

/** Any prices, and any value for every set; nothing need be monotone. */
const games = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc.record({
    days: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }),
    values: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2 ** count, maxLength: 2 ** count }),
  }),
);

function play({ days, values }: { days: number[]; values: number[] }) {
  const done = new Set<number>();
  const choice: Choice = {
    days,
    set: (at, isDone) => {
      if (isDone) done.add(at);
      else done.delete(at);
    },
  };
  const value = () => values[[...done].reduce((mask, at) => mask | (1 << at), 0)] ?? 0;
  const free = days.map((_, at) => at);
  const priceOf = (mask: number) => free.reduce((sum, at) => sum + (mask & (1 << at) ? (days[at] ?? 0) : 0), 0);
  return { done, choice, value, free, sets: values.map((worth, mask) => ({ mask, worth, price: priceOf(mask) })) };
}

describe('the exact search', () => {
  it('finds the lowest price of all sets that will do, and leaves nothing done', () => {
    fc.assert(
      fc.property(games, fc.integer({ min: 1, max: 20 }), (game, needed) => {
        const { choice, value, free, sets, done } = play(game);
        const prices = sets.filter(({ worth }) => worth >= needed).map(({ price }) => price);
        const found = cheapestExact(choice, free, () => value() >= needed);
        expect(found?.days).toBe(prices.length === 0 ? undefined : Math.min(...prices));
        expect(done.size).toBe(0);
      }),
    );
  });

  it('finds the highest merit of all sets within the budget, the cheapest of equals', () => {
    fc.assert(
      fc.property(games, fc.integer({ min: 0, max: 40 }), (game, budget) => {
        const { choice, value, free, sets, done } = play(game);
        const within = sets.filter(({ price }) => price <= budget);
        const highest = Math.max(...within.map(({ worth }) => worth));
        const cheapest = Math.min(...within.filter(({ worth }) => worth === highest).map(({ price }) => price));
        const found = bestWithinExact(choice, free, budget, value);
        const mask = found.members.reduce((sum, at) => sum | (1 << at), 0);
        expect([game.values[mask], found.days]).toEqual([highest, cheapest]);
        expect(done.size).toBe(0);
      }),
    );
  });
});

describe('the search among many', () => {
  /** Each action brings its own gain: the kind of game that it is made for. */
  const sums = fc.integer({ min: 1, max: 10 }).chain((count) =>
    fc.record({
      days: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: count, maxLength: count }),
      gains: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: count, maxLength: count }),
      share: fc.double({ min: 0.1, max: 1, noNaN: true }),
    }),
  );
  const valuesOf = (gains: readonly number[]) =>
    Array.from({ length: 2 ** gains.length }, (_, mask) =>
      gains.reduce((sum, gain, at) => sum + (mask & (1 << at) ? gain : 0), 0),
    );

  it('finds a set that will do, in which nothing can be left out', () => {
    fc.assert(
      fc.property(sums, ({ days, gains, share }) => {
        const needed = share * gains.reduce((sum, gain) => sum + gain, 0);
        const { choice, value, free, done } = play({ days, values: valuesOf(gains) });
        const isReached = () => value() >= needed - 1e-9;
        const found = cheapestFound(choice, free, isReached, [free.toReversed()]);
        const exact = cheapestExact(choice, free, isReached);
        expect(done.size).toBe(0);
        const worth = (members: readonly number[]) => members.reduce((sum, at) => sum + (gains[at] ?? 0), 0);
        expect(worth(found?.members ?? [])).toBeGreaterThanOrEqual(needed - 1e-9);
        for (const at of found?.members ?? []) {
          expect(worth(found?.members.filter((one) => one !== at) ?? [])).toBeLessThan(needed);
        }
        expect(found?.days ?? 0).toBeGreaterThanOrEqual(exact?.days ?? 0);
      }),
    );
  });

  it('keeps to the budget and comes near to the best', () => {
    fc.assert(
      fc.property(sums, ({ days, gains, share }) => {
        const budget = share * days.reduce((sum, one) => sum + one, 0);
        const { choice, value, free, done } = play({ days, values: valuesOf(gains) });
        const found = bestWithinFound(choice, free, budget, value);
        const exact = bestWithinExact(choice, free, budget, value);
        const worth = (members: readonly number[]) => members.reduce((sum, at) => sum + (gains[at] ?? 0), 0);
        expect(done.size).toBe(0);
        expect(found.days).toBeLessThanOrEqual(budget + 1e-9);
        // Greedy by gain per day loses at most what one more action would have brought.
        expect(worth(found.members) + Math.max(...gains)).toBeGreaterThanOrEqual(worth(exact.members) - 1e-9);
      }),
    );
  });

  it('finds nothing where not even everything will do', () => {
    const { choice, value, free, done } = play({ days: [1, 2], values: [0, 1, 1, 2] });
    expect(cheapestFound(choice, free, () => value() > 2, [])).toBeUndefined();
    expect(done.size).toBe(0);
  });
});
