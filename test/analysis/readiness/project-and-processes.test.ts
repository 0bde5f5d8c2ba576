import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { BANK } from '../support/bank.ts';
import { answered, sketch } from '../support/build.ts';

const LANDSCAPE = {
  systems: [
    { id: 'shop', name: 'Shop', criticality: 4 },
    { id: 'erp', name: 'ERP', criticality: 2 },
    { id: 'mail', name: 'Mailer', criticality: 1 },
  ],
  flows: [
    { id: 'orders', name: 'Orders', from: 'shop', to: 'erp', processes: ['sell'] },
    { id: 'news', name: 'Newsletter', from: 'erp', to: 'mail', processes: ['sell'] },
  ],
  processes: [{ id: 'sell', name: 'Sell' }],
};

const readiness = (answers: Parameters<typeof answered>[1]) =>
  analyse(answered(sketch(LANDSCAPE), answers), BANK).readiness;

describe('a flow', () => {
  it('keeps its own score beside the one after its ends', () => {
    const { flows } = readiness({ 'FL-01@orders': 4, 'SY-03@erp': 1 });
    expect(flows.orders).toMatchObject({ own: 100, raw: 100, demonstrated: 62.5 });
    expect(flows.orders?.because[0]?.text).toContain('ERP (25)');
  });

  it('counts the answer of the integration standard', () => {
    const { flows } = readiness({ 'FL-05': 2 });
    expect(flows.orders?.demonstrated).toBe(50);
    expect(flows.news?.demonstrated).toBe(50);
  });

  it('takes its own answer before the standard', () => {
    const { flows } = readiness({ 'FL-05': 2, 'FL-05@news': 4 });
    expect(flows.news?.demonstrated).toBe(100);
  });
});

describe('a process', () => {
  it('is as ready as the weakest flow at an important system, which it names', () => {
    const { processes } = readiness({ 'FL-01@orders': 3, 'FL-01@news': 1 });
    expect(processes.sell).toMatchObject({ demonstrated: 75, weakest: 'orders' });
  });

  it('counts all its flows where none touches an important system', () => {
    const facts = { ...LANDSCAPE, systems: LANDSCAPE.systems.map((system) => ({ ...system, criticality: 2 })) };
    const a = answered(sketch(facts), { 'FL-01@orders': 3, 'FL-01@news': 1 });
    expect(analyse(a, BANK).readiness.processes.sell).toMatchObject({ demonstrated: 25, weakest: 'news' });
  });

  it('is not assessed while none of its flows is', () => {
    expect(readiness({ 'SY-03@shop': 4 }).processes.sell).toBeNull();
  });
});

describe('the project', () => {
  it('joins its pillars by mean-min', () => {
    const { project, pillars } = readiness({ 'P-ST-02': 4, 'SY-03@shop': 2 });
    expect(pillars).toEqual({ project: 100, systems: 50, data: null, flows: null });
    expect(project?.demonstrated).toBeCloseTo(0.7 * 75 + 0.3 * 50, 10);
  });

  it('weighs systems by criticality and centrality', () => {
    const { pillars } = readiness({ 'SY-03@shop': 4, 'SY-03@mail': 0 });
    expect(pillars.systems).toBeCloseTo((4 * 100) / (4 + 1), 10);
  });

  it('is capped by a gate that fails anywhere, and lists it', () => {
    const good = { 'P-ST-02': 4, 'SY-02@shop': 4, 'SY-03@shop': 4, 'SY-03@erp': 4, 'SY-03@mail': 4 } as const;
    expect(readiness(good).project?.demonstrated).toBe(100);
    const failed = readiness({ ...good, 'SY-01@mail': 0 });
    expect(failed.project).toMatchObject({
      demonstrated: 49,
      potential: 49,
      capped: true,
      gatesFailed: ['SY-01@mail'],
    });
  });

  it('covers and completes all scopes together', () => {
    const { project } = readiness({ 'SY-03@shop': 4, 'SY-03@erp': 'unknown' });
    expect(project?.coverage).toBe(0.5);
    const { visible } = analyse(sketch(LANDSCAPE), BANK).progress;
    expect(project?.completeness).toBeGreaterThan(0);
    expect(project?.completeness).toBeCloseTo(2 / visible, 2);
  });

  it('has each dimension across all scopes, or null', () => {
    const { dimensions } = readiness({ 'SY-03@shop': 4, 'SY-03@erp': 'unknown', 'SY-03@mail': 2 });
    expect(dimensions.D4).toMatchObject({ demonstrated: 50, coverage: 2 / 3 });
    expect(dimensions.D4?.potential).toBeCloseTo(250 / 3, 10);
    expect(dimensions.D1).toBeNull();
  });
});
