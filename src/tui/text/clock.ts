/** Hours and minutes where the person sits. */
export function clock(time: Date): string {
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Minutes from which a time is told in hours. */
const LONG = 120;

/** How long it takes, as in `45 min` or `19 h`. */
export function roughly(minutes: number): string {
  return minutes < LONG ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** Day and time where the person sits, as in 2027-03-01 14:02. */
export function dayAndClock(time: Date): string {
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.join('-')} ${clock(time)}`;
}
