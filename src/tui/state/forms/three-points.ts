import type { Faults, Values } from './field.ts';
import { numberIn } from './values.ts';

/** Three figures, from the least to the most: all of them or none, and in order. */
export function threePointFaults(
  values: Values,
  names: readonly [string, string, string],
  [tooLittle, tooLow]: readonly [likely: string, high: string],
): Faults {
  const given = names.filter((name) => (values[name] ?? '').trim() !== '');
  const missing = names.find((name) => !given.includes(name));
  if (given.length > 0 && missing !== undefined) return { [missing]: 'Give all three figures, or none.' };
  const [, likely, high] = names;
  const [least = 0, middle = 0, most = 0] = names.map((name) => numberIn(values[name] ?? ''));
  if (middle < least) return { [likely]: tooLittle };
  return most < middle ? { [high]: tooLow } : {};
}
