import type { Signal } from '../risks/signals.ts';
import { counted, whole } from '../wording.ts';
import type { ScheduleEstimate } from './schema.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/**
 * Whether the planned date is more optimistic than the evidence: gap 1 where it lies before the simulated P50, .5 where
 * before the P80, else 0. Undefined without a date to compare with.
 *
 * @param targetDate and today: YYYY-MM-DD; today is when design begins.
 */
export function planGapSignal(
  schedule: Pick<ScheduleEstimate, 'p50' | 'p80'> | undefined,
  targetDate: string | undefined,
  today: string | undefined,
): Signal | undefined {
  const weeks = weeksUntil(targetDate, today);
  if (schedule === undefined || weeks === undefined) return undefined;
  const gap = weeks < schedule.p50 ? 1 : weeks < schedule.p80 ? 0.5 : 0;
  return {
    gap,
    byUnknown: false,
    text: `the target date ${targetDate} ${left(weeks)}; the simulation needs ${whole(Math.round(schedule.p50))} (P50) to ${whole(Math.round(schedule.p80))} (P80)`,
  };
}

function left(weeks: number): string {
  return weeks < 0 ? 'is past' : `leaves ${counted(Math.round(weeks), 'week')}`;
}

/** Weeks from a day to another, both YYYY-MM-DD; below 0 where it is past, undefined where one of them is not known. */
export function weeksUntil(day: string | undefined, today: string | undefined): number | undefined {
  return day === undefined || today === undefined ? undefined : (Date.parse(day) - Date.parse(today)) / WEEK;
}

/** Beyond this many weeks a date would pretend to be known. */
const MOST_WEEKS = 5200;

/** The days on which the project may go live, where design begins today. */
export function earliestGoLive(
  { p10, p50, p80, p90 }: Pick<ScheduleEstimate, 'p10' | 'p50' | 'p80' | 'p90'>,
  today: string | undefined,
): ScheduleEstimate['earliestGoLive'] {
  if (today === undefined || p90 > MOST_WEEKS) return null;
  const day = (weeks: number) => dayAfter(today, weeks);
  return { p10: day(p10), p50: day(p50), p80: day(p80), p90: day(p90) };
}

/** The day so many weeks after another; both YYYY-MM-DD. */
export function dayAfter(today: string, weeks: number): string {
  return new Date(Date.parse(today) + weeks * WEEK).toISOString().slice(0, 10);
}
