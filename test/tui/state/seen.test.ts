import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { setChoice, setNote } from '../../../src/model/edits/answers.ts';
import { addMinute } from '../../../src/model/edits/minutes.ts';
import { answeredBySide, isAskedOf, seenBy, seenSession } from '../../../src/tui/state/seen.ts';
import { reduceSession, type SessionAction } from '../../../src/tui/state/session.ts';
import { SHOP_SESSION } from '../support/open-session.ts';
import { firstShop, NOON } from '../support/world.ts';

const both: Assessment = addMinute(
  setNote(
    setChoice(
      setChoice(setChoice(firstShop(), 'P-ST-04', 'business', { points: 4 }), 'P-ST-04', 'technology', { points: 1 }),
      'P-ST-01',
      'joint',
      { points: 2 },
    ),
    'P-ST-04',
    'technology',
    'hidden',
  ),
  { at: '2026-03-01T14:02:00Z', kind: 'decision', text: 'said in the meeting' },
);

describe('what a side sees', () => {
  it('is its own answers alone, and nothing of meetings', () => {
    const seen = seenBy(both, 'business');
    expect(seen.answers).toEqual({ 'P-ST-04': { business: { points: 4 } } });
    expect(JSON.stringify(seen)).not.toMatch(/hidden|said in the meeting/);
    expect(seen.systems).toBe(both.systems);
  });

  it('is all of it when both answer together', () => {
    expect(seenBy(both, 'joint')).toBe(both);
  });

  it('of a session is as little of the states that it is compared with', () => {
    const session = { ...SHOP_SESSION, assessment: both };
    const start = reduceSession(undefined, { type: 'open-session', session, at: NOON });
    const compared = { with: { source: 'other', name: 'Other', assessment: both }, isChosen: true };
    const actions: SessionAction[] = [
      { type: 'compare-with', ...compared },
      { type: 'answer-as', side: 'business' },
    ];
    const open = actions.reduce(reduceSession, start);
    const seen = open && seenSession(open);
    expect(seen?.side).toBe('business');
    const { session: now, opened, compared: other } = seen ?? {};
    expect(JSON.stringify([now, opened, other])).not.toMatch(/hidden|said in the meeting|"technology":/);
    expect(open && seenSession(open)).toBe(seen);
  });

  it('is the same object each time, seen once or twice', () => {
    const seen = seenBy(both, 'technology');
    expect(seenBy(both, 'technology')).toBe(seen);
    expect(seenBy(seen, 'technology')).toBe(seen);
  });

  it('counts what each side answered, a note alone being none', () => {
    expect(answeredBySide(setNote(both, 'P-ST-06', 'technology', 'ask'))).toEqual({
      business: 1,
      technology: 1,
      joint: 1,
    });
  });

  it.each([
    ['business', 'technology', false],
    ['business', 'both', true],
    ['technology', 'technology', true],
    ['joint', 'business', true],
  ] as const)('%s is asked what is put to %s: %s', (side, answeredBy, asked) => {
    expect(isAskedOf(side, answeredBy)).toBe(asked);
  });
});
