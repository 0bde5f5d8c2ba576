import { numeral, percentNumeral } from '../../model/locale.ts';
import { inWords } from './locale.ts';

/** Numbers as a screen shows them: whole, but where a whole one would say nothing. */

const GROUPED = { maximumFractionDigits: 0 };
const FINE = { maximumFractionDigits: 2 };

/** A score or a count; thousands set apart. */
export function whole(value: number): string {
  return inWords(() => numeral(value, GROUPED));
}

/** 0-1 as a whole percentage; what is neither none nor all never reads as 0 % or 100 %. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  const written = (hundredths: number) => inWords(() => percentNumeral(hundredths, GROUPED, ' '));
  if (rounded === 0 && share > 0) return `under ${written(1)}`;
  if (rounded === 100 && share < 1) return `over ${written(99)}`;
  return written(rounded);
}

/** A constant or a factor, which may be small: whole from ten on. */
export function figure(value: number): string {
  return Math.abs(value) >= 10 ? whole(value) : inWords(() => numeral(value, FINE));
}

/** What somebody entered: with all that is behind the point, thousands set apart. */
export function exact(value: number): string {
  return inWords(() => numeral(value, { maximumFractionDigits: 10 }));
}

/** A score and where it may lie: `62, 48 to 71`. */
export function between(value: number, { low, high }: { low: number; high: number }): string {
  return whole(low) === whole(high) ? whole(value) : `${whole(value)}, ${span(low, high)}`;
}

/** `5 to 9`, `5` where both are the same. */
export function span(from: number, to: number): string {
  return whole(from) === whole(to) ? whole(to) : `${whole(from)} to ${whole(to)}`;
}

/** `1 flow`, `3 flows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole(count)} ${whole(count) === '1' ? one : many}`;
}

/** Person-days; below one day as a half or none. */
export function days(value: number): string {
  if (value >= 0.75) return counted(Math.round(value), 'day');
  return value >= 0.25 ? 'half a day' : 'no day';
}

/** Seconds in the unit that people would say. */
export function duration(seconds: number): string {
  if (seconds < 120) return `${figure(seconds)} s`;
  if (seconds < 7200) return `${whole(seconds / 60)} min`;
  return seconds < 172_800 ? `${whole(seconds / 3600)} h` : `${whole(seconds / 86_400)} days`;
}
