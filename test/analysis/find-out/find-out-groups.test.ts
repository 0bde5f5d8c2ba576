import { describe, expect, it } from 'vitest';
import { findOutGroups } from '../../../src/analysis/find-out/find-out-groups.ts';
import { knower } from '../../../src/analysis/find-out/schema.ts';
import { analyse } from '../../../src/analysis/index.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import { BANK } from '../support/bank.ts';
import { answerAll, answered, fromScenario, type Short, sketch } from '../support/build.ts';

const landscape = sketch({
  systems: [
    { id: 'erp', name: 'ERP', criticality: 4, technicalOwner: 'karl', businessOwner: 'anna' },
    { id: 'psp', name: 'Payment', category: 'payment', control: 'external_supported', vendor: 'Payments Ltd' },
    { id: 'crm', name: 'CRM', contact: 'crm@example.org', vendor: 'CRM Ltd' },
  ],
  dataObjects: [{ id: 'order', name: 'Order', goldenRecord: 'erp' }],
  flows: [
    { id: 'f1', from: 'erp', to: 'psp', objects: ['order'], technicalOwner: 'ida' },
    { id: 'f2', from: 'psp', to: 'erp', objects: ['order'] },
  ],
  stakeholders: [
    { id: 'karl', name: 'Karl Weber', contact: 'karl@example.org' },
    { id: 'anna', name: 'Anna Nowak', channels: ['+48 1'] },
  ],
});
const groups = (answers: Record<string, Short>, a: Assessment = landscape) => findOutGroups(answered(a, answers), BANK);
const known = (answers: Record<string, Short>) =>
  groups(answers).map(({ kind, name, questions }) => [
    kind,
    name,
    ...questions.map(({ key, side }) => `${key} ${side}`),
  ]);
/** The first question of a scope that this side answers. */
const idOf = (scope: string, by: string, gate?: boolean) =>
  BANK.questions.find(
    (one) =>
      one.scope === scope &&
      one.answeredBy === by &&
      one.category === undefined &&
      one.askIf === undefined &&
      !one.standard &&
      (gate === undefined || one.gate === gate),
  )?.id ?? `no ${scope} question for ${by}`;

describe('who knows', () => {
  it('is the owner of the system on the side that is asked', () => {
    expect(known({ 'SY-03@erp': 'unknown' })).toEqual([['person', 'Karl Weber', 'SY-03@erp technology']]);
    const both = idOf('system', 'both');
    expect(known({ [`${both}@erp`]: 'unknown' })).toEqual([['person', 'Karl Weber', `${both}@erp technology`]]);
  });

  it('is the contact, then the vendor, of a system without an owner', () => {
    expect(known({ 'SY-03@crm': 'unknown' })).toEqual([['contact', 'crm@example.org', 'SY-03@crm technology']]);
    expect(known({ 'SY-03@psp': 'unknown' })).toEqual([['vendor', 'Payments Ltd', 'SY-03@psp technology']]);
  });

  it('is the owner of the flow, else of its source, else of its target', () => {
    const id = idOf('flow', 'technology');
    expect(known({ [`${id}@f1`]: 'unknown' })).toEqual([['person', 'ida', `${id}@f1 technology`]]);
    expect(known({ [`${id}@f2`]: 'unknown' })).toEqual([['person', 'Karl Weber', `${id}@f2 technology`]]);
  });

  it('is the owner of the system that holds the golden record', () => {
    const id = idOf('data', 'business');
    expect(known({ [`${id}@order`]: 'unknown' })).toEqual([['person', 'Anna Nowak', `${id}@order business`]]);
  });

  it('is a side where nobody is named: for the project, and for what holds for all flows', () => {
    const [business, both] = [idOf('project', 'business'), idOf('project', 'both')];
    expect(known({ [business]: 'unknown' })).toEqual([['role', 'Business side', `${business} business`]]);
    expect(known({ [both]: 'unknown' })).toEqual([['role', 'Business and technology together', `${both} joint`]]);
    expect(known({ 'FL-05': 'unknown' })[0]?.[0]).toBe('role');
  });

  it('comes with how to reach them', () => {
    const [karl] = groups({ 'SY-03@erp': 'unknown' });
    expect(karl).toMatchObject({ contact: 'karl@example.org' });
  });
});

describe('what an hour of asking brings', () => {
  const half = answerAll(fromScenario('T2', { depth: 'standard' }), (key) => (key.length % 3 === 0 ? 'unknown' : 3));
  const found = findOutGroups(half, BANK);

  it('holds every unknown once, with the value that it has in the list of unknowns', () => {
    for (const one of found) expect(() => knower.parse(one)).not.toThrow();
    const all = found.flatMap(({ questions }) => questions);
    const values = (list: readonly { key: string; value: number }[]) =>
      list.map(({ key, value }) => `${key} ${value}`).sort();
    expect(values(all)).toEqual(values(analyse(half, BANK).findOutFirst));
  });

  it('orders people, and the questions of each, by worth per hour', () => {
    const falling = (list: readonly { worthPerHour: number }[]) => {
      const rates = list.map(({ worthPerHour }) => worthPerHour);
      expect(rates).toEqual(rates.toSorted((a, b) => b - a));
    };
    falling(found);
    for (const { questions, hours, worth, worthPerHour } of found) {
      falling(questions);
      expect(hours).toBeCloseTo(
        questions.reduce((sum, one) => sum + one.hours, 0),
        9,
      );
      expect(worthPerHour).toBeCloseTo(worth / hours, 9);
    }
  });

  it('is how far the answer can raise what is demonstrated and lower what is possible', () => {
    const one = answered(
      answerAll(landscape, () => 3),
      { 'SY-07@erp': 'unknown' },
    );
    const project = (short: Short) => analyse(answered(one, { 'SY-07@erp': short }), BANK).readiness.project;
    const [asking] = findOutGroups(one, BANK)[0]?.questions ?? [];
    const up = (project(4)?.demonstrated ?? 0) - (project('unknown')?.demonstrated ?? 0);
    const down = (project('unknown')?.potential ?? 0) - (project(0)?.potential ?? 0);
    expect(asking?.readiness).toBeCloseTo(up + down, 6);
    expect(asking?.readiness).toBeGreaterThan(0);
  });

  it('includes the person-days of the P80 where a driver of the effort reads the question', () => {
    const one = answered(
      answerAll(landscape, () => 3),
      { 'SY-04@erp': 'unknown', 'SY-07@erp': 'unknown' },
    );
    const asked = findOutGroups(one, BANK).flatMap(({ questions }) => questions);
    const p80 = (short: Short) => analyse(answered(one, { 'SY-04@erp': short }), BANK).effort?.build.p80 ?? 0;
    expect(asked.find(({ key }) => key === 'SY-04@erp')?.p80Days).toBeCloseTo(p80(0) - p80(4), 6);
    expect(asked.find(({ key }) => key === 'SY-04@erp')?.p80Days).toBeGreaterThan(1);
    expect(asked.find(({ key }) => key === 'SY-07@erp')?.p80Days).toBe(0);
  });

  it('counts the hours that the pack says', () => {
    const { hours } = BANK.scoring.findOut;
    const [business] = groups({ [idOf('project', 'business')]: 'unknown' });
    const [technology] = groups({ 'SY-03@erp': 'unknown' });
    expect([business?.hours, technology?.hours]).toEqual([hours.business, hours.technology]);
  });

  it('asks again what has run out', () => {
    const held = { ...landscape, answers: { 'SY-03@erp': { joint: { points: 4 as const, until: '2027-01-01' } } } };
    expect(findOutGroups(held, BANK, { today: '2027-01-01' })).toEqual([]);
    expect(findOutGroups(held, BANK, { today: '2027-01-02' })).toMatchObject([{ name: 'Karl Weber' }]);
  });
});
