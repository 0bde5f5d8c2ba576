import { describe, expect, it } from 'vitest';
import { figureRow, verdictRow } from '../../../../src/tui/screens/what-if/figure-rows.ts';

describe('a figure before and after', () => {
  it('is higher, lower or the same, for the better or the worse', () => {
    expect(figureRow('Readiness', 40, 52, 1)).toMatchObject({ moved: '+12', tone: 'good' });
    expect(figureRow('Red risks', 2, 3, -1)).toMatchObject({ moved: '+1', tone: 'watch' });
    expect(figureRow('Readiness', 40, 40.2, 1)).toEqual({
      name: 'Readiness',
      before: '40',
      after: '40',
      moved: 'the same',
    });
  });

  it('is new where there was none before, and gone where there is none afterwards: neither is better or worse', () => {
    expect(figureRow('Readiness', null, 75, 1)).toEqual({ name: 'Readiness', before: '--', after: '75', moved: 'new' });
    expect(figureRow('Readiness', 75, null, 1)).toEqual({
      name: 'Readiness',
      before: '75',
      after: '--',
      moved: 'gone',
    });
    expect(figureRow('Readiness', null, undefined, 1)).toMatchObject({ moved: 'the same' });
  });
});

describe('a verdict before and after', () => {
  it('is better, worse or the same', () => {
    expect(verdictRow('stop', 'not-yet')).toMatchObject({ after: 'not yet', moved: 'better', tone: 'good' });
    expect(verdictRow('proceed', 'stop')).toMatchObject({ moved: 'worse', tone: 'watch' });
    expect(verdictRow('not-assessed', 'not-assessed')).toMatchObject({ moved: 'the same' });
  });

  it('is the first one, or none any more, where one of the two is not assessed', () => {
    const assessed = { name: 'Verdict', before: 'not assessed', after: 'stop', moved: 'first verdict' };
    expect(verdictRow('not-assessed', 'stop')).toEqual(assessed);
    expect(verdictRow('proceed', 'not-assessed')).toEqual({
      name: 'Verdict',
      before: 'proceed',
      after: 'not assessed',
      moved: 'no verdict now',
    });
  });
});
