import type { Tone } from '../theme.ts';
import { truncate, widthOf, wrap } from './fit.ts';

/** A piece of a line: plain, or with what it means. */
export type Span = string | { text: string; tone: Tone; inverse?: true };

/** One row of the screen. */
export type Line = readonly Span[];

export const BLANK: Line = [' '];

export function toned(text: string, tone: Tone | undefined): Span {
  return tone === undefined ? text : { text, tone };
}

/** What stands in a span or a line, without its looks. */
export function plain(...line: Line): string {
  return line.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}

type Look = { tone?: Tone | undefined; mark?: Span };

/** A text in as many lines as it takes; the second and later ones begin below the text behind the mark. */
export function wrapped(text: string, width: number, { tone, mark = '' }: Look = {}): Line[] {
  const indent = plain(mark).length;
  return wrap(text, width - indent).map((line, index) => [index === 0 ? mark : ' '.repeat(indent), toned(line, tone)]);
}

/** The line cut to so many cells, with a sign where something is missing. */
export function fitted(line: Line, cells: number, more: string): Line {
  if (widthOf(plain(...line)) <= cells) return line;
  let room = cells;
  const fits: Span[] = [];
  for (const span of line) {
    const text = typeof span === 'string' ? span : span.text;
    const short = truncate(text, room, more);
    if (short !== '') fits.push(typeof span === 'string' ? short : { ...span, text: short });
    if (short !== text) break;
    room -= widthOf(text);
  }
  return fits;
}
