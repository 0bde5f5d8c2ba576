import { type Box, overlap, type Point, type Size, segmentsOf } from './geometry.ts';
import type { Layout } from './layout.ts';

/** Distance between two places that are tried on a segment, in points. */
const STEP = 5;
/** Kept free before a corner or the head of an arrow. */
const END = 8;

/**
 * Puts a sign of this size on each line: in the middle of its longest segment, or as near to it as boxes and other signs
 * allow; on the next longest where it has no room there.
 */
export function signsOnLines(layout: Layout, size: Size): Layout {
  const boxes = [...layout.boxes.values()];
  const signs: Box[] = [];
  const routes = new Map(
    [...layout.routes].map(([id, route]) => {
      const tried = placesOn(route.points).map((point) => ({
        x: point.x - size.width / 2,
        y: point.y - size.height / 2,
        ...size,
      }));
      const clash = (box: Box, others: readonly Box[]) => Math.max(0, ...others.map((other) => overlap(box, other)));
      const worst = (box: Box) => clash(box, boxes) * 10 + clash(box, signs);
      const label =
        tried.find((box) => worst(box) <= 0) ??
        tried.reduce<Box | undefined>(
          (best, box) => (best === undefined || worst(box) < worst(best) ? box : best),
          undefined,
        ) ??
        route.label;
      signs.push(label);
      return [id, { ...route, label }] as const;
    }),
  );
  return { ...layout, routes };
}

/** Places on a line, the best first: longest segment first, from its middle outwards. */
function placesOn(points: readonly Point[]): Point[] {
  const length = ([a, b]: [Point, Point]) => Math.hypot(a.x - b.x, a.y - b.y);
  return segmentsOf(points)
    .sort((one, other) => length(other) - length(one))
    .flatMap((segment) => {
      const [a, b] = segment;
      const whole = length(segment);
      const room = Math.max(0, whole / 2 - END);
      const aways = Array.from({ length: Math.floor(room / STEP) + 1 }, (_, at) => at * STEP);
      return aways
        .flatMap((away) => (away === 0 ? [0] : [away, -away]))
        .map((away) => {
          const part = whole === 0 ? 0 : 0.5 + away / whole;
          return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
        });
    });
}
