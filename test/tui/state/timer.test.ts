import { describe, expect, it } from 'vitest';
import { clockText, readTimer, reduceTimer, startTimer, type TimerAction } from '../../../src/tui/state/timer.ts';

const following = (...actions: TimerAction[]) => actions.reduce(reduceTimer, startTimer(1000));

describe('the clocks of a workshop', () => {
  it('run from the start', () => {
    expect(readTimer(following(), 4000)).toEqual({ question: 3000, overall: 3000 });
  });

  it('begin anew for each question, but for the one of the whole', () => {
    const turned = following(
      { type: 'turn-to', key: 'P-ST-01', now: 3000 },
      { type: 'turn-to', key: 'P-ST-02', now: 8000 },
    );
    expect(readTimer(turned, 9000)).toEqual({ question: 1000, overall: 8000 });
  });

  it('go on where the same question is in front still', () => {
    const same = following(
      { type: 'turn-to', key: 'P-ST-01', now: 3000 },
      { type: 'turn-to', key: 'P-ST-01', now: 8000 },
    );
    expect(readTimer(same, 9000)).toEqual({ question: 6000, overall: 8000 });
  });

  it('stand still while they are stopped', () => {
    const paused = following({ type: 'pause', now: 3000 });
    expect(readTimer(paused, 60_000)).toEqual({ question: 2000, overall: 2000 });
    expect(readTimer(reduceTimer(paused, { type: 'go-on', now: 60_000 }), 61_000).overall).toBe(3000);
    const turned = reduceTimer(paused, { type: 'turn-to', key: 'P-ST-02', now: 60_000 });
    expect(readTimer(turned, 90_000)).toEqual({ question: 0, overall: 2000 });
  });

  it('never run backwards when the clock of the computer is set', () => {
    expect(readTimer(following(), 0)).toEqual({ question: 0, overall: 0 });
  });

  it.each([
    [0, '0:00'],
    [65_900, '1:05'],
    [3_665_000, '1:01:05'],
  ])('read %d ms as %s', (ms, text) => {
    expect(clockText(ms)).toBe(text);
  });
});
