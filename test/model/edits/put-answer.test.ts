import { describe, expect, it } from 'vitest';
import { haveSameFacts, onlyChange, putAnswer } from '../../../src/model/edits/put-answer.ts';
import { parseAssessment } from '../../../src/model/parse.ts';

const start = parseAssessment('plimsoll: 1\nanswers: {P-ST-01: 2, P-ST-02: 1, P-ST-03: 0}', 'a.yaml').assessment;
const ONE = { joint: { points: 4 } };

describe('an answer put in its place', () => {
  it('changes a copy, in the order that was there', () => {
    const changed = putAnswer(start, 'P-ST-02', ONE);
    expect(Object.entries(changed.answers).map(([key, { joint }]) => [key, joint?.points])).toEqual([
      ['P-ST-01', 2],
      ['P-ST-02', 4],
      ['P-ST-03', 0],
    ]);
    expect(Object.keys(putAnswer(changed, 'SY-01@erp', ONE).answers).at(-1)).toBe('SY-01@erp');
    expect(Object.keys(putAnswer(start, 'P-ST-02', undefined).answers)).toEqual(['P-ST-01', 'P-ST-03']);
    expect(start.answers['P-ST-02']).toEqual({ joint: { points: 1 } });
  });
});

describe('the only change', () => {
  it('is known there and back, for one edit', () => {
    const one = putAnswer(start, 'P-ST-02', ONE);
    const two = putAnswer(one, 'P-ST-01', ONE);
    expect(onlyChange(start, one)).toBe('P-ST-02');
    expect(onlyChange(two, one)).toBe('P-ST-01');
    expect(onlyChange(start, two)).toBeUndefined();
    expect(onlyChange(start, { ...start, answers: { ...start.answers } })).toBeUndefined();
  });

  it('is none where a fact differs too', () => {
    const one = putAnswer(start, 'P-ST-02', ONE);
    expect(onlyChange(start, { ...one, name: 'Another' })).toBeUndefined();
    expect(haveSameFacts(start, one)).toBe(true);
    expect(haveSameFacts(start, { ...one, name: 'Another' })).toBe(false);
  });
});
