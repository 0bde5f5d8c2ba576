import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropToFit } from '../../../src/tui/text/drop-to-fit.ts';
import { fittingKeys } from '../../../src/tui/text/footer.ts';
import { layoutFor } from '../../../src/tui/text/layout.ts';
import { columnsThatFit, columnWidths, tableRow } from '../../../src/tui/text/table.ts';
import { moveCursor, windowOf } from '../../../src/tui/text/window.ts';

describe('the layout', () => {
  it('leaves one row free, so that the terminal never scrolls', () => {
    expect(layoutFor({ columns: 100, rows: 30 }).height).toBe(29);
  });

  it('folds the side column away where it would take room from the question', () => {
    expect(layoutFor({ columns: 100, rows: 30 }).side).toBeGreaterThan(20);
    expect(layoutFor({ columns: 80, rows: 24 }).side).toBe(0);
  });

  it('gives up below 60x15', () => {
    expect(layoutFor({ columns: 60, rows: 15 }).tooSmall).toBe(false);
    expect(layoutFor({ columns: 59, rows: 40 }).tooSmall).toBe(true);
    expect(layoutFor({ columns: 200, rows: 14 }).tooSmall).toBe(true);
  });
});

describe('the part of a list that is shown', () => {
  it('holds the cursor and fills the height', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.nat(9_999),
        fc.integer({ min: 1, max: 60 }),
        (count, at, height) => {
          const cursor = at % count;
          const { from, to } = windowOf(count, cursor, height);
          expect(cursor).toBeGreaterThanOrEqual(from);
          expect(cursor).toBeLessThan(to);
          expect(to - from).toBe(Math.min(count, height));
        },
      ),
    );
  });

  it('stops at both ends', () => {
    expect(moveCursor(0, 'up', 5, 3)).toBe(0);
    expect(moveCursor(4, 'down', 5, 3)).toBe(4);
    expect(moveCursor(3, 'page-down', 5, 3)).toBe(4);
    expect(moveCursor(2, 'first', 5, 3)).toBe(0);
    expect(moveCursor(9, 'up', 0, 3)).toBe(0);
  });
});

describe('leaving out what has no room', () => {
  it('drops the least dear parts and never those that must stay', () => {
    const parts = [
      { name: 'question', rows: 3 },
      { name: 'gap', rows: 1, keep: 1 },
      { name: 'why', rows: 2, keep: 2 },
    ] as const;
    expect([...dropToFit(6, parts)]).toEqual(['question', 'gap', 'why']);
    expect([...dropToFit(5, parts)]).toEqual(['question', 'why']);
    expect([...dropToFit(1, parts)]).toEqual(['question']);
  });
});

describe('a table', () => {
  it('gives each column what its longest text needs', () => {
    expect(
      columnWidths(
        [
          ['a', 'bcd'],
          ['ef', 'g'],
        ],
        20,
      ),
    ).toEqual([2, 3]);
  });

  it('takes from the widest column first where there is too little room', () => {
    const widths = columnWidths([['short', 'a very long text indeed']], 17);
    expect(widths).toEqual([5, 10]);
    expect(tableRow(['short', 'a very long text indeed'], widths, '…')).toBe('short  a very lo…');
  });
});

describe('the columns of a table', () => {
  const rows = [
    ['Flow', 'Carries', 'Direction'],
    ['Orders from the hub to the books', 'Order, Customer', 'one-way'],
  ];

  it('are all shown where there is room', () => {
    expect(columnsThatFit(rows, [2, 1], 80)).toEqual([0, 1, 2]);
  });

  it('give way to the names, the spare ones first', () => {
    expect(columnsThatFit(rows, [2, 1], 52)).toEqual([0, 1]);
    expect(columnsThatFit(rows, [2, 1], 40)).toEqual([0, 1]);
    expect(columnsThatFit(rows, [2, 1], 28)).toEqual([0]);
  });

  it('leave half of the width to names that are longer than all of it', () => {
    const long = [['x'.repeat(200), 'a', 'b']];
    expect(columnsThatFit(long, [1], 40)).toEqual([0, 1, 2]);
  });
});

describe('the keys at the foot', () => {
  const hints = [
    { keys: 'esc', short: 'back' },
    { keys: 'a', short: 'add a very long thing' },
    { keys: 'b', short: 'build another long thing' },
    { keys: 'c', short: 'close' },
    { keys: 'h', short: 'help' },
  ];

  it('end in the way back and help, whatever has no room', () => {
    const shown = fittingKeys([...hints, { keys: 'd', short: 'x'.repeat(60) }], 78).map(({ keys }) => keys);
    expect(shown).toEqual(['a', 'b', 'c', 'esc', 'h']);
  });

  it('never take more room than there is', () => {
    const shown = fittingKeys(hints, 60);
    expect(shown.map(({ keys, short }) => `${keys} ${short}`).join('  ').length).toBeLessThanOrEqual(60);
    expect(shown.at(-1)?.keys).toBe('h');
  });
});
