import { describe, expect, it } from 'vitest';
import {
  type NavigationAction,
  type NavigationState,
  placeOf,
  reduceNavigation,
} from '../../../src/tui/state/navigation.ts';
import { wayTo } from '../../../src/tui/state/ways.ts';

const START: NavigationState = { stack: [{ screen: 'home' }], cursors: {}, exceptions: [], effortAsked: false };
const following = (...actions: NavigationAction[]) => actions.reduce(reduceNavigation, START);
const toReview: NavigationAction = { type: 'go', place: { screen: 'review', list: 'unknown' } };

describe('asking for figures of their own', () => {
  it('is over once the results were seen, until another assessment is opened', () => {
    const results: NavigationAction = { type: 'go', place: { screen: 'results', tab: 'verdict' } };
    expect(following(toReview).effortAsked).toBe(false);
    expect(following(results, { type: 'back' }).effortAsked).toBe(true);
    expect(following(results, { type: 'start-over', way: [{ screen: 'home' }] }).effortAsked).toBe(true);
    expect(following(results, { type: 'start-over', way: [{ screen: 'home' }], isNew: true }).effortAsked).toBe(false);
    expect(following({ type: 'ask-effort' }).effortAsked).toBe(true);
  });
});

describe('finding the way', () => {
  it('goes on and back', () => {
    expect(placeOf(following(toReview))).toEqual({ screen: 'review', list: 'unknown' });
    expect(placeOf(following(toReview, { type: 'back' }))).toEqual({ screen: 'home' });
  });

  it('stays on the first screen when there is nothing to go back to', () => {
    expect(placeOf(following({ type: 'back' }, { type: 'back' }))).toEqual({ screen: 'home' });
  });

  it('replaces a place without lengthening the way back', () => {
    const turned = following(toReview, { type: 'replace', place: { screen: 'review', list: 'flagged' } });
    expect(turned.stack).toHaveLength(2);
    expect(placeOf(turned)).toEqual({ screen: 'review', list: 'flagged' });
  });

  it('closes a dialog when the screen changes', () => {
    expect(following({ type: 'open-dialog', dialog: { kind: 'note' } }, toReview).dialog).toBeUndefined();
  });

  it('remembers the cursor of each list by its name', () => {
    const state = following({ type: 'set-cursor', list: 'a', at: 3 }, { type: 'set-cursor', list: 'b', at: 1 });
    expect(state.cursors).toEqual({ a: 3, b: 1 });
  });

  it('asks a flow apart only once', () => {
    const ask: NavigationAction = { type: 'ask-apart', key: 'FL-05@f1' };
    expect(following(ask, ask).exceptions).toEqual(['FL-05@f1']);
  });
});

describe('the way to where a session was left', () => {
  it.each([
    [
      { screen: 'interview', at: 'SY-01@erp' },
      { screen: 'interview', at: 'SY-01@erp' },
    ],
    [
      { screen: 'landscape', at: 'flows' },
      { screen: 'landscape', tab: 'flows' },
    ],
    [
      { screen: 'review', at: 'flagged' },
      { screen: 'review', list: 'flagged' },
    ],
    [
      { screen: 'results', at: 'risks' },
      { screen: 'results', tab: 'risks' },
    ],
    [
      { screen: 'results', at: 'no such tab' },
      { screen: 'results', tab: 'verdict' },
    ],
    [{ screen: 'of a later version' }, { screen: 'interview' }],
  ])('%j leads to %j', (cursor, place) => {
    expect(wayTo(cursor).at(-1)).toEqual(place);
  });
});
