import { dayAfter } from '../analysis/effort/plan-gap.ts';
import type { ScheduleEstimate } from '../analysis/effort/schema.ts';

/** Beyond this a date would pretend to be known. */
const FAR_WEEKS = 520;

/** The earliest day of going live, YYYY-MM-DD, where design begins on `from` and takes so many weeks. */
export function goLive(from: string, weeks: number): string {
  return weeks > FAR_WEEKS ? 'not within 10 years' : dayAfter(from, weeks);
}

/** Where the target date lies: before P50, between P50 and P80, or after both. */
export function againstTarget(
  target: string,
  from: string,
  { p50, p80 }: Pick<ScheduleEstimate, 'p50' | 'p80'>,
): 'before' | 'between' | 'after' {
  if (target < dayAfter(from, p50)) return 'before';
  return target < dayAfter(from, p80) ? 'between' : 'after';
}

/** The same for a sentence that has named both. */
export const TARGET_WORDS = {
  before: 'comes before both',
  between: 'lies between them',
  after: 'leaves room',
} as const;
