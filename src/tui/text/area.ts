import type { Line } from '../input/line-editor.ts';
import { widthOf } from './fit.ts';
import { clamp } from './window.ts';

/** A row of an edited text: from which grapheme up to which, without the line end or space that closes it. */
export type AreaRow = { from: number; to: number };

/** The rows that an edited text takes: broken at line ends, else between words, else within one. A cell is left for the cursor. */
export function areaRows(parts: readonly string[], width: number): AreaRow[] {
  const rows: AreaRow[] = [];
  let from = 0;
  let cells = 0;
  let space = -1;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    if (part === '\n') {
      rows.push({ from, to: at });
      [from, cells, space] = [at + 1, 0, -1];
      continue;
    }
    if (part === ' ') space = at;
    cells += widthOf(part);
    // What follows the break may be too wide for a row again, where the space stood early.
    while (cells >= width) {
      const next = space >= from ? space + 1 : Math.max(at, from + 1);
      rows.push({ from, to: next });
      [from, space] = [next, -1];
      cells = parts.slice(from, at + 1).reduce((sum, one) => sum + widthOf(one), 0);
    }
  }
  return [...rows, { from, to: parts.length }];
}

/** The row in which the cursor stands. */
export function cursorRow(rows: readonly AreaRow[], { cursor }: Line): number {
  return Math.max(
    0,
    rows.findLastIndex(({ from }) => from <= cursor),
  );
}

/** Where the cursor comes to stand a row above or below, as far from the beginning as it was; undefined at the ends. */
export function cursorBeside(line: Line, width: number, by: 1 | -1): number | undefined {
  const rows = areaRows(line.parts, width);
  const at = cursorRow(rows, line);
  const [here, there] = [rows[at], rows[at + by]];
  if (here === undefined || there === undefined) return undefined;
  // The end of a row that is broken within is the beginning of the next one.
  const last = at + by === rows.length - 1 || line.parts[there.to] === '\n' ? there.to : there.to - 1;
  return clamp(there.from + line.cursor - here.from, there.from, Math.max(there.from, last));
}
