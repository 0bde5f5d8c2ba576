import { describe, expect, it } from 'vitest';
import { dayNumeral, inLocale } from '../../src/model/locale.ts';
import { readDay } from '../../src/model/read-day.ts';

const read = (text: string, locale = 'en') => inLocale(locale, () => readDay(text));

describe('a day that is typed', () => {
  it.each([
    'de',
    'pl',
    'en-US',
    'en-GB',
    'fr',
    'nl',
    'sv',
    'ja',
    'ko',
    'hu',
    'bg',
    'hr',
    'lv',
    'ar-EG',
    'th',
    'fa',
    'zh',
  ])('is read as the locale %s writes it, and as year-month-day', (locale) => {
    for (const day of ['2027-03-31', '2027-03-04', '2028-02-29']) {
      expect(
        read(
          inLocale(locale, () => dayNumeral(day)),
          locale,
        ),
      ).toEqual({ day });
      expect(read(day, locale)).toEqual({ day });
    }
  });

  it.each([
    ['de', '1.3.2027', '2027-03-01'],
    ['de', ' 01. 03. 2027 ', '2027-03-01'],
    ['de', '1/3/2027', '2027-03-01'],
    ['en-US', '3/1/2027', '2027-03-01'],
    ['en-GB', '1/3/2027', '2027-03-01'],
    ['ja', '2027年3月1日', '2027-03-01'],
    ['en', '2027/3/1', '2027-03-01'],
    ['en', '31.3.2027', '2027-03-31'],
    ['en', '3/31/2027', '2027-03-31'],
    ['en', '3/3/2027', '2027-03-03'],
  ])('in the locale %s, %j is %s', (locale, text, day) => {
    expect(read(text, locale)).toEqual({ day });
  });

  it('that may be two days is refused, and both are named', () => {
    const fault = '3/4/2027 can be two days. Write year-month-day, 2027-04-03 or 2027-03-04.';
    expect(read('3/4/2027')).toEqual({ fault });
    expect(read('3/4/2027', 'ja')).toEqual({ fault });
  });

  it.each(['1.3.27', '01-03-27'])('%j has too few digits in its year', (text) => {
    expect(read(text, 'de')).toEqual({
      fault: 'Write the year with four digits. Write year-month-day, as in 2027-03-31, or as in 31.03.2027.',
    });
  });

  it.each([
    '',
    'soon',
    '2027',
    '3.2027',
    '31.2.2027',
    '32.13.2027',
    '2027-02-30',
    '1.3.2027 and 2.3.2027',
    '1st 3 2027',
  ])('%j is no day: says how to write one', (text) => {
    expect(read(text, 'de')).toEqual({ fault: 'Write year-month-day, as in 2027-03-31, or as in 31.03.2027.' });
    expect(read(text)).toEqual({ fault: 'Write year-month-day, as in 2027-03-31.' });
  });
});
