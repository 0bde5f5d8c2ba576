import type { Window } from './window.ts';
import { clamp } from './window.ts';

/** The rows to show of blocks of several rows each, so that the block with the mark stays in sight. */
export function windowOfBlocks(heights: readonly number[], at: number, height: number): Window {
  const total = heights.reduce((sum, rows) => sum + rows, 0);
  if (total <= height) return { from: 0, to: total };
  const before = heights.slice(0, Math.max(0, at)).reduce((sum, rows) => sum + rows, 0);
  const own = heights[at] ?? 1;
  // A block that is higher than the window shows its beginning.
  const wanted = own >= height ? before : before - Math.floor((height - own) / 2);
  const from = clamp(wanted, 0, total - height);
  return { from, to: from + height };
}
