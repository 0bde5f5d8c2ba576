import { describe, expect, it } from 'vitest';
import { analyse, liveFigures } from '../../src/analysis/index.ts';
import { asOf } from '../../src/model/expiry.ts';
import { BANK } from './support/bank.ts';
import { sketch } from './support/build.ts';

const systems = [
  { id: 'shop', name: 'Shop', criticality: 4 },
  { id: 'erp', name: 'ERP', criticality: 4 },
];
const until = (points: number, day: string) => ({ joint: { points, until: day } });
const held = sketch({
  systems,
  flows: [{ id: 'f1', from: 'shop', to: 'erp' }],
  answers: {
    'SY-03@shop': until(4, '2027-03-01'),
    'SY-03@erp': until(4, '2027-01-01'),
    'FL-05': until(3, '2026-12-01'),
    'SY-01@gone': until(3, '2026-12-01'),
    'P-ST-01': { joint: { points: 4 } },
  },
});
const at = (today?: string) => analyse(held, BANK, { today });

describe('answers that have run out', () => {
  it('are listed by their day, with the question in words; what is not asked is not listed', () => {
    expect(at('2027-02-01').expired).toEqual([
      { key: 'FL-05', until: '2026-12-01', text: expect.stringContaining('every flow') },
      { key: 'SY-03@erp', until: '2027-01-01', text: expect.stringContaining('ERP') },
    ]);
  });

  it('are reopened: they are to be found out', () => {
    expect(at('2027-02-01').findOutFirst.map(({ key }) => key)).toEqual(expect.arrayContaining(['FL-05', 'SY-03@erp']));
    expect(at('2026-11-01').findOutFirst).toEqual([]);
  });

  it('take readiness and coverage with them, and leave the potential', () => {
    const [before, after] = [at('2026-12-01').readiness.project, at('2027-04-01').readiness.project];
    expect(after?.demonstrated).toBeLessThan(before?.demonstrated ?? 0);
    expect(after?.coverage).toBeLessThan(before?.coverage ?? 0);
    expect(liveFigures(held, BANK, { today: '2027-04-01' }).readiness?.demonstrated).toBe(after?.demonstrated);
  });

  it('count exactly as if unknown had been entered', () => {
    const { expired, ...rest } = at('2027-02-01');
    const { expired: none, ...entered } = analyse(asOf(held, '2027-02-01'), BANK, { today: '2027-02-01' });
    expect(rest).toEqual(entered);
    expect([expired.length, none.length]).toEqual([2, 0]);
  });

  it('hold for ever where no day is given', () => {
    expect(at().expired).toEqual([]);
    // Only the day of going live counts from today.
    const { schedule, ...rest } = at('2026-12-01');
    expect({ ...rest, schedule: schedule && { ...schedule, earliestGoLive: null } }).toEqual(at());
  });
});
