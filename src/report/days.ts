import { dayNumeral, dayText } from '../model/locale.ts';

/** A day as facts hold it, and no part of a longer word, as of a file's name. */
const DAY = /(?<![\w/.-])\d{4}-\d{2}-\d{2}(?![\w/-])/g;

/** A sentence with its days in words, as the locale has them. */
export function proseDays(text: string): string {
  return text.replace(DAY, dayText);
}

/** A text where room is short, as in tables and drawings, with its days in figures, as the locale has them. */
export function shortDays(text: string): string {
  return text.replace(DAY, dayNumeral);
}
