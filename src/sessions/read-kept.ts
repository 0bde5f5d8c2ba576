import { readFileSync, statSync } from 'node:fs';
import { isBoundedJson } from '../model/reading/bounded-json.ts';
import { BOUNDS } from '../model/reading/bounds.ts';

/** What a session can be: an assessment at the bounds of what is read, written with one field a line. */
const KEPT = { characters: 4 * BOUNDS.characters, tokens: 3 * BOUNDS.tokens, depth: BOUNDS.depth };

/** Throws SyntaxError where a text of so many bytes would not be read again. */
export function checkKeepable(bytes: number): void {
  if (bytes > KEPT.characters) throw new SyntaxError(`it is larger than ${KEPT.characters / 1_000_000} MB`);
}

/**
 * The JSON in a file that the program keeps. Throws SyntaxError where it is none or more than a session can be, which could
 * fill the memory, and what the system says.
 */
export function readKept(file: string): unknown {
  const stats = statSync(file);
  if (!stats.isFile()) throw new SyntaxError('it is not a file');
  checkKeepable(stats.size);
  const text = readFileSync(file, 'utf8');
  if (!isBoundedJson(text, KEPT)) throw new SyntaxError('it holds more than a session can hold');
  return JSON.parse(text);
}
