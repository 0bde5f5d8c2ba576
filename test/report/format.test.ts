import { describe, expect, it } from 'vitest';
import {
  count,
  counted,
  daySpan,
  days,
  factor,
  firstOf,
  minutes,
  percent,
  roughPercent,
  score,
  seconds,
  series,
  shorten,
} from '../../src/report/format.ts';

const seen = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers as text', () => {
  it('shows scores and counts as whole numbers', () => {
    expect(score(66.1)).toBe('66');
    expect(score(67.85)).toBe('68');
    expect(count(1_234_567.4)).toBe('1,234,567');
  });

  it('never calls a part nothing or everything', () => {
    expect([0, 0.004, 0.5, 0.996, 1].map((value) => seen(percent(value)))).toEqual([
      '0 %',
      'under 1 %',
      '50 %',
      'over 99 %',
      '100 %',
    ]);
  });

  it('pretends no precision for likelihoods and losses', () => {
    expect([0, 0.00001, 0.005, 0.0254, 0.4567].map((value) => seen(roughPercent(value)))).toEqual([
      '0 %',
      'under 0.1 %',
      '0.5 %',
      '2.5 %',
      '46 %',
    ]);
  });

  it('writes person-days as people say them', () => {
    expect([0.5, 1, 2.3, 12.6].map((value) => seen(days(value)))).toEqual(['0.5 days', '1 day', '2.5 days', '13 days']);
    expect(seen(daySpan(1, 3))).toBe('1–3 days');
    expect(daySpan(2, 2, '')).toBe('2');
  });

  it('picks the unit of a time', () => {
    expect([60, 900, 7200, 259_200].map((value) => seen(seconds(value)))).toEqual(['60 s', '15 min', '2 h', '3 days']);
    expect(minutes(0)).toBe('at once');
    expect(seen(minutes(30))).toBe('30 min');
  });

  it('keeps a number and its unit on one line', () => {
    expect([percent(0.5), days(3), factor(1.5), seconds(5), counted(2, 'flow')].join('')).not.toContain(' ');
  });
});

describe('lists and long text', () => {
  it('joins names as a sentence does', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(series)).toEqual(['', 'a', 'a and b', 'a, b and c']);
    expect(firstOf(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  });

  it('shortens at the end of a sign that is made of several', () => {
    expect(shorten('ship', 10)).toBe('ship');
    expect(shorten('a ship of the line', 9)).toBe('a ship…');
    expect(shorten('x'.repeat(40), 20)).toBe(`${'x'.repeat(19)}…`);
    expect(shorten('a👩‍👩‍👧 and more', 9)).toBe('a…');
  });
});
