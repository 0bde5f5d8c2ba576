import type { Box } from './box.ts';
import { Heap } from './heap.ts';
import type { Side } from './signs.ts';

/**
 * Ways through the cells between boxes. A way never enters a box nor runs along another way; it may cross one at a right
 * angle. Of all ways it takes the one that is short, straight and seldom crosses.
 */

const BEND = 8;
const CROSSING = 10;
/** Beside another way or a box, where it is hard to tell apart. */
const BESIDE = { way: 2, box: 5 };
/** For each cell away from the middle of a side. */
const OFF_MIDDLE = 0.6;

const MOVES: readonly { side: Side; x: number; y: number }[] = [
  { side: 'up', x: 0, y: -1 },
  { side: 'right', x: 1, y: 0 },
  { side: 'down', x: 0, y: 1 },
  { side: 'left', x: -1, y: 0 },
];

export type Point = { x: number; y: number };
/** From border to border: the first and the last point lie on the boxes. */
export type Way = { points: readonly Point[]; cost: number };
type Port = Point & { out: number; cost: number };

const FREE = 0;
const LIES = 1;
const STANDS = 2;
/** A corner, a crossing or an end of a way: nothing may enter. */
const TAKEN = 3;
const BOX = 4;

export class Router {
  readonly #width: number;
  readonly #height: number;
  /** What each cell holds: nothing, something that nothing may enter, or a way that lies or stands. */
  readonly #cells: Uint8Array;

  constructor(width: number, height: number, boxes: readonly Box[]) {
    this.#width = width;
    this.#height = height;
    this.#cells = new Uint8Array(width * height);
    for (const { x, y, width: wide, height: high } of boxes) {
      for (let row = y; row < y + high; row++) this.#cells.fill(BOX, row * width + x, row * width + x + wide);
    }
  }

  /** The best way from one box to another, which is taken from then on; undefined where there is none. */
  join(from: Box, to: Box): Way | undefined {
    const ends = new Map(this.#ports(to).map((port) => [this.#at(port), port]));
    const size = this.#cells.length * 4;
    const costs = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(size).fill(-1);
    const open = new Heap();
    for (const port of this.#ports(from)) {
      const state = this.#at(port) * 4 + port.out;
      costs[state] = port.cost;
      open.push(state, port.cost);
    }
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      const cell = state >> 2;
      const heading = state & 3;
      const cost = costs[state] ?? 0;
      const end = ends.get(cell);
      // The way into a box is the way out of it turned round.
      if (end !== undefined && heading === (end.out ^ 2)) {
        const total = cost + end.cost;
        return this.#take(state, before, end, total);
      }
      for (let out = 0; out < 4; out++) {
        if (out === (heading ^ 2)) continue;
        // The first cell, a crossing and the last one before a box are passed straight on.
        if (out !== heading && (before[state] === -1 || this.#cells[cell] !== FREE || end !== undefined)) continue;
        const next = this.#step(cell, out);
        if (next === undefined || !this.#lets(next, out)) continue;
        const more = 1 + (out === heading ? 0 : BEND) + this.#burden(next, out);
        const following = next * 4 + out;
        if (cost + more >= (costs[following] ?? 0)) continue;
        costs[following] = cost + more;
        before[following] = state;
        open.push(following, cost + more);
      }
    }
    return undefined;
  }

  #at({ x, y }: Point): number {
    return y * this.#width + x;
  }

  /** The free cells around a box from which a way may lead on, each with the side of the box it lies at. */
  #ports({ x, y, width, height }: Box): Port[] {
    const ports: Port[] = [];
    for (let column = x + 2; column < x + width - 2; column++) {
      const cost = Math.abs(column - (x + (width - 1) / 2)) * OFF_MIDDLE;
      ports.push({ x: column, y: y - 1, out: 0, cost }, { x: column, y: y + height, out: 2, cost });
    }
    for (let row = y + 1; row < y + height - 1; row++) {
      const cost = Math.abs(row - (y + (height - 1) / 2)) * OFF_MIDDLE;
      ports.push({ x: x + width, y: row, out: 1, cost }, { x: x - 1, y: row, out: 3, cost });
    }
    return ports.filter((port) => this.#isInside(port) && this.#cells[this.#at(port)] === FREE);
  }

  #isInside({ x, y }: Point): boolean {
    return x >= 0 && y >= 0 && x < this.#width && y < this.#height;
  }

  #step(cell: number, out: number): number | undefined {
    const move = MOVES[out] ?? { x: 0, y: 0 };
    const to = { x: (cell % this.#width) + move.x, y: Math.floor(cell / this.#width) + move.y };
    return this.#isInside(to) ? this.#at(to) : undefined;
  }

  /** Whether a way that heads so may enter: a free cell, or one with a way across it. */
  #lets(cell: number, out: number): boolean {
    const held = this.#cells[cell];
    return held === FREE || held === (out % 2 === 0 ? LIES : STANDS);
  }

  #burden(cell: number, out: number): number {
    let burden = this.#cells[cell] === FREE ? 0 : CROSSING;
    for (const side of [(out + 1) % 4, (out + 3) % 4]) {
      const beside = this.#step(cell, side);
      const held = beside === undefined ? FREE : this.#cells[beside];
      if (held !== FREE) burden += held === BOX ? BESIDE.box : BESIDE.way;
    }
    return burden;
  }

  #take(last: number, before: Int32Array, end: Port, cost: number): Way {
    const states: number[] = [];
    for (let state = last; state !== -1; state = before[state] ?? -1) states.unshift(state);
    const cells = states.map((state) => ({ cell: state >> 2, heading: state & 3 }));
    for (const [at, { cell, heading }] of cells.entries()) {
      const isStraight = (cells[at + 1]?.heading ?? heading) === heading;
      const isEnd = at === 0 || at === cells.length - 1;
      this.#cells[cell] =
        !isStraight || isEnd || this.#cells[cell] !== FREE ? TAKEN : heading % 2 === 0 ? STANDS : LIES;
    }
    const pointOf = (cell: number) => ({ x: cell % this.#width, y: Math.floor(cell / this.#width) });
    const points = cells.map(({ cell }) => pointOf(cell));
    const first = cells[0] ?? { cell: 0, heading: 0 };
    const start = moved(pointOf(first.cell), first.heading ^ 2);
    return { points: [start, ...points, moved({ x: end.x, y: end.y }, end.out ^ 2)], cost };
  }
}

function moved({ x, y }: Point, out: number): Point {
  const move = MOVES[out] ?? { x: 0, y: 0 };
  return { x: x + move.x, y: y + move.y };
}
