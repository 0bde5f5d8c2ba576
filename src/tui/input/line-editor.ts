import { graphemes } from './graphemes.ts';
import type { Key } from './key.ts';

/**
 * A line of text being edited. The cursor stands before the grapheme of its number. A line that is offered is replaced
 * as a whole by the first character typed, as selected text is.
 */
export type Line = { readonly parts: readonly string[]; readonly cursor: number; readonly offered?: true };

export type LineAction =
  | { type: 'insert'; text: string }
  | { type: 'replace'; text: string }
  | { type: 'delete-back' }
  | { type: 'delete-forward' }
  | { type: 'delete-word' }
  | { type: 'delete-word-forward' }
  | { type: 'delete-to-start' }
  | { type: 'delete-to-end' }
  | { type: 'move-left' }
  | { type: 'move-right' }
  | { type: 'move-word-left' }
  | { type: 'move-word-right' }
  | { type: 'move-to-start' }
  | { type: 'move-to'; cursor: number }
  | { type: 'move-to-end' };

export function lineOf(text: string): Line {
  const parts = graphemes(text);
  return { parts, cursor: parts.length };
}

/** A text to take or to type over. */
export function offeredLine(text: string): Line {
  return text === '' ? lineOf(text) : { ...lineOf(text), offered: true };
}

export function textOf(line: Line): string {
  return line.parts.join('');
}

const isSpace = (part: string | undefined) => part !== undefined && /^\s$/.test(part);

function wordLeft({ parts, cursor }: Line): number {
  let at = cursor;
  while (at > 0 && isSpace(parts[at - 1])) at--;
  while (at > 0 && !isSpace(parts[at - 1])) at--;
  return at;
}

function wordRight({ parts, cursor }: Line): number {
  let at = cursor;
  while (at < parts.length && isSpace(parts[at])) at++;
  while (at < parts.length && !isSpace(parts[at])) at++;
  return at;
}

function cut(line: Line, from: number, to: number): Line {
  return { parts: line.parts.toSpliced(from, to - from), cursor: from };
}

export function editLine(line: Line, action: LineAction): Line {
  if (line.offered) return editOffered(line, action);
  const { parts, cursor } = line;
  switch (action.type) {
    case 'insert': {
      // Cut anew: a mark that is typed joins the letter before it.
      const before = graphemes(parts.slice(0, cursor).join('') + action.text);
      return { parts: [...before, ...parts.slice(cursor)], cursor: before.length };
    }
    case 'replace':
      return lineOf(action.text);
    case 'delete-back':
      return cut(line, Math.max(0, cursor - 1), cursor);
    case 'delete-forward':
      return cut(line, cursor, Math.min(parts.length, cursor + 1));
    case 'delete-word':
      return cut(line, wordLeft(line), cursor);
    case 'delete-word-forward':
      return cut(line, cursor, wordRight(line));
    case 'delete-to-start':
      return cut(line, 0, cursor);
    case 'delete-to-end':
      return cut(line, cursor, parts.length);
    case 'move-left':
      return { parts, cursor: Math.max(0, cursor - 1) };
    case 'move-right':
      return { parts, cursor: Math.min(parts.length, cursor + 1) };
    case 'move-word-left':
      return { parts, cursor: wordLeft(line) };
    case 'move-word-right':
      return { parts, cursor: wordRight(line) };
    case 'move-to-start':
      return { parts, cursor: 0 };
    case 'move-to':
      return { parts, cursor: Math.max(0, Math.min(parts.length, action.cursor)) };
    case 'move-to-end':
      return { parts, cursor: parts.length };
  }
}

/** What is typed takes the place of all of it; a key that moves makes it a text like any other. */
function editOffered({ parts, cursor }: Line, action: LineAction): Line {
  switch (action.type) {
    case 'insert':
      return lineOf(action.text);
    case 'delete-back':
    case 'delete-forward':
      return lineOf('');
    default:
      return editLine({ parts, cursor }, action);
  }
}

const EDITING: Record<string, LineAction> = {
  backspace: { type: 'delete-back' },
  delete: { type: 'delete-forward' },
  'ctrl+d': { type: 'delete-forward' },
  'ctrl+w': { type: 'delete-word' },
  'alt+backspace': { type: 'delete-word' },
  'alt+d': { type: 'delete-word-forward' },
  'ctrl+u': { type: 'delete-to-start' },
  'ctrl+k': { type: 'delete-to-end' },
  left: { type: 'move-left' },
  'ctrl+b': { type: 'move-left' },
  right: { type: 'move-right' },
  'ctrl+f': { type: 'move-right' },
  'alt+b': { type: 'move-word-left' },
  'ctrl+left': { type: 'move-word-left' },
  'alt+left': { type: 'move-word-left' },
  'alt+f': { type: 'move-word-right' },
  'ctrl+right': { type: 'move-word-right' },
  'alt+right': { type: 'move-word-right' },
  home: { type: 'move-to-start' },
  'ctrl+a': { type: 'move-to-start' },
  end: { type: 'move-to-end' },
  'ctrl+e': { type: 'move-to-end' },
};

/** What a key does to the line; undefined where it means nothing there (Enter and Escape are the form's). */
export function lineAction(key: Key): LineAction | undefined {
  return key.text === '' ? EDITING[key.chord] : { type: 'insert', text: key.text };
}
