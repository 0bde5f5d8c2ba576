/** In which locale numbers and days are written. Text stays English; only separators, digits, percent and dates follow. */

/** The locale where none is asked for. */
export const DEFAULT_LOCALE = 'en';

/** English without a country is written as here, with the percent sign set apart. */
const WRITTEN: Readonly<Record<string, string>> = { en: 'en-GB' };

let current = DEFAULT_LOCALE;
const formats = new Map<string, Intl.NumberFormat>();

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
  if (current === DEFAULT_LOCALE) return `${numeral(hundredths, options)}${blank}%`;
  return formatOf({ ...options, style: 'percent' }).format(hundredths / 100);
}

/** A day, YYYY-MM-DD, as a sentence has it: `23 November 2026`. What is no day stays as it is. */
export function dayText(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(written(), { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${current} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(written(), options);
  formats.set(key, known);
  return known;
}

function written(): string {
  return WRITTEN[current] ?? current;
}
