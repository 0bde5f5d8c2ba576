import { dayAfter } from '../analysis/effort/plan-gap.ts';
import type { ScheduleEstimate } from '../analysis/effort/schema.ts';

/** Beyond this a date would pretend to be known. */
const FAR_WEEKS = 520;

/** Whether so many weeks lie too far ahead for a date. */
export function isFar(weeks: number): boolean {
  return weeks > FAR_WEEKS;
}

/** The earliest day of going live, YYYY-MM-DD, where design begins on `from` and takes so many weeks. */
export function goLive(from: string, weeks: number): string {
  return isFar(weeks) ? 'not within 10 years' : dayAfter(from, weeks);
}

/** Where the target date lies: before P50, between P50 and P80, after both but before P90, or after all of them. */
export function againstTarget(
  target: string,
  from: string,
  { p50, p80, p90 }: Pick<ScheduleEstimate, 'p50' | 'p80' | 'p90'>,
): 'before' | 'between' | 'tight' | 'after' {
  if (target < dayAfter(from, p50)) return 'before';
  if (target < dayAfter(from, p80)) return 'between';
  return target < dayAfter(from, p90) ? 'tight' : 'after';
}

/** The same for a sentence that has named both. */
export const TARGET_WORDS = {
  before: 'comes before both',
  between: 'lies between them',
  tight: 'leaves room at P80, none at P90',
  after: 'leaves room, at P90 too',
} as const;
