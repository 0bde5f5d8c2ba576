import type { Glyphs } from '../../glyphs.ts';
import type { Ready, ReadyFlows } from '../../hooks/use-ready-flows.ts';
import type { Exchanged } from '../../state/exchange.ts';
import { widthOf } from '../../text/fit.ts';
import { clamp } from '../../text/window.ts';
import type { Tone } from '../../theme.ts';

/** How a table of systems by systems is laid out: cells of the names at the left and of each column, and all there are. */
export type Grid = { name: number; cell: number; room: number };

const SHORTEST_CELL = 6;
const LONGEST_CELL = 13;

/** The mark before a line takes two cells. */
const MARK_CELLS = 2;

export function gridOf(systems: readonly { name: string }[], width: number, { more }: Pick<Glyphs, 'more'>): Grid {
  // Names beyond the first hundred are cut to what those need.
  const longest = Math.max(8, ...systems.slice(0, 100).map(({ name }) => widthOf(name)));
  const name = Math.min(longest + widthOf(more), Math.floor(width * 0.28));
  const room = width - MARK_CELLS - name - 1;
  const each = Math.floor(room / Math.max(1, systems.length));
  return { name, room, cell: clamp(each, SHORTEST_CELL, Math.min(LONGEST_CELL, longest + 2)) };
}

/** Columns that fit at once. */
export function columnsInSight({ room, cell }: Grid, count: number): number {
  return Math.min(count, Math.max(1, Math.floor(room / cell)));
}

/** The worst sign of the flows of a cell, and what it means. */
export function readyMark(
  flows: readonly Exchanged[],
  { of, line }: ReadyFlows,
  glyphs: Glyphs,
): { sign: string; tone: Tone } {
  const marks = flows.map(({ flow }) => markOf(of(flow.id), line, glyphs));
  return marks.toSorted((a, b) => b.bad - a.bad)[0] ?? { sign: ' ', tone: 'muted' };
}

function markOf(ready: Ready, line: number, glyphs: Glyphs): { sign: string; tone: Tone; bad: number } {
  if (ready === undefined) return { sign: ' ', tone: 'muted', bad: 0 };
  if (ready === null) return { sign: glyphs.unknown, tone: 'muted', bad: 2 };
  if (ready.gatesFailed.length > 0) return { sign: glyphs.danger, tone: 'danger', bad: 4 };
  if (ready.demonstrated < line) return { sign: glyphs.watch, tone: 'watch', bad: 3 };
  return { sign: glyphs.done, tone: 'good', bad: 1 };
}
