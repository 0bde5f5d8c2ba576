import type { Ink, Pen, Picture, Piece } from './pen.ts';
import { headSign, lineSign, SIDES, type Side, type Stroke } from './signs.ts';

/** Light 1, heavy 2. */
export type LineStyle = { weight: 1 | 2; stroke: Stroke };
export const PLAIN: LineStyle = { weight: 1, stroke: 'solid' };

type Point = { x: number; y: number };
type LineCell = { arms: [number, number, number, number]; stroke: Stroke };
/** `tail`: taken by the wide character before it. */
type Cell = LineCell | { text: string; ink: Ink } | 'tail';

const OPPOSITE: Readonly<Record<Side, Side>> = { up: 'down', right: 'left', down: 'up', left: 'right' };

/** Cells of a terminal. Lines that meet in a cell join there; text stands over them. What lies outside is not drawn. */
export class Canvas {
  readonly width: number;
  readonly #pen: Pen;
  readonly #rows: (Cell | undefined)[][];

  constructor(width: number, height: number, pen: Pen) {
    this.width = width;
    this.#pen = pen;
    this.#rows = Array.from({ length: height }, () => Array.from({ length: width }));
  }

  /** A line through points that lie in a row or a column with the one before. */
  line(points: readonly Point[], style: LineStyle = PLAIN): void {
    for (const [at, to] of points.slice(1).entries()) {
      const from = points[at] ?? to;
      const side = sideOf(from, to);
      for (let step = from; step.x !== to.x || step.y !== to.y; step = next(step, side)) {
        this.#join(step, side, style);
        this.#join(next(step, side), OPPOSITE[side], style);
      }
    }
  }

  /** The head of an arrow, in place of what is there. */
  head({ x, y }: Point, to: Side): void {
    this.#put(x, y, { text: headSign(to, this.#pen.unicode), ink: 'head' });
  }

  /** A text that begins in a cell, and takes the place of what is there. A wide character that does not fit whole is left out. */
  write({ x, y }: Point, text: string, ink: Ink): void {
    let at = x;
    for (const part of this.#pen.graphemes(text)) {
      const cells = this.#pen.widthOf(part);
      // A mark without a letter takes no cell of its own.
      if (cells === 0) continue;
      if (at + cells > this.width) return;
      if (at >= 0) this.#put(at, y, { text: part, ink });
      for (let more = 1; more < cells && at >= 0; more++) this.#put(at + more, y, 'tail');
      at += cells;
    }
  }

  picture(): Picture {
    const rows = this.#rows.map((row) => {
      const pieces: Piece[] = [];
      for (const [x, cell] of row.entries()) {
        if (cell === 'tail') continue;
        const { text, ink } = this.#shown(cell, x);
        const last = pieces.at(-1);
        if (last !== undefined && (last.ink === ink || text === ' ')) last.text += text;
        else pieces.push({ text, ink });
      }
      return pieces;
    });
    return { width: this.width, rows };
  }

  #shown(cell: Exclude<Cell, 'tail'> | undefined, x: number): Piece {
    if (cell === undefined) return { text: ' ', ink: 'line' };
    if ('text' in cell) return { ...cell };
    return { text: lineSign(cell.arms, cell.stroke, x, this.#pen.unicode), ink: 'line' };
  }

  #join({ x, y }: Point, side: Side, { weight, stroke }: LineStyle): void {
    const row = this.#rows[y];
    if (row === undefined || x < 0 || x >= this.width) return;
    const known = row[x];
    const cell: LineCell =
      known !== undefined && known !== 'tail' && 'arms' in known ? known : { arms: [0, 0, 0, 0], stroke };
    cell.arms[SIDES.indexOf(side)] = weight;
    this.#put(x, y, cell);
  }

  #put(x: number, y: number, cell: Cell): void {
    const row = this.#rows[y];
    if (row === undefined || x < 0 || x >= this.width) return;
    // Half of a wide character cannot stay.
    if (row[x] === 'tail' && cell !== 'tail') row[x - 1] = undefined;
    if (row[x + 1] === 'tail') row[x + 1] = undefined;
    row[x] = cell;
  }
}

function sideOf(from: Point, to: Point): Side {
  if (from.y === to.y) return from.x < to.x ? 'right' : 'left';
  return from.y < to.y ? 'down' : 'up';
}

function next({ x, y }: Point, side: Side): Point {
  switch (side) {
    case 'up':
      return { x, y: y - 1 };
    case 'down':
      return { x, y: y + 1 };
    case 'left':
      return { x: x - 1, y };
    case 'right':
      return { x: x + 1, y };
  }
}
