/** Hours and minutes where the person sits. */
export function clock(time: Date): string {
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Day and time where the person sits, as in 2027-03-01 14:02. */
export function dayAndClock(time: Date): string {
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.join('-')} ${clock(time)}`;
}
