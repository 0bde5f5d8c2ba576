import { numeral, percentNumeral } from '../model/locale.ts';

/** The one place where a number becomes text. Screen and paper show whole numbers; the JSON keeps all digits. */

const WHOLE = { maximumFractionDigits: 0 } as const;
const ONE_DECIMAL = { maximumFractionDigits: 1 } as const;
const TWO_DECIMALS = { maximumFractionDigits: 2 } as const;
const FIVE_DECIMALS = { maximumFractionDigits: 5 } as const;
const ALL_DIGITS = { maximumFractionDigits: 12 } as const;
const TWO_DIGITS = { maximumSignificantDigits: 2 } as const;

/** Keeps a number and its unit on one line. */
const JOIN = '\u00a0';

/** A count, with thousands set apart. */
export function count(value: number): string {
  return numeral(value, WHOLE);
}

/** A score of 0-100 as a whole number. */
export function score(value: number): string {
  return numeral(Math.round(value) || 0, WHOLE);
}

/** A fraction 0-1 as whole percent; what is neither none nor all never reads as 0 % or 100 %. */
export function percent(fraction: number): string {
  const rounded = Math.round(fraction * 100);
  if (rounded === 0 && fraction > 0) return `under${JOIN}${percentNumeral(1, WHOLE, JOIN)}`;
  if (rounded >= 100 && fraction < 1) return `over${JOIN}${percentNumeral(99, WHOLE, JOIN)}`;
  return percentNumeral(rounded || 0, WHOLE, JOIN);
}

/** A loss or probability with two significant digits, as percent: more would pretend a precision that is not there. */
export function roughPercent(fraction: number): string {
  const hundred = fraction * 100;
  if (hundred > 0 && hundred < 0.1) return `under${JOIN}${percentNumeral(0.1, ONE_DECIMAL, JOIN)}`;
  return hundred >= 10 ? percentNumeral(Math.round(hundred), WHOLE, JOIN) : percentNumeral(hundred, TWO_DIGITS, JOIN);
}

/** A constant or a gap, with at most two decimals. */
export function decimal(value: number): string {
  return numeral(value, TWO_DECIMALS);
}

/** A figure as somebody entered it, with all its digits. */
export function exact(value: number): string {
  return numeral(value, ALL_DIGITS);
}

/** A distance in points of an answer. */
export function points(value: number): string {
  return numeral(value, ONE_DECIMAL);
}

/** Availability needs its digits: 99.5 % and 99.95 % are ten times apart in hours, and 99.999 % is not always. */
export function availability(fraction: number): string {
  const near = fraction > 0.9999 && fraction < 1;
  return percentNumeral(fraction * 100, near ? FIVE_DECIMALS : TWO_DECIMALS, JOIN);
}

/** A multiplier, as in "x 1.5". */
export function factor(value: number): string {
  return `×${JOIN}${numeral(value, TWO_DIGITS)}`;
}

/** Person-days: whole from ten on, to the half below. */
export function days(value: number): string {
  const shown = value >= 10 ? Math.round(value) : Math.round(value * 2) / 2;
  return `${decimal(shown)}${JOIN}${shown === 1 ? 'day' : 'days'}`;
}

/** A span of person-days, with its unit or another one. */
export function daySpan(from: number, to: number, unit = 'days'): string {
  const span = from === to ? decimal(from) : `${decimal(from)}–${decimal(to)}`;
  return unit === '' ? span : `${span}${JOIN}${unit}`;
}

/** Weeks, whole from ten on, to the half below. */
export function weeks(value: number): string {
  const shown = value >= 10 ? Math.round(value) : Math.round(value * 2) / 2;
  return `${decimal(shown)}${JOIN}${shown === 1 ? 'week' : 'weeks'}`;
}

/** A span of scores as whole numbers: `38–48`. */
export function scoreSpan(low: number, high: number): string {
  return score(low) === score(high) ? score(low) : `${score(low)}–${score(high)}`;
}

/** An amount of money with three significant digits: an estimate has no more. */
export function money(value: number, currency: string): string {
  return [currency, count(Number(value.toPrecision(3)))].filter((part) => part !== '').join(JOIN);
}

/** How many times as much: one digit after the point below ten. */
export function times(value: number): string {
  return `${value < 10 ? numeral(value, ONE_DECIMAL) : count(value)}${JOIN}×`;
}

/** Seconds in the unit that people would say. */
export function seconds(value: number): string {
  if (value < 120) return `${decimal(value)}${JOIN}s`;
  if (value < 7200) return `${decimal(Math.round(value / 6) / 10)}${JOIN}min`;
  if (value < 172_800) return `${decimal(Math.round(value / 360) / 10)}${JOIN}h`;
  return `${decimal(Math.round(value / 8640) / 10)}${JOIN}days`;
}

/** Hours in the unit that people would say. */
export function hours(value: number): string {
  return seconds(value * 3600);
}

/** Minutes in the unit that people would say. */
export function minutes(value: number): string {
  return value === 0 ? 'at once' : seconds(value * 60);
}

/** `3 systems`, `1 system`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)}${JOIN}${value === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function series(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** The first few, and how many more: `a, b and 4 more`. */
export function firstOf(items: readonly string[], most: number): string {
  if (items.length <= most) return series(items);
  return `${items.slice(0, most).join(', ')} and ${count(items.length - most)} more`;
}

const LONGEST_LOSS = 16;

/** Text of at most `most` characters, cut at the end of a word, else of a grapheme, and marked; only for places where the full text stands elsewhere. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  // A long word is cut itself: going back to its beginning would lose too much.
  const word = /\s/.test(text.charAt(kept.length)) ? -1 : kept.lastIndexOf(' ');
  const end = word > kept.length - LONGEST_LOSS && word > 0 ? word : kept.length;
  return `${kept.slice(0, end).trimEnd()}…`;
}
