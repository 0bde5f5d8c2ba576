import { describe, expect, it } from 'vitest';
import { compareAssessments } from '../../src/analysis/changes/compare.ts';
import { analyse } from '../../src/analysis/index.ts';
import { findPath } from '../../src/analysis/path/find-path.ts';
import type { Target } from '../../src/analysis/path/schema.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { BANK } from './support/bank.ts';
import { answerAll, fromScenario, sketch } from './support/build.ts';
import { found } from './support/lint.ts';

const WITH_PLAN: Target = { kind: 'verdict', level: 'proceed-with-plan' };
const PROCEED: Target = { kind: 'verdict', level: 'proceed' };
const withLine = (a: Assessment, loadLine: number): Assessment => ({ ...a, profile: { ...a.profile, loadLine } });

/** Everything defined and agreed: readiness 75, no failed gate, no red risk. */
const defined = answerAll(fromScenario('T2'), () => 3);
const verified = answerAll(fromScenario('T2'), () => 4);

describe('a load line of its own', () => {
  it('decides between "not yet" and going ahead, and the reason names it and who set it', () => {
    expect(analyse(defined, BANK).verdict).toMatchObject({ level: 'proceed', loadLine: 50 });
    const { verdict } = analyse(withLine(defined, 80), BANK);
    expect(verdict).toMatchObject({ level: 'not-yet', loadLine: 80 });
    expect(verdict.reasons).toContain(
      'Demonstrated readiness is 75 of 100; 80 is needed: this project set its own load line; the question bank asks for 50.',
    );
    expect(verdict.because).toContainEqual(expect.objectContaining({ ref: 'profile.loadLine', value: 80 }));
  });

  it('is named where the project goes ahead, too', () => {
    const { verdict } = analyse(withLine(defined, 60), BANK);
    expect(verdict.level).toBe('proceed');
    expect(verdict.reasons.at(-1)).toContain('Needed are 60: this project set its own load line');
  });

  it('holds for "proceed" as well where it is the higher one', () => {
    expect(analyse(withLine(defined, 75), BANK).verdict.level).toBe('proceed');
    expect(findPath(defined, BANK, PROCEED)).toMatchObject({ reached: true });
    const path = findPath(withLine(defined, 80), BANK, PROCEED);
    expect(path).toMatchObject({ reached: false, before: { verdict: 'not-yet' } });
    expect(path.blocked.join(' ')).toContain('80 is asked for');
  });

  it('never asks for less than the question bank: a lower one does not hold, and is an error', () => {
    const low = withLine(defined, 20);
    expect(analyse(low, BANK).verdict).toEqual(analyse(defined, BANK).verdict);
    expect(found('I-31', low)).toMatchObject([{ severity: 'error', path: 'profile.loadLine' }]);
    expect(found('I-31', low)[0]?.text).toContain('20, below the 50');
    expect(found('I-31', withLine(defined, 50))).toEqual([]);
    expect(found('I-31', sketch())).toEqual([]);
  });

  it('changes no other number', () => {
    const [{ verdict: _, ...without }, { verdict: __, ...own }] = [
      analyse(defined, BANK),
      analyse(withLine(defined, 80), BANK),
    ];
    expect(own).toEqual(without);
  });

  it('is the aim of the cheapest path', () => {
    expect(findPath(defined, BANK, WITH_PLAN).steps).toEqual([]);
    const path = findPath(withLine(verified, 100), BANK, WITH_PLAN);
    expect(path.before.verdict).toBe('proceed');
    const short = findPath(withLine(defined, 80), BANK, WITH_PLAN);
    expect(short).toMatchObject({ reached: false, before: { verdict: 'not-yet' } });
    expect(short.blocked.join(' ')).toContain('80 is asked for');
  });

  it('is told where two assessments are compared', () => {
    const changes = compareAssessments(defined, withLine(defined, 80), BANK);
    expect(changes).toMatchObject({
      difference: 0,
      before: { loadLine: 50 },
      after: { loadLine: 80, verdict: 'not-yet' },
    });
    expect(changes.parts).toMatchObject([
      { kind: 'setting', key: 'profile', from: 'load line 50', to: 'load line 80', effect: 0 },
    ]);
  });
});
