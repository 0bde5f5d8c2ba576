import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { setChoice } from '../../../src/model/edits/answers.ts';
import type { SessionAction } from '../../../src/tui/state/session.ts';
import { changedAnswers, said, withDone } from '../../../src/tui/state/trying-out.ts';
import { following, SHOP_SESSION } from '../support/open-session.ts';
import { NOON, theBank } from '../support/world.ts';

const shop = SHOP_SESSION.assessment;
const answer = (key: string, points: number, on: Assessment = shop) => setChoice(on, key, 'joint', { points });
const change = (assessment: Assessment): SessionAction => ({
  type: 'change-assessment',
  assessment,
  label: 'a change',
});
const BEGIN: SessionAction = { type: 'begin-what-if' };

describe('what is tried out', () => {
  it('counts as saved, since it is not to be saved', () => {
    const tried = following(BEGIN, change(answer('P-ST-01', 4)));
    expect(tried.save).toEqual({ status: 'saved', at: NOON });
    expect(tried.whatIf?.kept).toBe(shop);
  });

  it('leaves assessment and steps as they were when it is dropped', () => {
    const before = following(change(answer('P-ST-01', 1)));
    const dropped = following(change(answer('P-ST-01', 1)), BEGIN, change(answer('P-ST-01', 4)), {
      type: 'drop-what-if',
    });
    expect(dropped).toEqual(before);
  });

  it('is one step when it is kept, however many it took', () => {
    const one = answer('P-ST-01', 4);
    const two = answer('P-ST-04', 4, one);
    const kept = following(BEGIN, change(one), change(two), { type: 'keep-what-if', label: 'tried' });
    expect(kept.session.assessment).toBe(two);
    expect(kept.past).toEqual([{ assessment: shop, label: 'tried' }]);
    expect(kept.save.status).toBe('unsaved');
    expect(kept).not.toHaveProperty('whatIf');
  });

  it('is no step where nothing was changed', () => {
    expect(following(BEGIN, { type: 'keep-what-if', label: 'tried' }).past).toEqual([]);
  });

  it('does not begin within itself', () => {
    const tried = following(BEGIN, change(answer('P-ST-01', 4)), BEGIN);
    expect(tried.whatIf?.kept).toBe(shop);
  });
});

describe('an answer tried as done', () => {
  it('is raised to agreed where it is weak or not known, and left where it is good, open or not asked', () => {
    const unknown = setChoice(shop, 'P-ST-04', 'joint', { points: 'unknown' });
    const a = answer('P-ST-06', 4, answer('P-ST-01', 1, unknown));
    const done = withDone(a, ['P-ST-01', 'P-ST-04', 'P-ST-06', 'P-ST-05'], 'joint');
    expect(
      changedAnswers(a, done, theBank()).map(({ key, before, after: to }) => [key, said(before), said(to)]),
    ).toEqual(
      expect.arrayContaining([
        ['P-ST-01', '1', '3'],
        ['P-ST-04', 'unknown', '3'],
      ]),
    );
    expect(Object.keys(done.answers)).toHaveLength(3);
  });

  it('is the same assessment where nothing is weak', () => {
    const good = answer('P-ST-01', 3);
    expect(withDone(good, ['P-ST-01'], 'joint')).toBe(good);
  });

  it('does not read the other side when one answers alone', () => {
    const apart = setChoice(shop, 'P-ST-04', 'business', { points: 0 });
    expect(withDone(apart, ['P-ST-04'], 'technology')).toBe(apart);
  });
});
