/** The part of a long list that is shown. */
export type Window = { from: number; to: number };

/**
 * The rows to show so that the cursor stays in sight with one row of context where there is one. It follows from cursor
 * and height alone, nothing has to be remembered.
 */
export function windowOf(count: number, cursor: number, height: number): Window {
  if (count <= height) return { from: 0, to: count };
  const from = Math.min(Math.max(0, cursor - Math.floor(height / 2)), count - height);
  return { from, to: from + height };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** How a list's cursor moves; it stops at both ends. */
export type ListMove = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last';

export function moveCursor(cursor: number, move: ListMove, count: number, page: number): number {
  const last = Math.max(0, count - 1);
  const at = clamp(cursor, 0, last);
  switch (move) {
    case 'up':
      return Math.max(0, at - 1);
    case 'down':
      return Math.min(last, at + 1);
    case 'page-up':
      return Math.max(0, at - page);
    case 'page-down':
      return Math.min(last, at + page);
    case 'first':
      return 0;
    case 'last':
      return last;
  }
}
