import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { isRed } from '../../../src/analysis/risks/register.ts';
import type { Analysis } from '../../../src/analysis/schema.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { BANK } from '../support/bank.ts';
import { answerAll, answered, fromScenario, type Short, sketch } from '../support/build.ts';

function standing({ risks, readiness }: Analysis) {
  return {
    redRisks: risks.filter(isRed).length,
    expectedLoss: risks.reduce((sum, risk) => sum + risk.expectedLoss, 0),
    readiness: readiness.project?.demonstrated ?? 0,
  };
}

const MIXED: readonly Short[] = [3, 4, 2, 'unknown', 1, 3, 4, 3, 0, 3];

/** Answers that spread over the scale; no condition of a question hangs on what the plan raises. */
function mixed(id: string): Assessment {
  let at = 0;
  return answerAll(fromScenario(id), (key) => (key.startsWith('SY-03') ? 3 : (MIXED[at++ % MIXED.length] ?? 3)));
}

describe('the running totals of the plan', () => {
  it.each(['T1a', 'T2', 'T4'])('are what a new analysis says after each action, scenario %s', (id) => {
    let now = mixed(id);
    const { plan } = analyse(now, BANK);
    expect(plan.length).toBeGreaterThan(20);
    for (const [at, action] of plan.entries()) {
      now = answered(now, { [action.key]: 3 });
      if (at % 7 !== 0 && at !== plan.length - 1) continue;
      const after = standing(analyse(now, BANK));
      expect(action.running.redRisks, action.key).toBe(after.redRisks);
      expect(action.running.expectedLoss, action.key).toBeCloseTo(after.expectedLoss, 9);
      expect(action.running.readiness, action.key).toBeCloseTo(after.readiness, 9);
    }
  });

  it('follow answers that two sides gave, and the standard of the flows', () => {
    const both = { business: { points: 4 }, technology: { points: 0 } };
    const a = answered(fromScenario('T2', { answers: { 'P-ST-06': both, 'DO-01@order': both } }), {
      'FL-05': 1,
      'FL-07': 'unknown',
      'FL-05@f1': 4,
    });
    const { plan } = analyse(a, BANK);
    let now = a;
    for (const { key, running } of plan) {
      now = answered(now, { [key]: 3 });
      const after = standing(analyse(now, BANK));
      expect(running.expectedLoss).toBeCloseTo(after.expectedLoss, 9);
      expect(running.redRisks).toBe(after.redRisks);
    }
    expect(plan.map(({ key }) => key).sort()).toEqual(['DO-01@order', 'FL-05', 'FL-07', 'P-ST-06']);
  });

  it('add the days up', () => {
    const { plan } = analyse(mixed('T2'), BANK);
    let days = 0;
    for (const action of plan) {
      days += action.days?.middle ?? 0;
      expect(action.running.days).toBeCloseTo(days, 9);
    }
  });
});

describe('the order of the plan', () => {
  it('opens gates, then ends cheap unknowns, then takes risk away per day', () => {
    const { plan } = analyse(mixed('T2'), BANK);
    const parts = plan.map(({ reason }) => ['gate', 'find-out', 'risk'].indexOf(reason));
    expect(parts).toEqual([...parts].sort());
    expect(new Set(parts).size).toBe(3);
    const rates = plan
      .filter((action) => action.reason === 'risk')
      .map(({ reduction, days }) => reduction / (days?.middle ?? BANK.scoring.plan.insteadDays));
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
  });

  it('takes only answers of two points or fewer, and unknown ones', () => {
    const a = answered(sketch(), { 'P-ST-01': 2, 'P-ST-02': 3, 'P-ST-03': 'unknown', 'P-ST-04': 'na' });
    const { plan } = analyse(a, BANK);
    expect(plan.map(({ key, reason }) => [key, reason]).sort()).toEqual([
      ['P-ST-01', 'risk'],
      ['P-ST-03', expect.stringMatching(/find-out|risk/)],
    ]);
  });
});

describe('an action', () => {
  const flows = ['f1', 'f2', 'f3'].map((id) => ({ id, from: 'a', to: 'b' }));
  const systems = ['a', 'b'].map((id) => ({ id, name: id }));

  it('on a standard answer is one for all its flows, with the days of each', () => {
    const a = answered(sketch({ systems, flows }), { 'FL-05': 0, 'FL-05@f3': 4 });
    const [action, ...others] = analyse(a, BANK).plan;
    expect(others).toEqual([]);
    expect(action).toMatchObject({ key: 'FL-05', scope: 'all flows', days: { from: 2, to: 6, middle: 4 } });
    expect(action?.risks).toContain('R21');
  });

  it('that is done for each flow counts all flows', () => {
    const [action] = analyse(answered(sketch({ systems, flows }), { 'P-DE-01': 0 }), BANK).plan;
    expect(action?.days).toEqual({ from: 3, to: 3, middle: 3 });
  });

  it('that is not work of days says what it takes', () => {
    const { plan } = analyse(answered(sketch(), { 'P-DL-01': 0, 'P-DL-02': 0 }), BANK);
    expect(plan.find(({ key }) => key === 'P-DL-01')).toMatchObject({ days: null, instead: 'a hire' });
    expect(plan.find(({ key }) => key === 'P-DL-02')).toMatchObject({
      days: null,
      instead: '10-25 % of the build effort',
    });
  });

  it('is due before the phase that needs it', () => {
    const { plan } = analyse(answered(sketch(), { 'P-ST-01': 0, 'P-BA-02': 0, 'P-DE-02': 0, 'P-DL-04': 0 }), BANK);
    const due = Object.fromEntries(plan.map(({ key, duePhase }) => [key, duePhase]));
    expect(due).toEqual({
      'P-ST-01': 'architecture',
      'P-BA-02': 'design',
      'P-DE-02': 'delivery',
      'P-DL-04': 'go-live',
    });
  });

  it('tells which risks it lowers, and by how much', () => {
    const { plan, risks } = analyse(answered(sketch(), { 'P-DL-05': 0 }), BANK);
    const [risk] = risks;
    expect(plan[0]?.risks).toEqual(['R06']);
    expect(plan[0]?.reduction).toBeCloseTo(
      ((risk?.probability.current ?? 0) - (risk?.probability.target ?? 0)) * (risk?.loss ?? 0),
      12,
    );
  });
});
