import { DEFAULT_LOCALE, dayNumeral, inLocale, knownLocale } from '../../model/locale.ts';
import { type ReadDay, readDay } from '../../model/read-day.ts';

/** In which locale the screen writes numbers and days, as the settings say. Everything that is drawn reads it. */
let spoken = DEFAULT_LOCALE;

/** Takes what a person wants; what nobody knows is taken as the usual one. */
export function speak(wanted: string): void {
  spoken = knownLocale(wanted) ?? DEFAULT_LOCALE;
}

/** The locale in use. */
export function spokenLocale(): string {
  return spoken;
}

/** What is made of numbers and days, as the screen writes them. */
export function inWords<T>(make: () => T): T {
  return inLocale(spoken, make);
}

/** The days in a text (2027-03-01) as the screen writes them. */
export function withDays(text: string): string {
  if (spoken === DEFAULT_LOCALE) return text;
  return inWords(() => text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, dayNumeral));
}

/** A day that a person has typed, as the screen writes days or as year-month-day. */
export function typedDay(text: string): ReadDay {
  return inWords(() => readDay(text));
}
