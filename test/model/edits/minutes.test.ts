import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { addMinute, removeMinute, setMinute } from '../../../src/model/edits/minutes.ts';
import { joinAssessments } from '../../../src/model/join.ts';
import { parseAssessment } from '../../../src/model/parse.ts';
import { printYaml } from '../../../src/model/print.ts';
import { InputError } from '../../../src/model/problem.ts';

const empty: Assessment = parseAssessment('plimsoll: 1\nname: Shop\n', 'shop.yaml').assessment;
const AT = '2027-03-01T14:30:00Z';

describe('the minutes', () => {
  it('are taken down in order and cleaned', () => {
    const one = addMinute(empty, { at: AT, kind: 'decision', text: ' buy\u001b[31m it ', key: 'P-ST-01', by: 'Board' });
    const two = addMinute(one, { at: AT, kind: 'parked', text: 'tax' });
    expect(two.minutes).toEqual([
      { at: AT, kind: 'decision', text: 'buy it', key: 'P-ST-01', by: 'Board' },
      { at: AT, kind: 'parked', text: 'tax' },
    ]);
    expect(empty.minutes).toBeUndefined();
  });

  it.each([
    [{ at: 'yesterday', kind: 'parked', text: 'tax' }],
    [{ at: AT, kind: 'parked', text: 'x'.repeat(20_001) }],
    [{ at: AT, kind: 'parked', text: 'tax', key: 'no key' }],
  ] as const)('refuse %j', (entry) => {
    expect(() => addMinute(empty, entry)).toThrow(InputError);
  });

  it('hold no more than a thousand entries', () => {
    const full = {
      ...empty,
      minutes: Array.from({ length: 1000 }, () => ({ at: AT, kind: 'parked', text: 'x' }) as const),
    };
    expect(() => addMinute(full, { at: AT, kind: 'parked', text: 'one more' })).toThrow(/1000/);
  });

  it('are mended and taken out, entry by entry', () => {
    const one = addMinute(empty, { at: AT, kind: 'decision', text: 'buy', by: 'Board' });
    const two = addMinute(one, { at: AT, kind: 'parked', text: 'tax' });
    expect(setMinute(two, 1, { at: AT, kind: 'decision', text: ' no tax ' }).minutes?.[1]).toEqual({
      at: AT,
      kind: 'decision',
      text: 'no tax',
    });
    expect(() => setMinute(two, 0, { at: AT, kind: 'maybe', text: 'x' })).toThrow(InputError);
    expect(setMinute(two, 7, { at: AT, kind: 'parked', text: 'x' })).toBe(two);
    expect(removeMinute(two, 0).minutes).toEqual([{ at: AT, kind: 'parked', text: 'tax' }]);
    expect(removeMinute(one, 0).minutes).toBeUndefined();
    expect(removeMinute(one, 3)).toBe(one);
  });

  it('stand in the file, and are read back as they were', () => {
    const a = addMinute(empty, { at: AT, kind: 'decision', text: 'two\nlines', key: 'SY-03@erp', by: 'Board' });
    expect(parseAssessment(printYaml(a), 'shop.yaml').assessment).toEqual(a);
  });

  it('of two people are joined, what both have once', () => {
    const shared = addMinute(empty, { at: AT, kind: 'decision', text: 'buy' });
    const mine = addMinute(shared, { at: AT, kind: 'parked', text: 'tax' });
    const yours = addMinute(shared, { at: AT, kind: 'parked', text: 'courier' });
    const { assessment, differences } = joinAssessments(mine, yours, {});
    expect(assessment.minutes?.map(({ text }) => text)).toEqual(['buy', 'tax', 'courier']);
    expect(differences).toEqual([]);
  });
});
