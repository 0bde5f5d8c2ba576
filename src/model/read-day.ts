import { dayNumeral, dayOrder } from './locale.ts';

/** A day, YYYY-MM-DD, or why none can be read. */
export type ReadDay = { day: string } | { fault: string };

const EXAMPLE = '2027-03-31';
/** Three figures; locales set them apart with up to three signs, and some close with a word. */
const WRITTEN = /^\d+(?:[^\d\p{L}]{1,3}\d+|[年月]\d+){2}\D{0,4}$/u;

/**
 * A day as a person writes it in figures: year-month-day wherever they are, else in the order of the locale that this is
 * called in. What may mean two days is read as none of them.
 */
export function readDay(text: string): ReadDay {
  const figures = text.match(/\d+/g) ?? [];
  const [first = '', second = '', third = ''] = figures;
  if (!WRITTEN.test(text.trim())) return { fault: howToWrite() };
  if (first.length === 4) return dayOf(first, second, third);
  if (third.length !== 4) return { fault: `Write the year with four digits. ${howToWrite()}` };
  const order = dayOrder();
  if (order === 'dmy') return dayOf(third, second, first);
  if (order === 'mdy') return dayOf(third, first, second);
  const both = [dayOf(third, second, first), dayOf(third, first, second)].flatMap((one) =>
    'day' in one ? one.day : [],
  );
  const [day, other] = new Set(both);
  if (day === undefined) return { fault: howToWrite() };
  return other === undefined
    ? { day }
    : { fault: `${text.trim()} can be two days. Write year-month-day, ${day} or ${other}.` };
}

function dayOf(year: string, month: string, day: string): ReadDay {
  const written = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const date = new Date(`${written}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
  return isDay ? { day: written } : { fault: howToWrite() };
}

function howToWrite(): string {
  const local = dayNumeral(EXAMPLE);
  return `Write year-month-day, as in ${EXAMPLE}${local === EXAMPLE ? '' : `, or as in ${local}`}.`;
}
