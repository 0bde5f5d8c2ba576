import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, liveFigures } from '../../../src/analysis/index.ts';
import { findPath } from '../../../src/analysis/path/find-path.ts';
import { path as pathSchema, type Target } from '../../../src/analysis/path/schema.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { fixture } from '../landscape/landscape-of.ts';
import { BANK } from '../support/bank.ts';
import { answerAll, answered, fromScenario, type Short, sketch } from '../support/build.ts';

const PROCEED: Target = { kind: 'verdict', level: 'proceed' };
const WITH_PLAN: Target = { kind: 'verdict', level: 'proceed-with-plan' };
const find = (a: Assessment, target: Target = WITH_PLAN, budget?: number) =>
  findPath(a, BANK, target, budget === undefined ? {} : { budget });

const landscape = sketch({
  depth: 'quick',
  systems: [
    { id: 'shop', name: 'Shop', category: 'ecommerce', criticality: 4, control: 'internal' },
    { id: 'erp', name: 'ERP', category: 'erp', criticality: 3, control: 'internal' },
  ],
  dataObjects: [{ id: 'order', name: 'Order', goldenRecord: 'erp' }],
  flows: [{ id: 'f1', from: 'shop', to: 'erp', objects: ['order'], trigger: 'automatic' }],
});
const good = answerAll(landscape, () => 4);
/** Questions that decide whether others are asked stay as they are: a path takes what is asked as it is. */
const deciding = new Set(
  BANK.questions.flatMap(({ askIf = '' }) => [...askIf.matchAll(/points\("([^"]+)"\)/g)].map(([, id]) => id)),
);
const spoilable = Object.keys(good.answers).filter((key) => !deciding.has(key.split('@')[0]));

/** Everything good but up to seven answers. */
const spoiled = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...spoilable), fc.constantFrom<Short>(0, 1, 2, 'unknown')), {
    selector: ([key]) => key,
    minLength: 1,
    maxLength: 7,
  })
  .map((answers) => answered(good, Object.fromEntries(answers)));

function isReached(a: Assessment, target: Target): boolean {
  const { readiness, risks, coverage } = liveFigures(a, BANK);
  const { verdict } = BANK.scoring;
  const demonstrated = (readiness?.demonstrated ?? 0) + 1e-9;
  if (target.kind === 'score') return demonstrated >= target.score;
  const [score, known] =
    target.level === 'proceed'
      ? [verdict.proceedReadiness, verdict.proceedCoverage]
      : [verdict.planReadiness, verdict.minimumCoverage];
  return readiness?.gatesFailed.length === 0 && risks.red === 0 && demonstrated >= score && coverage >= known;
}

/** Person-days of the cheapest set, by trying every set of actions of the plan on the whole assessment. */
function byBruteForce(a: Assessment, target: Target): number | undefined {
  const actions = analyse(a, BANK).plan;
  let cheapest: number | undefined;
  for (let mask = 0; mask < 2 ** actions.length; mask++) {
    const set = actions.filter((_, at) => mask & (1 << at));
    const days = set.reduce((sum, one) => sum + (one.days?.middle ?? BANK.scoring.plan.insteadDays), 0);
    if (cheapest !== undefined && days >= cheapest) continue;
    if (isReached(answered(a, Object.fromEntries(set.map(({ key }) => [key, 3]))), target)) cheapest = days;
  }
  return cheapest;
}

const targets = fc.oneof(
  fc.constant(PROCEED),
  fc.constant(WITH_PLAN),
  fc.integer({ min: 40, max: 98 }).map((score): Target => ({ kind: 'score', score })),
);

describe('the cheapest path', () => {
  it('costs what the best of all sets costs', () => {
    fc.assert(
      fc.property(spoiled, targets, (a, target) => {
        const found = find(a, target);
        const cheapest = byBruteForce(a, target);
        expect(found.exact).toBe(true);
        expect(found.reached).toBe(cheapest !== undefined);
        if (cheapest !== undefined) expect(found.days).toBeCloseTo(cheapest, 9);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('leads to its target: the whole analysis of the steps agrees', () => {
    for (const [id, points] of [
      ['T1a', 1],
      ['T2', 2],
      ['T3a', 'unknown'],
    ] as const) {
      const a = answerAll(fromScenario(id), (key) => (key.length % 3 === 0 ? 3 : points));
      const found = find(a, PROCEED);
      expect(() => pathSchema.parse(found)).not.toThrow();
      const after = analyse(answered(a, Object.fromEntries(found.steps.map(({ key }) => [key, 3]))), BANK);
      expect(after.readiness.project?.demonstrated).toBeCloseTo(found.after.demonstrated, 6);
      expect(after.risks.filter(({ colour, status }) => colour === 'red' && status === 'risk')).toEqual([]);
      expect(after.readiness.project?.gatesFailed).toEqual([]);
      expect(found).toMatchObject({ reached: true, after: { verdict: 'proceed', redRisks: 0, gatesFailed: 0 } });
      expect(found.steps.length).toBeLessThan(analyse(a, BANK).plan.length);
    }
  }, 60_000);

  it('has no step that can be spared', () => {
    const a = answerAll(fromScenario('T2', { depth: 'quick' }), (key) => (key.length % 2 === 0 ? 1 : 3));
    const found = find(a, WITH_PLAN);
    expect(found.reached).toBe(true);
    for (const spared of found.steps) {
      const rest = found.steps.filter((step) => step !== spared).map(({ key }) => [key, 3]);
      expect(isReached(answered(a, Object.fromEntries(rest)), WITH_PLAN)).toBe(false);
    }
  }, 60_000);

  it('begins with the failed gates, and counts a standard of all flows once for each flow', () => {
    const gate = spoilable.find((key) => BANK.questions.some(({ id, gate: isGate }) => isGate && id === key)) ?? '';
    const { steps } = find(answered(good, { [gate]: 0, 'SY-01@erp': 1 }));
    expect(steps[0]).toMatchObject({ key: gate, gate: true, from: 0, to: 3 });
  });

  it('is empty where the target is reached already', () => {
    expect(find(good, PROCEED)).toMatchObject({ reached: true, steps: [], days: 0, blocked: [], exact: true });
  });

  it('says what is in the way where no action helps', () => {
    const found = find(answered(good, { 'SY-01@shop': 1 }), { kind: 'score', score: 100 });
    expect(found).toMatchObject({ reached: false, steps: [], days: 0 });
    expect(found.blocked).toEqual([
      expect.stringMatching(/With every action done the readiness is 9\d; 100 is asked for/),
    ]);
  });

  it('says so where nothing is answered', () => {
    expect(find(landscape)).toMatchObject({ reached: false, blocked: ['Nothing is answered yet.'] });
  });

  it('says which risk stays where the date is too early', () => {
    const late = { ...good, profile: { ...good.profile, targetDate: '2027-01-10' } };
    const found = findPath(late, BANK, PROCEED, { today: '2027-01-01' });
    const reds = analyse(late, BANK, { today: '2027-01-01' }).risks.filter(
      (one) => one.status === 'risk' && one.colour === 'red',
    );
    expect(found.reached).toBe(reds.length === 0);
    expect(found.before.redRisks).toBe(reds.length);
    expect(found.blocked.join()).toContain(reds[0]?.name ?? '');
  });

  it('gives the same path again', () => {
    const a = answerAll(fromScenario('T3b'), (key) => (key.length % 3 === 0 ? 2 : 'unknown'));
    expect(find(a, WITH_PLAN, 40)).toEqual(find(a, WITH_PLAN, 40));
  }, 60_000);
});

describe('questions without an answer', () => {
  const half = (keep: (at: number) => boolean): Assessment => ({
    ...good,
    answers: Object.fromEntries(Object.entries(good.answers).filter((_, at) => keep(at))),
  });

  it('are listed, gates first, and cost nothing', () => {
    const found = find(half((at) => at % 2 === 0));
    expect(found.days).toBe(0);
    const gates = found.toAnswer.map(({ gate }) => gate);
    expect(gates).toEqual(gates.toSorted((a, b) => Number(b) - Number(a)));
    expect(found.toAnswer.filter(({ gate }) => gate).every(({ needed }) => needed)).toBe(true);
    expect(found.after.completeness).toBeGreaterThanOrEqual(BANK.scoring.verdict.minimumCompleteness);
    expect(found.before.completeness).toBeLessThan(0.6);
    expect(found.before.verdict).toBe('not-yet');
  });

  it('are not taken to turn out well: the readiness is that of what is answered', () => {
    const a = half((at) => at % 2 === 0);
    expect(find(a).after.demonstrated).toBe(liveFigures(a, BANK).readiness?.demonstrated);
  });

  it('need not all be answered', () => {
    const found = find(half((at) => at !== 5 && at !== 6));
    expect(found.toAnswer.filter(({ needed, gate }) => needed && !gate)).toEqual([]);
    expect(
      find(
        half((at) => at % 2 === 0),
        { kind: 'score', score: 60 },
      ).toAnswer.some(({ needed }) => needed),
    ).toBe(false);
  });

  it('keeps the target date where the actions themselves make the project shorter', () => {
    const today = '2026-11-23';
    const plain = answerAll(fromScenario('T1c'), () => 1);
    const { schedule } = analyse(plain, BANK, { today });
    const a = { ...plain, profile: { ...plain.profile, targetDate: schedule?.earliestGoLive?.p10 ?? '' } };
    expect(analyse(a, BANK, { today }).risks.find(({ rule }) => rule === 'R58')).toMatchObject({ colour: 'red' });
    const found = findPath(a, BANK, WITH_PLAN, { today });
    expect(found.reached).toBe(true);
    const done = answered(a, Object.fromEntries(found.steps.map(({ key }) => [key, 3])));
    expect(analyse(done, BANK, { today }).verdict.level).toBe('proceed-with-plan');
  });

  it('reaches no verdict that facts of the landscape stand against, names them and says that they must be changed too', () => {
    const found = find(fixture('twelve-systems.yaml'));
    expect(found.reached).toBe(false);
    const broken = found.blocked.filter((one) => one.startsWith('Broken by the facts of the landscape: '));
    expect(broken).toHaveLength(found.blocked.length - 1);
    expect(found.blocked.at(-1)).toBe('No answer mends what the facts break: change those facts too.');
    expect(found.blocked.join(' ')).toContain('Payments with the provider');
    expect(found.after.verdict).toBe('not-yet');
  });
});
