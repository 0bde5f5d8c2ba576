import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { setTreatment } from '../../../src/model/edits/project.ts';
import { BANK } from '../support/bank.ts';
import { answered, sketch } from '../support/build.ts';
import { found, SYSTEMS } from '../support/lint.ts';

const TODAY = '2026-11-23';
const flows = [{ id: 'f1', from: 'shop', to: 'erp', objects: ['order'] }];
const dataObjects = [{ id: 'order', name: 'Order' }];

describe('I-25: the target date is possible', () => {
  const faults = (targetDate: string, today?: string) =>
    analyse(sketch({ systems: SYSTEMS, dataObjects, flows, profile: { targetDate } }), BANK, { today }).lint.filter(
      ({ id }) => id === 'I-25',
    );

  it('is broken by a date before the P50, which is named with the weeks', () => {
    expect(faults('2026-12-01', TODAY)).toMatchObject([{ entity: 'profile', field: 'targetDate' }]);
    expect(faults('2026-12-01', TODAY)[0]?.text).toMatch(/^The target date 2026-12-01 leaves 1 week; /);
    expect(faults('2026-11-01', TODAY)[0]?.text).toMatch(/^The target date 2026-11-01 is past; the simulation needs /);
  });

  it('holds for a late date and where nothing can be compared', () => {
    expect(faults('2030-01-01', TODAY)).toEqual([]);
    expect(faults('2026-12-01')).toEqual([]);
  });
});

describe('I-26: red risks are in hand', () => {
  const untested = answered(sketch(), { 'P-DL-02': 0 });

  it('is broken by a red risk without owner and due date', () => {
    expect(found('I-26', untested)).toMatchObject([
      { entity: 'R34', text: 'The red risk R34 Untested end to end has no owner and no due date.' },
    ]);
  });

  it('asks only for what is missing', () => {
    const owned = setTreatment(untested, 'R34', { status: 'mitigate', owner: 'lead' });
    expect(found('I-26', owned)[0]?.text).toMatch(/has no due date\.$/);
  });

  it('holds with owner and day, or for an accepted risk with its owner', () => {
    const treated = setTreatment(untested, 'R34', { status: 'mitigate', owner: 'lead', due: '2027-01-31' });
    expect(found('I-26', treated)).toEqual([]);
    expect(found('I-26', setTreatment(untested, 'R34', { status: 'accept', owner: 'lead' }))).toEqual([]);
  });
});

describe('I-27: a consensus has its reason', () => {
  const sides = { business: { points: 3 }, technology: { points: 1 } } as const;
  const faults = (answer: object) => found('I-27', { ...sketch(), answers: { 'P-ST-07': answer } });

  it('is broken by a joint answer over different ones without a note', () => {
    expect(faults({ ...sides, joint: { points: 2 } })).toMatchObject([{ entity: 'P-ST-07', field: 'note' }]);
  });

  it('holds with a note, for equal answers, and while there is no consensus', () => {
    expect(faults({ ...sides, joint: { points: 2, note: 'Meetings began in May.' } })).toEqual([]);
    expect(faults({ business: { points: 2 }, technology: { points: 2 }, joint: { points: 2 } })).toEqual([]);
    expect(faults(sides)).toEqual([]);
  });
});

describe('I-28: the pack is the one that was answered', () => {
  it('is broken by another version or another pack', () => {
    expect(found('I-28', { ...sketch(), bank: { id: BANK.head.id, version: '0.0.1' } })).toHaveLength(1);
    expect(found('I-28', { ...sketch(), bank: { id: 'other', version: BANK.head.version } })).toHaveLength(1);
  });

  it('holds for the same pack, and for a file that names none', () => {
    expect(found('I-28', { ...sketch(), bank: { id: BANK.head.id, version: BANK.head.version } })).toEqual([]);
    expect(found('I-28', sketch())).toEqual([]);
  });
});
