import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTournament } from '../../../src/analysis/plan/tournament.ts';

describe('a tournament', () => {
  it('knows the best after any change', () => {
    const changes = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 0, max: 9 })), { maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 }),
        changes,
        (values, moves) => {
          const entrants = values.map((value) => ({ value }));
          const tournament = createTournament(entrants, (a, b) => b.value - a.value);
          for (const [at, value] of moves) {
            const number = at % entrants.length;
            const entrant = entrants[number];
            if (entrant) entrant.value = value;
            tournament.changed(number);
            expect(tournament.best()?.value).toBe(Math.max(...entrants.map((one) => one.value)));
          }
        },
      ),
    );
  });

  it('has no best without entrants', () => {
    expect(createTournament([], () => 0).best()).toBeUndefined();
  });
});
