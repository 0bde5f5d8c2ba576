import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../src/tui/input/line-editor.ts';
import { areaRows, cursorBeside, cursorRow } from '../../../src/tui/text/area.ts';
import { widthOf } from '../../../src/tui/text/fit.ts';

const rowsOf = (text: string, width: number) => {
  const { parts } = lineOf(text);
  return areaRows(parts, width).map(({ from, to }) => parts.slice(from, to).join(''));
};

describe('the rows of an edited text', () => {
  it('break at line ends and between words', () => {
    expect(rowsOf('one two three\nfour', 9)).toEqual(['one two ', 'three', 'four']);
  });

  it('break within a word that is too long, wide characters never halved', () => {
    expect(rowsOf('abcdefghij', 5)).toEqual(['abcd', 'efgh', 'ij']);
    expect(rowsOf('財務部財務', 5)).toEqual(['財務', '部財', '務']);
  });

  it('hold every character in order, leave a cell for the cursor and hold the cursor wherever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '財', 'bc') }),
        fc.integer({ min: 4, max: 20 }),
        (text, width) => {
          const { parts } = lineOf(text);
          const rows = areaRows(parts, width);
          const shown = rows.map(({ from, to }) => parts.slice(from, to).join(''));
          expect(shown.join('')).toBe(text.replaceAll('\n', ''));
          for (const row of shown) expect(widthOf(row.trimEnd())).toBeLessThan(width);
          for (let cursor = 0; cursor <= parts.length; cursor++) {
            const row = rows[cursorRow(rows, { parts, cursor })];
            expect(row?.from).toBeLessThanOrEqual(cursor);
          }
        },
      ),
    );
  });
});

describe('the cursor', () => {
  const line = { ...lineOf('first\nand second'), cursor: 3 };

  it('goes a row down and up again, as far from the beginning', () => {
    expect(cursorBeside(line, 40, 1)).toBe(9);
    expect(cursorBeside({ ...line, cursor: 9 }, 40, -1)).toBe(3);
  });

  it('stops at the end of a shorter row, and where there is no row', () => {
    expect(cursorBeside({ ...line, cursor: 16 }, 40, -1)).toBe(5);
    expect(cursorBeside(line, 40, -1)).toBeUndefined();
  });
});
