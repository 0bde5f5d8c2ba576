import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charKey, namedKey } from '../../../src/tui/input/key.ts';
import { editLine, type Line, lineAction, lineOf, textOf } from '../../../src/tui/input/line-editor.ts';

const EDITING = [
  'backspace',
  'delete',
  'left',
  'right',
  'home',
  'end',
  'ctrl+w',
  'ctrl+u',
  'ctrl+k',
  'alt+b',
  'alt+f',
  'alt+d',
];

/** The line after keys by name; anything else is typed. */
function edited(start: string, ...keys: string[]): Line {
  return keys.reduce((line, key) => {
    const named = EDITING.includes(key) || key.startsWith('ctrl+');
    const action = lineAction(named ? namedKey(key, '') : charKey(key));
    return action === undefined ? line : editLine(line, action);
  }, lineOf(start));
}

/** The text with a bar where the cursor stands. */
const seen = ({ parts, cursor }: Line) => [...parts.slice(0, cursor), '|', ...parts.slice(cursor)].join('');

describe('a line of text', () => {
  it('begins with the cursor at its end', () => {
    expect(seen(lineOf('abc'))).toBe('abc|');
  });

  it('takes text in where the cursor stands', () => {
    expect(seen(edited('ac', 'left', 'b'))).toBe('ab|c');
    expect(seen(editLine(lineOf('x'), { type: 'insert', text: 'pasted 財務' }))).toBe('xpasted 財務|');
  });

  it('takes away whole characters as a reader sees them', () => {
    expect(seen(edited('a👍🏽', 'backspace'))).toBe('a|');
    expect(seen(edited('👨‍👩‍👧b', 'home', 'delete'))).toBe('|b');
    expect(seen(edited('e\u0301', 'backspace'))).toBe('|');
  });

  it('joins a typed mark with its letter', () => {
    const line = edited('e', '\u0301');
    expect(line.parts).toHaveLength(1);
    expect(line.cursor).toBe(1);
  });

  it('moves to both ends and by words', () => {
    expect(seen(edited('one two', 'ctrl+a'))).toBe('|one two');
    expect(seen(edited('one two', 'home', 'end'))).toBe('one two|');
    expect(seen(edited('one two', 'ctrl+a', 'ctrl+e'))).toBe('one two|');
    expect(seen(edited('one two', 'alt+b'))).toBe('one |two');
    expect(seen(edited('one two', 'home', 'alt+f'))).toBe('one| two');
  });

  it('takes away words and everything to either end', () => {
    expect(seen(edited('one two  ', 'ctrl+w'))).toBe('one |');
    expect(seen(edited('one two', 'left', 'ctrl+u'))).toBe('|o');
    expect(seen(edited('one two', 'home', 'right', 'ctrl+k'))).toBe('o|');
    expect(seen(edited('one two', 'home', 'alt+d'))).toBe('| two');
  });

  it('does nothing at the ends', () => {
    expect(seen(edited('', 'backspace', 'delete', 'left', 'right', 'ctrl+w'))).toBe('|');
  });

  it('stays whole text with the cursor inside, whatever is pressed', () => {
    const key = fc.oneof(fc.constantFrom(...EDITING), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(key, { maxLength: 30 }), (start, keys) => {
        const line = edited(start, ...keys);
        expect(textOf(line).isWellFormed()).toBe(true);
        expect(line.cursor).toBeGreaterThanOrEqual(0);
        expect(line.cursor).toBeLessThanOrEqual(line.parts.length);
      }),
    );
  });
});
