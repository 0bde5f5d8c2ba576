import { describe, expect, it } from 'vitest';
import { between, counted, days, duration, figure, percent, span } from '../../../src/tui/text/numbers.ts';

describe('numbers on the screen', () => {
  it('say a score with where it may lie, and alone where that is one number', () => {
    expect(between(61.7, { low: 48.2, high: 70.9 })).toBe('62, 48 to 71');
    expect(between(61.7, { low: 61.6, high: 62.2 })).toBe('62');
  });

  it('are whole, and never none or all where it is neither', () => {
    expect(percent(0.456)).toBe('46 %');
    expect(percent(0.004)).toBe('under 1 %');
    expect(percent(0.999)).toBe('over 99 %');
    expect(percent(1)).toBe('100 %');
    expect(span(4.6, 5.4)).toBe('5');
  });

  it('keep the digits of what is small', () => {
    expect(figure(0.456)).toBe('0.46');
    expect(figure(1234.5)).toBe('1,235');
  });

  it('have one of a thing in the singular', () => {
    expect(counted(1.2, 'week')).toBe('1 week');
    expect(days(0.5)).toBe('half a day');
    expect(days(1.25)).toBe('1 day');
    expect(days(1020.3)).toBe('1,020 days');
    expect(duration(5400)).toBe('90 min');
  });
});
