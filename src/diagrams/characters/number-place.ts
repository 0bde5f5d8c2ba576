import type { Point, Way } from './route.ts';

/** Cells that a number takes, from left to right; `isLoose`: the first and the last of them are air. */
export type NumberPlace = Point & { isLoose: boolean };

type Run = { cells: Point[]; lies: boolean };

/**
 * Where the number of an arrow stands: in the middle of its longest lying piece that no other arrow crosses; where there
 * is none with room, in a standing one, which it may widen by a cell to the right where that is free.
 */
export function numberPlace(ways: readonly Way[], of: number, digits: number): NumberPlace | undefined {
  const points = ways[of]?.points ?? [];
  const others = new Set(ways.flatMap((way, at) => (at === of ? [] : way.points.map(keyOf))));
  const runs = runsOf(points, others);
  const lying = longest(runs.filter(({ lies }) => lies));
  // With its air, and with line left on both sides; else without air, with line left.
  if (lying.length >= digits + 4) return { ...middleOf(lying, digits + 2), isLoose: true };
  if (lying.length >= digits + 2) return { ...middleOf(lying, digits), isLoose: false };
  const standing = longest(runs.filter(({ lies }) => !lies));
  const inside = (standing.length < 3 ? standing : standing.slice(1, -1)).filter(
    ({ x, y }) => digits === 1 || !others.has(keyOf({ x: x + 1, y })),
  );
  const middle = inside[Math.floor(inside.length / 2)];
  if (middle !== undefined && digits <= 2) return { ...middle, isLoose: false };
  return lying.length >= digits ? { ...middleOf(lying, digits), isLoose: false } : undefined;
}

/** Straight pieces between the heads, the corners and the crossings of a way. */
function runsOf(points: readonly Point[], others: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  let isBroken = true;
  for (const [at, point] of points.entries()) {
    const isEnd = at < 2 || at > points.length - 3;
    const [before, after] = [points[at - 1], points[at + 1]];
    const isCorner = before?.x !== after?.x && before?.y !== after?.y;
    if (isEnd || isCorner || others.has(keyOf(point))) isBroken = true;
    else if (isBroken) {
      runs.push({ cells: [point], lies: before?.y === point.y });
      isBroken = false;
    } else runs.at(-1)?.cells.push(point);
  }
  return runs;
}

function longest(runs: readonly Run[]): Point[] {
  return runs.reduce((most: Point[], { cells }) => (cells.length > most.length ? cells : most), []);
}

function middleOf(run: readonly Point[], cells: number): Point {
  const first = Math.min(...run.map(({ x }) => x));
  return { x: first + Math.floor((run.length - cells) / 2), y: run[0]?.y ?? 0 };
}

function keyOf({ x, y }: Point): string {
  return `${x} ${y}`;
}
