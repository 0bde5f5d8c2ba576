import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { type VerdictFacts, verdictLevel } from '../../src/analysis/verdict.ts';
import { fixture } from './landscape/landscape-of.ts';
import { BANK } from './support/bank.ts';
import { answerAll, answered, fromScenario, sketch } from './support/build.ts';

const READY: VerdictFacts = {
  demonstrated: 80,
  coverage: 0.95,
  completeness: 1,
  gatesZero: 0,
  gatesUnknown: 0,
  gatesOpen: 0,
  redStated: 0,
  red: 0,
  broken: 0,
};

const level = (facts: Partial<VerdictFacts>) => verdictLevel({ ...READY, ...facts }, BANK.scoring.verdict);

describe('the verdict', () => {
  it.each<[string, Partial<VerdictFacts>]>([
    ['not-assessed', { demonstrated: null }],
    ['not-assessed', { completeness: 0.09, gatesZero: 5 }],
    ['stop', { gatesZero: 2 }],
    ['stop', { redStated: 3, red: 3 }],
    ['stop', { gatesZero: 2, completeness: 0.1 }],
    ['not-yet', { gatesZero: 1 }],
    ['not-yet', { gatesUnknown: 1 }],
    ['not-yet', { gatesUnknown: 9 }],
    ['not-yet', { gatesOpen: 1 }],
    ['not-yet', { red: 1, redStated: 1 }],
    ['not-yet', { red: 5, redStated: 2 }],
    ['not-yet', { broken: 1 }],
    ['not-yet', { coverage: 0.59 }],
    ['not-yet', { completeness: 0.89 }],
    ['not-yet', { demonstrated: 49.9 }],
    ['proceed-with-plan', { demonstrated: 50 }],
    ['proceed-with-plan', { demonstrated: 69.9 }],
    ['proceed-with-plan', { coverage: 0.84 }],
    ['proceed', { demonstrated: 69.99999999999999, coverage: 0.85, completeness: 0.9 }],
    ['proceed', { demonstrated: 70, coverage: 0.85, completeness: 0.9 }],
  ])('is %s for %o', (expected, facts) => {
    expect(level(facts)).toBe(expected);
  });

  it('is "not assessed" for an empty scenario, and says why', () => {
    const { verdict } = analyse(fromScenario('T2'), BANK);
    expect(verdict.level).toBe('not-assessed');
    expect(verdict.reasons.length).toBeGreaterThan(0);
  });

  it('is "proceed" where everything is verified', () => {
    const { verdict } = analyse(
      answerAll(fromScenario('T2'), () => 4),
      BANK,
    );
    expect(verdict.level).toBe('proceed');
    expect(verdict.reasons[0]).toBe('Every gate is passed and no risk is red.');
  });

  it('is "stop" where everything is bad, with at most five reasons that name what', () => {
    const { verdict } = analyse(
      answerAll(fromScenario('T2'), () => 0),
      BANK,
    );
    expect(verdict.level).toBe('stop');
    expect(verdict.reasons).toHaveLength(5);
    expect(verdict.reasons.join(' ')).toContain('“Who is responsible for the system?”: Old shop');
  });

  it('is "not yet" where nobody knows anything: unknown is no failure, and no readiness', () => {
    const { verdict, readiness } = analyse(
      answerAll(fromScenario('T2'), () => 'unknown'),
      BANK,
    );
    expect(verdict.level).toBe('not-yet');
    expect(readiness.project).toMatchObject({ demonstrated: 0, potential: 100, coverage: 0 });
  });

  it('names the gate by its question and answer', () => {
    const a = answerAll(sketch({ systems: [{ id: 'erp', name: 'ERP' }] }), () => 4);
    const { verdict } = analyse(answered(a, { 'SY-01@erp': 0 }), BANK);
    expect(verdict.level).toBe('not-yet');
    expect(verdict.reasons).toContain('A gate is not passed: “Who is responsible for ERP?” is answered “Nobody”.');
  });

  it('does not take "does not apply" for an answer to a gate', () => {
    const a = answerAll(sketch({ systems: [{ id: 'erp', name: 'ERP' }] }), () => 4);
    expect(analyse(a, BANK).verdict.level).toBe('proceed');
    expect(analyse(answered(a, { 'SY-01@erp': 'na' }), BANK).verdict.level).toBe('not-yet');
  });

  it('does not let good answers make up for facts that contradict each other', () => {
    const { verdict } = analyse(fixture('twelve-systems.yaml'), BANK, { today: '2026-06-30' });
    expect(verdict.level).toBe('not-yet');
    const broken = verdict.reasons.filter((reason) => reason.startsWith('Broken by the facts: '));
    expect(broken.join(' ')).toContain('Payments with the provider');
    expect(broken.join(' ')).toContain('Price');
  });
});
