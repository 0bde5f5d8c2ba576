import { describe, expect, it } from 'vitest';
import { estimate } from '../../../src/analysis/effort/estimate.ts';
import { effortEstimate, scheduleEstimate } from '../../../src/analysis/effort/schema.ts';
import { loadBank } from '../../../src/bank/load.ts';
import { assessment } from '../../../src/model/assessment.ts';

const { effort } = loadBank('templates');

function shop(changes: Record<string, unknown> = {}) {
  return assessment.parse({
    plimsoll: 1,
    name: 'Shop',
    systems: [
      { id: 'shop', name: 'Shop', control: 'internal' },
      { id: 'erp', name: 'ERP', category: 'erp', control: 'internal' },
      { id: 'psp', name: 'Payment provider', category: 'payment', control: 'external_supported' },
    ],
    dataObjects: [{ id: 'order', name: 'Order', sensitivity: 'personal' }],
    flows: [
      { id: 'f1', from: 'shop', to: 'erp', objects: ['order'], pattern: 'event' },
      { id: 'f2', from: 'shop', to: 'psp', objects: ['order'], pattern: 'sync_api', direction: 'two_way' },
    ],
    ...changes,
  });
}

const silent = () => undefined;
const answered =
  (answers: Record<string, number | 'unknown'>) =>
  (question: string, scope?: string): number | 'unknown' | undefined =>
    answers[scope === undefined ? question : `${question}@${scope}`];

function of(a = shop(), points: Parameters<typeof estimate>[1] = silent) {
  const found = estimate(a, points, [], effort);
  if (!found) throw new Error('no estimate');
  return found;
}

describe('the estimate of a landscape', () => {
  it('is absent where there is no flow to build', () => {
    expect(estimate(shop({ flows: [] }), silent, [], effort)).toBeNull();
  });

  it('fits its public shape and has its quantiles in order', () => {
    const { effort: days, schedule } = of();
    expect(effortEstimate.parse(days)).toEqual(days);
    expect(scheduleEstimate.parse(schedule)).toEqual(schedule);
    expect([days.p10, days.p50, days.p80, days.p90, days.p95]).toEqual(
      [days.p10, days.p50, days.p80, days.p90, days.p95].toSorted((a, b) => a - b),
    );
    expect(days.histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(effort.draws);
    expect(days.flows.reduce((sum, flow) => sum + flow.varianceShare, 0)).toBeCloseTo(1, 9);
  });

  it('widens more than it moves where nothing is known', () => {
    const known = answered({
      'SY-03@shop': 4,
      'SY-03@erp': 4,
      'SY-04@shop': 3,
      'SY-04@erp': 3,
      'DO-02@order': 4,
      'DO-04@order': 4,
    });
    const [unknownFlow] = of().effort.flows;
    const [knownFlow] = of(shop(), known).effort.flows;
    const width = (flow: typeof knownFlow) => (flow?.p90 ?? 0) / (flow?.p10 ?? 1);
    expect(width(unknownFlow)).toBeGreaterThan(width(knownFlow));
  });

  it('takes the dearer of the two ends', () => {
    const outdatedErp = answered({ 'SY-04@shop': 4, 'SY-04@erp': 1 });
    const [flow] = of(shop(), outdatedErp).effort.flows;
    expect(flow?.drivers.find(({ driver }) => driver === 'documentation')).toMatchObject({
      value: 'outdated',
      from: 'answer',
    });
  });

  it("reads the user's own three points as P10, P50 and P90", () => {
    const a = shop();
    const [first, second] = a.flows;
    if (!first || !second) throw new Error('two flows');
    a.flows = [{ ...first, estimate: { override: { o: 5, m: 10, p: 20 } } }, second];
    const [flow] = of(a).effort.flows;
    expect(flow).toMatchObject({ own: true, p50: 10 });
    expect(flow?.p10).toBeCloseTo(5, 2);
    expect(flow?.p90).toBeCloseTo(20, 1);
  });

  it('keeps the user’s own figures where they do not lie even about the middle, in what is drawn too', () => {
    const a = shop();
    const [first] = a.flows;
    if (!first) throw new Error('a flow');
    a.flows = [{ ...first, estimate: { override: { o: 9, m: 10, p: 40 } } }];
    const { build, flows } = of(a).effort;
    expect(flows[0]?.p10).toBeCloseTo(9, 6);
    expect(flows[0]?.p50).toBe(10);
    expect(flows[0]?.p90).toBeCloseTo(40, 6);
    expect(build.p10 / 9).toBeCloseTo(1, 1);
    expect(build.p90 / 40).toBeCloseTo(1, 1);
  });

  it('names what resolving a fact saves, the largest saving first', () => {
    const { drivers } = of(shop(), answered({ 'SY-04@erp': 0, 'SY-05@erp': 0 })).effort;
    expect(drivers[0]).toMatchObject({ flow: 'f1', to: expect.any(String) });
    expect(drivers.map(({ p80Change }) => p80Change)).toEqual(
      drivers.map(({ p80Change }) => p80Change).toSorted((a, b) => a - b),
    );
    expect(drivers.every(({ p80Change }) => p80Change < 0)).toBe(true);
  });

  it('does not depend on the order of entry, and costs what a person-day costs', () => {
    const a = shop({ profile: { dayRate: 1000, currency: 'EUR' } });
    const { effort: days } = of(a);
    expect(of({ ...a, flows: a.flows.toReversed(), systems: a.systems.toReversed() }).effort.p80).toBe(days.p80);
    expect(days.cost).toEqual({ p50: days.p50 * 1000, p80: days.p80 * 1000, currency: 'EUR' });
  });
});
