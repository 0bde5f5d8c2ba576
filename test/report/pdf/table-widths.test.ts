import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, p90 } from '../../../src/report/pdf/table-widths.ts';

const wish = fc.record({
  longest: fc.double({ min: 5, max: 900, noNaN: true }),
  more: fc.double({ min: 0, max: 5000, noNaN: true }),
});

describe('column widths', () => {
  it('fill the table exactly, whatever the content', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 11 }), fc.boolean(), (found, rigid) => {
        const columns = found.map((_, index) => ({ head: 'x', ...(rigid && index % 2 === 0 ? { grow: 0 } : {}) }));
        const wishes = found.map(({ longest, more }) => ({ longest, natural: longest + more }));
        const widths = columnWidths(columns, wishes, 500);
        expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(500, 6);
        for (const width of widths) expect(width).toBeGreaterThan(0);
      }),
    );
  });

  it('leave a column that does not grow as narrow as its content', () => {
    const widths = columnWidths(
      [{ head: 'Id', grow: 0 }, { head: 'Text' }],
      [
        { natural: 30, longest: 30 },
        { natural: 2000, longest: 60 },
      ],
      500,
    );
    expect(widths[0]).toBeGreaterThanOrEqual(30);
    expect(widths[0]).toBeLessThan(60);
  });

  it('break no word of the one cell in ten that is longer, where there is room', () => {
    const widths = columnWidths(
      [{ head: 'No.', grow: 0 }, { head: 'Text' }],
      [
        { natural: 20, longest: 35 },
        { natural: 100, longest: 60 },
      ],
      500,
    );
    expect(widths[0]).toBeGreaterThanOrEqual(35);
  });

  it('follow fixed shares, so that tables of one kind line up', () => {
    const columns = [
      { head: 'a', share: 0.25 },
      { head: 'b', share: 0.75 },
    ];
    expect(
      columnWidths(
        columns,
        [
          { natural: 900, longest: 9 },
          { natural: 9, longest: 9 },
        ],
        400,
      ),
    ).toEqual([100, 300]);
  });

  it('take the width that nine cells in ten do not exceed', () => {
    expect(p90([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000])).toBe(9);
    expect(p90([])).toBe(0);
  });
});
