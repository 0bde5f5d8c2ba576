import { describe, expect, it } from 'vitest';
import { againstOwnFigure } from '../../../src/analysis/effort/own-figure.ts';
import { effortEstimate } from '../../../src/analysis/effort/schema.ts';
import { analyse } from '../../../src/analysis/index.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { BANK } from '../support/bank.ts';
import { fromScenario } from '../support/build.ts';
import { found } from '../support/lint.ts';

const SUMS = { p10: 100, p50: 200, p80: 300 };
const withOwn = (low: number, likely: number, high: number): Assessment => {
  const a = fromScenario('T2');
  return { ...a, profile: { ...a.profile, ownEstimate: { low, likely, high } } };
};

describe('what the people think the whole project takes', () => {
  it.each([
    [99, 'lies below P10: nine in ten of the simulated runs need more'],
    [100, 'lies between P10 and P50: more than half of the simulated runs need more'],
    [200, 'lies between P50 and P80: enough to plan with, not to promise'],
    [300, 'lies between P50 and P80: enough to plan with, not to promise'],
    [301, 'lies above P80: four in five of the simulated runs need less'],
  ])('of %i person-days %s', (likely, words) => {
    const text = againstOwnFigure({ low: 50, likely, high: 400 }, SUMS);
    expect(text).toBe(
      `Your own figure of ${likely} person-days (50 to 400) ${words}. Calculated: P10 100, P50 200, P80 300.`,
    );
  });

  it('stands with the calculated effort and changes none of it', () => {
    const { effort } = analyse(withOwn(10, 20, 30), BANK);
    expect(effortEstimate.parse(effort).ownFigure).toMatchObject({ low: 10, likely: 20, high: 30 });
    const { ownFigure: _, ...rest } = effort ?? {};
    expect(rest).toEqual(analyse(fromScenario('T2'), BANK).effort);
  });

  it('is an error where its figures are not in order', () => {
    expect(found('I-32', withOwn(30, 20, 40))).toMatchObject([{ severity: 'error', path: 'profile.ownEstimate' }]);
    expect(found('I-32', withOwn(10, 20, 15))).toHaveLength(1);
    expect(found('I-32', withOwn(10, 10, 10))).toEqual([]);
    expect(found('I-32', fromScenario('T2'))).toEqual([]);
  });
});
