import { describe, expect, it } from 'vitest';
import { setChoice } from '../../../src/model/edits/answers.ts';
import type { System } from '../../../src/model/entities.ts';
import type { SessionAction } from '../../../src/tui/state/session.ts';
import { following, SHOP_SESSION } from '../support/open-session.ts';
import { NOON } from '../support/world.ts';

const named = (name: string): SessionAction => ({
  type: 'change-assessment',
  assessment: { ...SHOP_SESSION.assessment, name },
  label: `name ${name}`,
});

describe('the session', () => {
  it('is saved when it is opened and not after a change', () => {
    expect(following().save).toEqual({ status: 'saved', at: NOON });
    expect(following(named('a')).save).toEqual({ status: 'unsaved' });
  });

  it('undoes and does again step by step', () => {
    const two = [named('a'), named('b')];
    expect(following(...two, { type: 'undo' }).session.assessment.name).toBe('a');
    expect(following(...two, { type: 'undo' }, { type: 'undo' }).session.assessment).toBe(SHOP_SESSION.assessment);
    expect(following(...two, { type: 'undo' }, { type: 'redo' }).session.assessment.name).toBe('b');
  });

  it('forgets what was undone once something new is done', () => {
    const state = following(named('a'), { type: 'undo' }, named('b'), { type: 'redo' });
    expect(state.session.assessment.name).toBe('b');
    expect(state.future).toEqual([]);
  });

  it('has nothing to undo at first, and takes no step for a change that changes nothing', () => {
    const state = following(
      { type: 'undo' },
      { type: 'redo' },
      { type: 'change-assessment', assessment: SHOP_SESSION.assessment, label: 'none' },
    );
    expect(state.past).toEqual([]);
    expect(state.save.status).toBe('saved');
  });

  it('keeps the answers in memory where a save failed', () => {
    const state = following(named('a'), { type: 'save-failed', reason: 'the disk is full' });
    expect(state.save).toEqual({ status: 'failed', reason: 'the disk is full' });
    expect(state.session.assessment.name).toBe('a');
  });

  it('keeps of a step in a large landscape the answer alone, and goes back and forth all the same', () => {
    const [first] = SHOP_SESSION.assessment.systems;
    const systems = Array.from({ length: 200 }, (_, n) => ({ ...first, id: `s${n}`, name: `S${n}` }) as System);
    const large = { ...SHOP_SESSION.assessment, systems };
    const one = setChoice(large, 'P-ST-01', 'joint', { points: 1 });
    const two = setChoice(one, 'P-ST-01', 'joint', { points: 4 });
    const three = setChoice(two, 'P-ST-01', 'joint', undefined);
    const steps = [large, one, two, three].map(
      (assessment): SessionAction => ({ type: 'change-assessment', assessment, label: 'answer' }),
    );
    const back = (count: number) => Array<SessionAction>(count).fill({ type: 'undo' });
    expect(following(...steps).past.slice(1)).toEqual([
      { key: 'P-ST-01', answer: undefined, label: 'answer' },
      { key: 'P-ST-01', answer: one.answers['P-ST-01'], label: 'answer' },
      { key: 'P-ST-01', answer: two.answers['P-ST-01'], label: 'answer' },
    ]);
    for (const [at, was] of [three, two, one, large].entries()) {
      expect(following(...steps, ...back(at)).session.assessment).toEqual(was);
    }
    expect(following(...steps, ...back(4)).session.assessment).toBe(SHOP_SESSION.assessment);
    expect(following(...steps, ...back(3), { type: 'redo' }, { type: 'redo' }).session.assessment).toEqual(two);
  });

  it('keeps the last 500 steps', () => {
    const many = Array.from({ length: 600 }, (_, count) => named(`n${count}`));
    expect(following(...many).past).toHaveLength(500);
  });
});
