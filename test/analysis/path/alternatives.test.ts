import { describe, expect, it } from 'vitest';
import { findPath } from '../../../src/analysis/path/find-path.ts';
import { BANK } from '../support/bank.ts';
import { answerAll, answered, fromScenario } from '../support/build.ts';

const weak = answerAll(fromScenario('T2', { depth: 'standard' }), (key) => (key.length % 2 === 0 ? 1 : 'unknown'));
const ways = (budget: number, a = weak) =>
  findPath(a, BANK, { kind: 'verdict', level: 'proceed' }, { budget }).alternatives;
const keysOf = ({ steps }: { steps: readonly { key: string }[] }) =>
  steps
    .map(({ key }) => key)
    .sort()
    .join();

describe('ways to spend a budget', () => {
  it.each([10, 40, 120])(
    'are three different sets within %i days',
    (budget) => {
      const found = ways(budget);
      expect(found).toHaveLength(3);
      expect(new Set(found.map(keysOf)).size).toBe(3);
      for (const one of found) {
        expect(one.days).toBeLessThanOrEqual(one.budget + 1e-9);
        expect(one.budget).toBeLessThanOrEqual(budget);
        expect(one.days).toBeCloseTo(
          one.steps.reduce((sum, { days }) => sum + days, 0),
          9,
        );
      }
    },
    60_000,
  );

  it('ask nothing of the business side where they say so', () => {
    const [, , technology] = ways(40);
    expect(technology).toMatchObject({ id: 'technology', businessDays: 0 });
    expect(technology?.steps.every(({ owner }) => owner === 'technology')).toBe(true);
  }, 60_000);

  it('get further with more days', () => {
    const [whole, half] = ways(60);
    expect([whole?.id, half?.id]).toEqual(['furthest', 'half']);
    const open = (one: typeof whole) => (one?.after.gatesFailed ?? 0) + (one?.after.redRisks ?? 0);
    expect(open(whole)).toBeLessThan(open(half));
  }, 60_000);

  it('begin with the cheapest way where the budget pays for it', () => {
    const good = answerAll(fromScenario('T1a', { depth: 'quick' }), () => 4);
    const key = Object.keys(good.answers).find((one) => one.startsWith('P-')) ?? '';
    const a = answered(
      good,
      Object.fromEntries(
        Object.keys(good.answers)
          .slice(0, 9)
          .map((one) => [one, 0]),
      ),
    );
    const [first] = ways(1000, answered(a, { [key]: 0 }));
    expect(first).toMatchObject({ id: 'cheapest', reached: true, after: { verdict: 'proceed' } });
  }, 60_000);

  it('are none without a budget, and none for a budget of nothing', () => {
    expect(findPath(weak, BANK, { kind: 'score', score: 40 }).alternatives).toEqual([]);
    expect(ways(0).flatMap(({ steps }) => steps.filter(({ days }) => days > 0))).toEqual([]);
  }, 60_000);
});
