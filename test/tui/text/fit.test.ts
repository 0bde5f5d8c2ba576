import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortNames, toWidth, toWidthRight, truncate, widthOf, wrap, wrapWithin } from '../../../src/tui/text/fit.ts';

describe('text in cells', () => {
  it('counts wide characters as two and marks as none', () => {
    expect(widthOf('財務')).toBe(4);
    expect(widthOf('e\u0301')).toBe(1);
    expect(widthOf('👨‍👩‍👧')).toBe(2);
  });

  it('is cut with a sign, never through a wide character', () => {
    expect(truncate('abcdef', 4)).toBe('abc…');
    expect(truncate('財務部門', 6)).toBe('財務…');
    expect(truncate('abc', 3)).toBe('abc');
    expect(truncate('abc', 0)).toBe('');
  });

  it('is brought to an exact width on either side', () => {
    expect(toWidth('財', 4)).toBe('財  ');
    expect(toWidthRight('7', 3)).toBe('  7');
  });

  it('always has the width asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, cells) => {
        const clean = text.replace(/\p{C}/gu, '');
        expect(widthOf(toWidth(clean, cells))).toBe(cells);
      }),
    );
  });
});

describe('wrapping', () => {
  it('breaks between words and within words that are too long', () => {
    expect(wrap('the load line', 8)).toEqual(['the load', 'line']);
    expect(wrap('integration', 4)).toEqual(['inte', 'grat', 'ion']);
    expect(wrap('', 4)).toEqual(['']);
  });

  it('keeps a percent sign with its number', () => {
    expect(wrap('at a risk of 33 %, held', 15)).toEqual(['at a risk of', '33 %, held']);
  });

  it('leaves no short word alone in the last line', () => {
    expect(wrap('Enter takes it, typing replaces it.', 32)).toEqual(['Enter takes it, typing', 'replaces it.']);
    expect(wrap('one two', 4)).toEqual(['one', 'two']);
  });

  it('never makes a line too wide, and loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 14, max: 60 }), (text, cells) => {
        const lines = wrap(text.join(' '), cells);
        expect(lines.join(' ')).toBe(text.join(' '));
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(cells);
      }),
    );
  });

  it('says where lines are missing', () => {
    expect(wrapWithin('one two three four', 9, 2)).toEqual(['one two', 'three fo…']);
  });

  it('keeps every line within the width', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 30 }), (text, cells) => {
        for (const line of wrap(text.replace(/\p{C}/gu, ''), cells)) expect(widthOf(line)).toBeLessThanOrEqual(cells);
      }),
    );
  });
});

describe('names in few cells', () => {
  it('are cut at the end, or in the middle where they would be the same', () => {
    expect(shortNames(['Payment provider', 'Courier'], 8)).toEqual(['Payment…', 'Courier']);
    expect(shortNames(['System number 1', 'System number 2', 'ERP'], 7)).toEqual(['Sys…r 1', 'Sys…r 2', 'ERP']);
  });

  it('never halve what is wide', () => {
    for (const name of shortNames(['注文管理システム一', '注文管理システム二'], 8))
      expect(widthOf(name)).toBeLessThanOrEqual(8);
  });
});
