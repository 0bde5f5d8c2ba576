import { describe, expect, it } from 'vitest';
import { windowOfBlocks } from '../../../src/tui/text/rows.ts';
import { tabsInSight } from '../../../src/tui/text/tab-window.ts';

describe('the rows in sight of blocks of several rows', () => {
  const heights = [1, 3, 1, 2, 3];

  it('are all where there is room', () => {
    expect(windowOfBlocks(heights, 4, 10)).toEqual({ from: 0, to: 10 });
  });

  it.each([0, 1, 2, 3, 4])('hold block %i whole and never leave a row empty', (at) => {
    const { from, to } = windowOfBlocks(heights, at, 5);
    const before = heights.slice(0, at).reduce((sum, rows) => sum + rows, 0);
    expect(to - from).toBe(5);
    expect(from).toBeLessThanOrEqual(before);
    expect(to).toBeGreaterThanOrEqual(before + (heights[at] ?? 0));
  });

  it('begin with the block where that is higher than the window', () => {
    expect(windowOfBlocks([2, 9, 2], 1, 4)).toEqual({ from: 2, to: 6 });
  });
});

describe('the tabs in sight', () => {
  const titles = ['one', 'two', 'three', 'four'];

  it('are all where there is room', () => {
    expect(tabsInSight(titles, 2, 40)).toEqual({ from: 0, to: 4 });
  });

  it('are those round the one in front where there is not', () => {
    expect(tabsInSight(titles, 2, 13)).toEqual({ from: 2, to: 4 });
    expect(tabsInSight(titles, 3, 13)).toEqual({ from: 2, to: 4 });
    expect(tabsInSight(titles, 0, 11)).toEqual({ from: 0, to: 2 });
  });

  it('hold the one in front however narrow it is', () => {
    expect(tabsInSight(titles, 2, 3)).toEqual({ from: 2, to: 3 });
  });
});
