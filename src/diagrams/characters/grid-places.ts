import type { GraphEdge, GraphNode } from '../graph.ts';

/** Where a box stands: columns and rows of boxes, from 0. */
export type Place = { column: number; row: number };

/** What an arrow costs that leads on, back to the left, round a corner, past a box or across another one. */
const COST = { step: 1, back: 0.7, corner: 1.5, box: 3, crossing: 2 };
/** Beginnings that are tried; the best end of all is taken. */
const TRIES = 6;

type Ends = { from: number; to: number };

/**
 * Boxes on the places of a grid so that arrows are short, lead to the right and seldom cross. From several orders of the
 * boxes on, two places change what they hold for as long as that makes it better. The same boxes always stand the same.
 */
export function placesIn(nodes: readonly GraphNode[], edges: readonly GraphEdge[], columns: number): Place[] {
  const at = new Map(nodes.map(({ id }, index) => [id, index]));
  const ends = edges.flatMap(({ from, to }): Ends[] => {
    const [a, b] = [at.get(from), at.get(to)];
    return a === undefined || b === undefined ? [] : [{ from: a, to: b }];
  });
  const rows = Math.ceil(nodes.length / columns);
  const slots = Array.from({ length: rows * columns }, (_, slot) => (slot < nodes.length ? slot : -1));
  let best = { slots, cost: Number.POSITIVE_INFINITY };
  for (let count = 0; count < TRIES; count++) {
    const found = improved(turned(slots, count), ends, columns);
    if (found.cost < best.cost) best = found;
  }
  return placesOf(best.slots, nodes.length, columns);
}

/** Another order of the slots for each number: every so many-th first, then those between. */
function turned(slots: readonly number[], by: number): number[] {
  const step = by + 1;
  return Array.from({ length: step }, (_, first) => slots.filter((_, at) => at % step === first)).flat();
}

function improved(start: readonly number[], ends: readonly Ends[], columns: number): { slots: number[]; cost: number } {
  const slots = [...start];
  let cost = costOf(slots, ends, columns);
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (let a = 0; a < slots.length; a++) {
      for (let b = a + 1; b < slots.length; b++) {
        swap(slots, a, b);
        const now = costOf(slots, ends, columns);
        if (now < cost - 1e-9) {
          cost = now;
          isBetter = true;
        } else swap(slots, a, b);
      }
    }
  }
  return { slots, cost };
}

function swap(slots: number[], a: number, b: number): void {
  [slots[a], slots[b]] = [slots[b] ?? -1, slots[a] ?? -1];
}

function placesOf(slots: readonly number[], count: number, columns: number): Place[] {
  const places: Place[] = Array.from({ length: count }, () => ({ column: 0, row: 0 }));
  for (const [slot, node] of slots.entries()) {
    if (node >= 0) places[node] = { column: slot % columns, row: Math.floor(slot / columns) };
  }
  return places;
}

const ORIGIN: Place = { column: 0, row: 0 };

function costOf(slots: readonly number[], ends: readonly Ends[], columns: number): number {
  const places = placesOf(slots, slots.length, columns);
  const lines = ends.map(({ from, to }) => ({ from, to, a: places[from] ?? ORIGIN, b: places[to] ?? ORIGIN }));
  let cost = 0;
  for (const [at, line] of lines.entries()) {
    cost += costOfLine(line.a, line.b, slots, columns);
    for (const other of lines.slice(at + 1)) {
      const share = [other.from, other.to].some((end) => end === line.from || end === line.to);
      if (!share && cross(line.a, line.b, other.a, other.b)) cost += COST.crossing;
    }
  }
  return cost;
}

function costOfLine(a: Place, b: Place, slots: readonly number[], columns: number): number {
  const across = Math.abs(a.column - b.column);
  const down = Math.abs(a.row - b.row);
  let cost = (across + down) * COST.step + (b.column < a.column ? COST.back : 0);
  if (across > 0 && down > 0) return cost + COST.corner;
  const step = across > 0 ? Math.sign(b.column - a.column) : columns * Math.sign(b.row - a.row);
  const first = a.row * columns + a.column;
  for (let count = 1; count < across + down; count++) if ((slots[first + step * count] ?? -1) >= 0) cost += COST.box;
  return cost;
}

/** Whether two straight lines between the middles of boxes cross. */
function cross(a: Place, b: Place, c: Place, d: Place): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function turn(a: Place, b: Place, c: Place): number {
  return Math.sign((b.column - a.column) * (c.row - a.row) - (b.row - a.row) * (c.column - a.column));
}
