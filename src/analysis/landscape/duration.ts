import { numeral } from '../../model/locale.ts';
import { whole } from '../wording.ts';

const UNITS: readonly [seconds: number, name: string][] = [
  [86_400, 'days'],
  [3600, 'h'],
  [60, 'min'],
];

/** So near to one hour or one day, a time is said as one. */
const CLOSE = 0.02;

/** Seconds as a person says them: `1.5 s`, `5 min`, `36 h`, `7 days`; at most one digit after the point. */
export function duration(seconds: number): string {
  const [size, name] = UNITS.find(([unit]) => seconds >= 2 * unit || Math.abs(seconds / unit - 1) < CLOSE) ?? [1, 's'];
  const value = amount(seconds / size);
  return value === whole(1) && name === 'days' ? '1 day' : `${value} ${name}`;
}

/** A number of a sentence: whole from ten up, with thousands set apart, else with at most one digit after the point; small ones two. */
export function amount(value: number): string {
  if (Number.isInteger(value) || value >= 10) return whole(value);
  return numeral(Number(value.toFixed(value < 0.1 ? 2 : 1)), { maximumFractionDigits: 2 });
}

/** Two times that are set against each other: where both would read the same, in seconds, so that it is seen which is more. */
export function durations(one: number, other: number): [string, string] {
  const [a, b] = [duration(one), duration(other)];
  return a !== b || one === other ? [a, b] : [inSeconds(one), inSeconds(other)];
}

function inSeconds(value: number): string {
  return `${numeral(Number(value.toFixed(3)), { maximumFractionDigits: 3, useGrouping: false })} s`;
}
