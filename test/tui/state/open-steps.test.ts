import { describe, expect, it } from 'vitest';
import { interview, progressOf, stepsOf } from '../../../src/bank/interview.ts';
import { setChoice, toggleFlag } from '../../../src/model/edits/answers.ts';
import { narrowed, nextOnly, openSteps } from '../../../src/tui/state/open-steps.ts';
import { firstShop, theBank } from '../support/world.ts';

const view = (a = firstShop()) => {
  const sections = interview(a, theBank());
  const steps = stepsOf(sections);
  return { sections, steps, progress: progressOf(sections, theBank()) };
};

const shop = firstShop();
const key = (at: number) => view().steps[at]?.key ?? '';
const unknown = setChoice(shop, key(1), 'joint', { points: 'unknown' });
const flagged = toggleFlag(unknown, key(4), 'joint');
const disputed = setChoice(setChoice(flagged, 'SY-01@shop', 'business', { points: 4 }), 'SY-01@shop', 'technology', {
  points: 1,
});

describe('what is open', () => {
  it('is told apart by what is open about it', () => {
    const lists = openSteps(disputed, view(disputed).steps);
    const keys = (list: keyof typeof lists) => lists[list].map((step) => step.key);
    expect(keys('unknown')).toEqual([key(1)]);
    expect(keys('flagged')).toEqual([key(4)]);
    expect(keys('disputed')).toEqual(['SY-01@shop']);
    expect(keys('unanswered')).toHaveLength(view().steps.length - 2);
  });

  it('is gone through list by list, those that hold nothing left out, and then all again', () => {
    const { steps } = view(unknown);
    expect(nextOnly(unknown, steps, undefined)).toBe('unanswered');
    expect(nextOnly(unknown, steps, 'unanswered')).toBe('unknown');
    expect(nextOnly(unknown, steps, 'unknown')).toBeUndefined();
  });

  it('stands in the tree alone, with the question in front', () => {
    const all = view(unknown);
    const only = narrowed(all, unknown, 'unknown', key(3));
    expect(only.steps.map((step) => step.key)).toEqual([key(1), key(3)]);
    expect(stepsOf(only.sections).map((step) => step.key)).toEqual([key(1), key(3)]);
    expect(only.sections.every(({ total }) => total > 0)).toBe(true);
    expect(only.progress).toEqual(all.progress);
    expect(narrowed(all, unknown, undefined, key(3))).toBe(all);
  });
});
