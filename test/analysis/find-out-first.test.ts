import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { BANK } from './support/bank.ts';
import { answered, type Short, type Sketch, sketch } from './support/build.ts';

const systems = [
  { id: 'shop', name: 'Shop', criticality: 4 },
  { id: 'crm', name: 'CRM', criticality: 1 },
];
const findOut = (answers: Record<string, Short>, more: Sketch = {}) =>
  analyse(answered(sketch({ systems, ...more }), answers), BANK).findOutFirst;

describe('find out first', () => {
  it('lists unknowns only, not what is unanswered or bad', () => {
    expect(findOut({ 'SY-01@shop': 0, 'SY-02@shop': 'na', 'SY-03@shop': 'unknown' }).map(({ key }) => key)).toEqual([
      'SY-03@shop',
    ]);
  });

  it('multiplies width, weight, criticality and fan-out', () => {
    const flows = [{ id: 'f', from: 'shop', to: 'crm' }];
    const [first] = findOut({ 'SY-03@shop': 'unknown', 'SY-01@shop': 4 }, { flows });
    // Two dimensions at 100 and at 0 to 100: mean-min moves from 35 to 100. Weight 3, criticality 4, one consumer.
    expect(first?.value).toBeCloseTo(0.65 * 3 * 4 * 1, 12);
    expect(first?.because.map(({ value }) => value)).toEqual([expect.closeTo(0.65, 12), 3, 4, 1]);
  });

  it('puts the important system before the other', () => {
    expect(findOut({ 'SY-03@crm': 'unknown', 'SY-03@shop': 'unknown' }).map(({ scope }) => scope)).toEqual([
      'shop',
      'crm',
    ]);
  });

  it('asks once for an unknown standard of all flows', () => {
    const flows = ['f1', 'f2'].map((id) => ({ id, from: 'crm', to: 'shop' }));
    const list = findOut({ 'FL-05': 'unknown' }, { flows });
    expect(list).toMatchObject([{ key: 'FL-05', scope: 'all flows', text: expect.stringContaining('every flow') }]);
  });
});
