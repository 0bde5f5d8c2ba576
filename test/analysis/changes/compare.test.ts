import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAssessments } from '../../../src/analysis/changes/compare.ts';
import { changes as changesSchema } from '../../../src/analysis/changes/schema.ts';
import { analyse } from '../../../src/analysis/index.ts';
import { isRed } from '../../../src/analysis/risks/register.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { removeEntity } from '../../../src/model/edits/removal.ts';
import { assessments } from '../support/arbitrary.ts';
import { BANK } from '../support/bank.ts';
import { answerAll, answered, fromScenario, sketch } from '../support/build.ts';

const compare = (before: Assessment, after: Assessment, today?: string) =>
  compareAssessments(before, after, BANK, { today });
const total = (parts: readonly { effect: number }[]) => parts.reduce((sum, { effect }) => sum + effect, 0);
const demonstrated = (a: Assessment) => analyse(a, BANK).readiness.project?.demonstrated ?? 0;

const systems = [
  { id: 'shop', name: 'Shop', criticality: 4 },
  { id: 'erp', name: 'ERP', criticality: 4 },
];
const start = answered(sketch({ systems, flows: [{ id: 'f1', from: 'shop', to: 'erp' }] }), {
  'P-ST-01': 1,
  'SY-01@shop': 2,
  'SY-03@erp': 'unknown',
  'SY-03@shop': 3,
  'FL-05': 2,
});

describe('what changed', () => {
  it('is nothing between an assessment and itself', () => {
    expect(compare(start, start)).toMatchObject({ difference: 0, parts: [], unscored: [], method: 'shapley' });
  });

  it('names each answer with what it was and what it is', () => {
    const { parts } = compare(start, answered(start, { 'SY-03@erp': 4, 'P-ST-01': 'unknown' }));
    expect(parts).toMatchObject([
      { kind: 'answer', change: 'changed', key: 'P-ST-01', from: expect.stringMatching(/^1 /), to: 'not known' },
      { kind: 'answer', change: 'changed', key: 'SY-03@erp', from: 'not known', to: expect.stringMatching(/^4 /) },
    ]);
    expect(parts[0]?.effect).toBeLessThan(0);
    expect(parts[1]?.effect).toBeGreaterThan(0);
    expect(parts[1]?.text).toContain('ERP');
  });

  it('counts what came with a system to the system', () => {
    const wider = {
      ...start,
      systems: [...start.systems, ...sketch({ systems: [{ id: 'pim', name: 'PIM' }] }).systems],
    };
    const after = answered(wider, { 'SY-03@pim': 4, 'SY-01@pim': 4 });
    const { parts, difference } = compare(start, after);
    expect(parts).toMatchObject([{ kind: 'system', change: 'added', key: 'pim', text: 'PIM' }]);
    expect(parts[0]?.answers).toEqual(['SY-01@pim', 'SY-03@pim']);
    expect(parts[0]?.effect).toBeCloseTo(difference, 9);
    expect(compare(after, start).parts).toMatchObject([
      { change: 'removed', key: 'pim', effect: -(parts[0]?.effect ?? 0) },
    ]);
  });

  it('keeps flows that went apart from the system that took them along', () => {
    const after = removeEntity(start, 'systems', 'erp');
    expect(compare(start, after).parts.map(({ kind, change, key }) => `${kind} ${change} ${key}`)).toEqual([
      'system removed erp',
      'flow removed f1',
    ]);
  });

  it('knows settings that move the score from facts that do not', () => {
    const after = {
      ...start,
      name: 'New name',
      depth: 'quick' as const,
      objectives: sketch({ objectives: [{ id: 'o', text: 'Sell' }] }).objectives,
    };
    const { parts, unscored } = compare(start, after);
    expect(parts.map(({ kind, key }) => [kind, key])).toEqual([['setting', 'depth']]);
    expect(unscored).toEqual(['name', 'objectives']);
  });

  it('takes down minutes and what is done about risks without a part in the score', () => {
    const after = { ...start, minutes: [], treatments: { R05: { status: 'accept' as const } } };
    const { parts, unscored } = compare(start, after);
    expect(parts).toEqual([]);
    expect(unscored.toSorted()).toEqual(['minutes', 'treatments']);
  });

  it('takes notes and confirmations for no change', () => {
    const assumed = { ...start, systems: start.systems.map((one) => ({ ...one, assumed: true as const })) };
    const noted = { ...start, answers: { ...start.answers, 'P-ST-01': { joint: { points: 1 as const, note: 'so' } } } };
    expect(compare(assumed, noted).parts).toEqual([]);
  });

  it('counts red risks as the results of the day do, a date that cannot be kept among them', () => {
    const late = { ...start, profile: { ...start.profile, targetDate: '2026-12-01' } };
    const today = '2026-11-23';
    const red = analyse(late, BANK, { today }).risks.filter(isRed).length;
    expect(red).toBeGreaterThan(analyse(late, BANK).risks.filter(isRed).length);
    expect(compare(start, late, today).after.redRisks).toBe(red);
  });

  it('takes an assumption that ran out for no change either: both are read on the same day', () => {
    const held = (points: 1 | 4) => ({ ...start, answers: { 'P-ST-01': { joint: { points, until: '2026-01-01' } } } });
    expect(compare(held(1), held(4), '2027-01-01').parts).toEqual([]);
    expect(compare(held(1), held(4), '2025-01-01').parts).toHaveLength(1);
  });
});

describe('the parts', () => {
  it('add up to the difference, of any two assessments, by either way', () => {
    fc.assert(
      fc.property(assessments, assessments, (a, b) => {
        const one = compare(a, b);
        expect(() => changesSchema.parse(one)).not.toThrow();
        expect(total(one.parts)).toBeCloseTo(one.difference, 8);
        expect(one.difference).toBeCloseTo(demonstrated(b) - demonstrated(a), 8);
        expect(one.method).toBe(one.parts.length > 8 ? 'ordered' : 'shapley');
      }),
      { numRuns: 12 },
    );
  });

  it('share what only several changes do together', () => {
    const before = answerAll(fromScenario('T1a', { depth: 'quick' }), (_, gate) => (gate ? 3 : 4));
    const gates = Object.keys(before.answers).filter((key) =>
      BANK.questions.some(({ id, gate, scope }) => gate && scope === 'project' && id === key),
    );
    const [first = '', second = ''] = gates;
    const blocked = answered(before, { [first]: 0, [second]: 0 });
    const { parts, difference, method } = compare(blocked, before);
    expect(method).toBe('shapley');
    expect(difference).toBeGreaterThan(20);
    expect(parts).toHaveLength(2);
    // Alone neither lifts the cap: both have about half.
    for (const { effect } of parts) expect(effect / difference).toBeCloseTo(0.5, 1);
  });

  it('are joined by question where they are too many to be told apart', () => {
    const systems = Array.from({ length: 30 }, (_, at) => ({ id: `s${at}`, name: `System ${at}` }));
    const before = answerAll(sketch({ systems }), () => 2);
    const one = compare(
      before,
      answerAll(sketch({ systems }), () => 3),
    );
    expect(Object.keys(before.answers).length).toBeGreaterThan(150);
    expect(one.parts.length).toBeLessThanOrEqual(150);
    expect(one.parts.find(({ key }) => key === 'SY-03')?.joined).toHaveLength(30);
    expect(one.parts.flatMap(({ key, joined }) => joined ?? [key]).sort()).toEqual(Object.keys(before.answers).sort());
    expect(total(one.parts)).toBeCloseTo(one.difference, 8);
    const empty = compare(
      sketch(),
      sketch({ systems: Array.from({ length: 200 }, (_, at) => ({ id: `s${at}`, name: 'S' })) }),
    );
    expect(empty.parts).toMatchObject([
      { kind: 'system', change: 'added', key: 'systems added', text: '200 systems added' },
    ]);
  });

  it('come in one order, always the same, where they are many', () => {
    const before = answerAll(fromScenario('T2', { depth: 'standard' }), () => 2);
    const after = answerAll(fromScenario('T2', { depth: 'standard' }), (key) => (key.length % 2 === 0 ? 3 : 2));
    const one = compare(before, after);
    expect(one.method).toBe('ordered');
    expect(total(one.parts)).toBeCloseTo(one.difference, 8);
    const order = new Map(BANK.questions.map(({ id }, at) => [id, at]));
    const places = one.parts.map(({ key }) => order.get(key.split('@')[0] ?? '') ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(compare(before, after)).toEqual(one);
  });
});
