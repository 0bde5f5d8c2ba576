import { monthName } from '../../model/locale.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** Months from tick to tick: closer ones where there is room. */
const STEPS = [1, 3, 6, 12, 24, 60, 120];

export type CalendarTick = { week: number; text: string };

/** Beginnings of months, quarters or years, at most so many, with their distance in weeks from the first day. */
export function calendar(from: string, weeks: number, most: number): CalendarTick[] {
  const start = new Date(`${from}T00:00:00Z`);
  const months = (weeks * 7) / 30.4;
  const step = STEPS.find((one) => months / one <= most) ?? 120;
  const found: CalendarTick[] = [];
  const first = start.getUTCFullYear() * 12 + start.getUTCMonth();
  for (let at = Math.ceil((first + (start.getUTCDate() > 1 ? 1 : 0)) / step) * step; ; at += step) {
    const day = Date.UTC(Math.floor(at / 12), at % 12, 1);
    const week = (day - start.getTime()) / WEEK;
    if (week > weeks) return found;
    found.push({ week, text: tickText(new Date(day), step, found.length === 0) });
  }
}

function tickText(day: Date, step: number, isFirst: boolean): string {
  const year = day.getUTCFullYear();
  if (step >= 12) return String(year);
  if (step >= 3) return `Q${day.getUTCMonth() / 3 + 1} ${year}`;
  return isFirst || day.getUTCMonth() === 0 ? `${monthName(day)} ${year}` : monthName(day);
}
