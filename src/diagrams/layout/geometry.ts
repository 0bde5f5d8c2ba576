/** Points and boxes, in points of the page from the top left corner. */
export type Point = { x: number; y: number };
export type Size = { width: number; height: number };
/** x and y are those of the top left corner. */
export type Box = Point & Size;

export function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** How far two boxes lie on each other, in points of the smaller extent; 0 or less where they do not. */
export function overlap(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.min(across, down);
}

/** Whether a line between two points goes through a box. */
export function crossesBox(a: Point, b: Point, box: Box): boolean {
  let from = 0;
  let to = 1;
  // Liang and Barsky: the part of the line inside each pair of parallel sides.
  const sides: [step: number, room: number][] = [
    [a.x - b.x, a.x - box.x],
    [b.x - a.x, box.x + box.width - a.x],
    [a.y - b.y, a.y - box.y],
    [b.y - a.y, box.y + box.height - a.y],
  ];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room <= 0) return false;
      continue;
    }
    const at = room / step;
    if (step < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    if (from >= to) return false;
  }
  return true;
}

/** Whether two lines cross between their ends. */
export function linesCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

export function segmentsOf(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((point, at) => [points[at] ?? point, point]);
}
