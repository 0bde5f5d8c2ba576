/**
 * In which locale numbers and days are written. Text stays English: separators, percent and dates follow. Digits and the
 * calendar are the ones that English has, which the text around them counts with too, but where a tag asks for others (`ar-EG-u-nu-arab`).
 */

/** The locale where none is asked for. */
export const DEFAULT_LOCALE = 'en';

/** English without a country is written as here, with the percent sign set apart. */
const WRITTEN: Readonly<Record<string, string>> = { en: 'en-GB' };

const IN_FIGURES = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;

let current = DEFAULT_LOCALE;
const formats = new Map<string, Intl.NumberFormat>();
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * Runs `make`, which must not wait for anything, with this locale for every number and day that it writes. The one piece
 * of state: what makes text goes hundreds of functions deep, and none of them decides on it.
 */
export function inLocale<T>(locale: string, make: () => T): T {
  const before = current;
  current = locale;
  try {
    return make();
  } finally {
    current = before;
  }
}

/** Whether numbers and days are written in another way than where no locale is asked for. */
export function hasLocale(): boolean {
  return current !== DEFAULT_LOCALE;
}

/** A locale in its own spelling (`pl-PL`); undefined where there is none of this name, or Intl does not know it. */
export function knownLocale(tag: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf([tag.trim()])[0];
  } catch {
    return undefined;
  }
}

/** A number with thousands set apart. */
export function numeral(value: number, options: Intl.NumberFormatOptions): string {
  return formatOf(options).format(value);
}

/** Hundredths, already rounded, as percent: `50 %`; the sign stands where the locale has it. */
export function percentNumeral(hundredths: number, options: Intl.NumberFormatOptions, blank: string): string {
  if (!hasLocale()) return `${numeral(hundredths, options)}${blank}%`;
  return formatOf({ ...options, style: 'percent' }).format(hundredths / 100);
}

/** A span of hundredths as percent, with the sign once: `5-15 %`. */
export function percentNumeralSpan(from: number, to: number, options: Intl.NumberFormatOptions, blank: string): string {
  const last = numeral(to, options);
  return percentNumeral(to, options, blank).replace(last, () => `${numeral(from, options)}-${last}`);
}

/** A day, YYYY-MM-DD, as a sentence has it: `23 November 2026`. What is no day stays as it is. */
export function dayText(day: string): string {
  return formattedDay(day, { dateStyle: 'long' });
}

/** A day, YYYY-MM-DD, where room is short: `23.11.2026`; where no locale was asked for, as it is. */
export function dayNumeral(day: string): string {
  if (!hasLocale()) return day;
  return formattedDay(day, IN_FIGURES);
}

/** In which order the locale writes a day in figures; undefined where no locale was asked for. */
export function dayOrder(): string | undefined {
  if (!hasLocale()) return undefined;
  const parts = dayFormatOf(IN_FIGURES).formatToParts(0);
  return parts.map(({ type }) => ({ day: 'd', month: 'm', year: 'y' })[String(type)] ?? '').join('');
}

/** The short name of a day's month. */
export function monthName(day: Date): string {
  return dayFormatOf({ month: 'short' }).format(day);
}

function formattedDay(day: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime())) return day;
  // The text around it goes from left to right.
  return dayFormatOf(options)
    .format(date)
    .replace(/[\u200e\u200f\u061c]/g, '');
}

function dayFormatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${current} ${JSON.stringify(options)}`;
  const known = dayFormats.get(key) ?? new Intl.DateTimeFormat(written(), { ...options, timeZone: 'UTC' });
  dayFormats.set(key, known);
  return known;
}

function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${current} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(written(), options);
  formats.set(key, known);
  return known;
}

function written(): string {
  const locale = new Intl.Locale(WRITTEN[current] ?? current);
  const { numberingSystem = 'latn', calendar = 'gregory' } = locale;
  return new Intl.Locale(locale, { numberingSystem, calendar }).toString();
}
