import { describe, expect, it } from 'vitest';
import { dayAfter, earliestGoLive, planGapSignal } from '../../../src/analysis/effort/plan-gap.ts';
import { analyse } from '../../../src/analysis/index.ts';
import { loadBank } from '../../../src/bank/load.ts';
import { assessment } from '../../../src/model/assessment.ts';

const TODAY = '2026-11-23';
const schedule = { p50: 30, p80: 40 };

describe('a target date against the simulated schedule', () => {
  it.each([
    ['before the P50', 20, 1],
    ['between P50 and P80', 35, 0.5],
    ['after the P80', 45, 0],
  ])('%s has its gap', (_, weeks, gap) => {
    expect(planGapSignal(schedule, dayAfter(TODAY, weeks), TODAY)?.gap).toBe(gap);
  });

  it('says nothing without a date, a day of today or a flow to build', () => {
    expect(planGapSignal(schedule, undefined, TODAY)).toBeUndefined();
    expect(planGapSignal(schedule, TODAY, undefined)).toBeUndefined();
    expect(planGapSignal(undefined, TODAY, TODAY)).toBeUndefined();
  });
});

describe('the earliest day of going live', () => {
  const weeks = { p10: 10, p50: 20, p80: 30, p90: 40 };

  it('lies so many weeks after today', () => {
    expect(earliestGoLive(weeks, TODAY)).toEqual({
      p10: '2027-02-01',
      p50: '2027-04-12',
      p80: '2027-06-21',
      p90: '2027-08-30',
    });
  });

  it('is not named without a day of today, or a century ahead', () => {
    expect(earliestGoLive(weeks, undefined)).toBeNull();
    expect(earliestGoLive({ ...weeks, p90: 1e9 }, TODAY)).toBeNull();
  });
});

describe('a plan more optimistic than the evidence', () => {
  const bank = loadBank('templates');
  const shop = (targetDate: string) =>
    assessment.parse({
      plimsoll: 1,
      name: 'Shop',
      profile: { targetDate },
      systems: [
        { id: 'shop', name: 'Shop' },
        { id: 'erp', name: 'ERP', category: 'erp' },
      ],
      dataObjects: [{ id: 'order', name: 'Order' }],
      flows: [{ id: 'f1', from: 'shop', to: 'erp', objects: ['order'] }],
    });
  const risk = (targetDate: string, today?: string) =>
    analyse(shop(targetDate), bank, { today }).risks.find(({ rule }) => rule === 'R58');

  it('is a risk with the date and the weeks in its reasons', () => {
    expect(risk('2026-12-01', TODAY)).toMatchObject({ status: 'risk', basis: 'stated', gap: 1 });
    expect(risk('2026-12-01', TODAY)?.statement).toContain('2026-12-01');
    expect(risk('2030-01-01', TODAY)).toMatchObject({ status: 'ok', gap: 0 });
  });

  it('is not judged without a day of today, and does not feed the estimate it is judged by', () => {
    expect(risk('2026-12-01')).toBeUndefined();
    const { effort } = analyse(shop('2026-12-01'), bank, { today: TODAY });
    expect(effort?.events.map(({ id }) => id)).not.toContain('R58');
  });
});
