import { describe, expect, it } from 'vitest';
import { dayNumeral, dayText, inLocale, knownLocale, numeral, percentNumeral } from '../../src/model/locale.ts';
import { count, decimal, percent, roughPercent, score, seconds } from '../../src/report/format.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('numbers and days in a locale', () => {
  it('are written as in English where none is asked for', () => {
    expect(plain(count(1_234_567))).toBe('1,234,567');
    expect(plain(percent(0.5))).toBe('50 %');
    expect(plain(roughPercent(0.034))).toBe('3.4 %');
    expect(dayText('2026-11-23')).toBe('23 November 2026');
  });

  it.each([
    ['de', '1.234.567', '2,5', '50 %', '23. November 2026'],
    ['pl-PL', '1 234 567', '2,5', '50%', '23 listopada 2026'],
    ['fr', '1 234 567', '2,5', '50 %', '23 novembre 2026'],
    ['en-US', '1,234,567', '2.5', '50%', 'November 23, 2026'],
    ['tr', '1.234.567', '2,5', '%50', '23 Kasım 2026'],
  ])('have the separators, percent and months of %s', (locale, whole, half, share, day) => {
    inLocale(locale, () => {
      expect(plain(count(1_234_567))).toBe(whole);
      expect(decimal(2.5)).toBe(half);
      expect(plain(percent(0.5))).toBe(share);
      expect(plain(dayText('2026-11-23'))).toBe(day);
    });
  });

  it('have the digits of the text around them, and those of the locale where its tag asks for them', () => {
    inLocale('ar-EG', () => expect(plain(`${count(1234)} ${dayNumeral('2026-11-23')}`)).toMatch(/^1,234 23.11.2026$/));
    inLocale('ar-EG-u-nu-arab', () => {
      for (const text of [score(48), count(12), seconds(90), percent(0.3)]) expect(text).not.toMatch(/[0-9]/);
    });
  });

  it('go back to what was before, also after a fault and inside one another', () => {
    expect(() =>
      inLocale('de', () => {
        inLocale('en-US', () => expect(decimal(0.5)).toBe('0.5'));
        expect(decimal(0.5)).toBe('0,5');
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(decimal(0.5)).toBe('0.5');
  });

  it('never say minus zero', () => {
    expect(score(-0.2)).toBe('0');
    expect(plain(percent(-0.001))).toBe('0 %');
  });

  it('are refused for what is no locale, and named in its own spelling', () => {
    expect(knownLocale('PL-pl')).toBe('pl-PL');
    expect(knownLocale(' de ')).toBe('de');
    for (const tag of ['', 'x', 'polish', 'de_DE', 'qq', '12']) expect(knownLocale(tag)).toBeUndefined();
  });

  it('leave what is no day as it is', () => {
    for (const text of ['', '2026', 'soon', '2026-13-45']) expect(dayText(text)).toBe(text);
  });

  it('take digits as asked for', () => {
    expect(numeral(1234.5, { maximumFractionDigits: 0 })).toBe('1,235');
    expect(percentNumeral(99.95, { maximumFractionDigits: 2 }, ' ')).toBe('99.95 %');
  });
});
