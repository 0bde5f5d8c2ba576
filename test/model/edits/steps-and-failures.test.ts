import { describe, expect, it } from 'vitest';
import { assessment as schema } from '../../../src/model/assessment.ts';
import { removeFailure, setFailure } from '../../../src/model/edits/failures.ts';
import { moveStep, removeStep, setStep } from '../../../src/model/edits/steps.ts';
import { InputError } from '../../../src/model/problem.ts';

const a = schema.parse({
  plimsoll: 1,
  name: 'Shop',
  processes: [
    {
      id: 'sell',
      name: 'Sell',
      steps: [{ text: 'order' }, { text: 'pay' }, { text: 'refuse', exceptionOf: 2 }, { text: 'ship' }],
    },
  ],
  failures: [{ mode: 'lost', assumed: true }, { mode: 'late' }],
});
const texts = (one: typeof a) => one.processes[0]?.steps.map(({ text }) => text);
const exceptions = (one: typeof a) => one.processes[0]?.steps.flatMap(({ exceptionOf }) => exceptionOf ?? []);

describe('the steps of a process', () => {
  it('are written over, added, and refused without a text', () => {
    expect(texts(setStep(a, 'sell', 0, { text: 'choose' }))).toEqual(['choose', 'pay', 'refuse', 'ship']);
    expect(texts(setStep(a, 'sell', 4, { text: 'end' }))?.at(-1)).toBe('end');
    expect(() => setStep(a, 'sell', 0, {})).toThrow(InputError);
    expect(setStep(a, 'nothing', 0, { text: 'x' })).toBe(a);
  });

  it('keep their exceptions when they move, and stop at the ends', () => {
    const moved = moveStep(a, 'sell', 1, -1);
    expect(texts(moved)).toEqual(['pay', 'order', 'refuse', 'ship']);
    expect(exceptions(moved)).toEqual([1]);
    expect(moveStep(a, 'sell', 0, -1)).toBe(a);
    expect(moveStep(a, 'sell', 3, 1)).toBe(a);
  });

  it('take an exception back when its step goes, and count anew behind it', () => {
    expect(exceptions(removeStep(a, 'sell', 1))).toEqual([]);
    expect(exceptions(removeStep(a, 'sell', 0))).toEqual([1]);
  });
});

describe('failure scenarios', () => {
  it('are written at a place, count as confirmed then, and are added behind the last', () => {
    expect(setFailure(a, 0, { mode: 'twice', channel: 'phone' }).failures[0]).toEqual({
      mode: 'twice',
      channel: 'phone',
      notify: [],
    });
    expect(setFailure(a, 2, { mode: 'new' }).failures).toHaveLength(3);
    expect(() => setFailure(a, 0, { mode: 'x', withinMinutes: -1 })).toThrow(/withinMinutes/);
  });

  it('are taken out by their place', () => {
    expect(removeFailure(a, 0).failures).toEqual([{ mode: 'late', notify: [] }]);
    expect(removeFailure(a, 7)).toBe(a);
  });
});
