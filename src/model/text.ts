import { z } from 'zod';

/**
 * The one door for text from outside. Names and notes are later written to terminals, PDFs and spreadsheets, so what
 * could act there (escape sequences, control characters, invisible direction marks) is taken out on the way in.
 */

/** Escape sequences: CSI, OSC (up to BEL or ST) and the two-character forms. */
const ESCAPES =
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[PX^_][^\u001b]*(?:\u001b\\)?|[ -~])?/g;
/** C0 and C1 controls but tab and line feed; bidi embeddings, overrides and isolates; byte-order marks; line separators. */
const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u2028\u2029]/g;

/** Text made safe to show anywhere: NFC, no control characters, no lone surrogates, line ends as line feeds. */
export function cleanText(raw: string): string {
  return raw.replace(/\r\n?/g, '\n').replace(ESCAPES, '').replace(CONTROLS, '').toWellFormed().normalize('NFC').trim();
}

/** One line of safe text: line ends and tabs become single spaces. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\s+/g, ' ');
}

/** Longest text of a name, of a sentence and of a note, in UTF-16 units. Longer input is refused, never cut. */
export const LIMITS = { name: 200, line: 1000, note: 20_000 } as const;

/** A name: one line, not empty. */
export const name = z.string().max(LIMITS.name).transform(cleanLine).pipe(z.string().min(1).max(LIMITS.name));
/** A sentence: one line, may be empty. The limit holds before and after cleaning, which can lengthen rare characters. */
export const line = z.string().max(LIMITS.line).transform(cleanLine).pipe(z.string().max(LIMITS.line));
/** A note: several lines, may be empty. */
export const note = z.string().max(LIMITS.note).transform(cleanText).pipe(z.string().max(LIMITS.note));

/** Ids begin with a letter (of any script) so that maps keep their order and no key can reach an object's prototype. */
export const ID_PATTERN = /^\p{L}[\p{L}\p{N}_-]{0,63}$/u;

/** A short stable name of an entity, unique in its kind: a letter, then letters, digits, hyphens or underscores. */
export const id = z
  .string()
  .regex(ID_PATTERN, 'an id begins with a letter, holds letters, digits, - and _ only, and is at most 64 long')
  .refine((value) => !(value in Object.prototype), 'this word is taken by the program: choose another id');

/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date('a date is written year-month-day, as in 2027-03-01');
