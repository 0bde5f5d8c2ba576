import type { Point } from './geometry.ts';
import type { Layout, Manner } from './layout.ts';

/** Steps aside smaller than this are drawn as they are. */
const STRAIGHT = 0.8;
/** Kept free before a row, for the heads of arrows. */
const HEAD_ROOM = 6;

/** One step aside: between two rows, from one place across to another. */
type Step = { route: string; at: number; start: number; end: number; from: number; to: number };

/**
 * Lets lines step aside at right angles between two rows, each on a track of its own where they would meet: lines that turn
 * the same way do not cross, those that turn towards each other cross at right angles.
 */
export function onTracks(layout: Layout, direction: Manner['direction']): Layout {
  const [along, across] = direction === 'down' ? (['y', 'x'] as const) : (['x', 'y'] as const);
  const channels = new Map<number, Step[]>();
  for (const [route, { points }] of layout.routes) {
    for (const [at, point] of points.entries()) {
      const next = points[at + 1];
      if (next === undefined || Math.abs(next[across] - point[across]) < STRAIGHT) continue;
      // Every line is read the same way, whichever way its arrow points.
      const [upper, lower] = point[along] <= next[along] ? [point, next] : [next, point];
      const step = {
        route,
        at,
        start: upper[along],
        end: lower[along],
        from: upper[across],
        to: lower[across],
      };
      const channel = Math.round(step.start);
      channels.set(channel, [...(channels.get(channel) ?? []), step]);
    }
  }
  const turns = new Map<string, number>();
  for (const steps of channels.values()) {
    const tracks = tracksOf(steps);
    const count = Math.max(...tracks) + 1;
    for (const [number, { route, at, start, end }] of steps.entries()) {
      const margin = Math.min(HEAD_ROOM, (end - start) / 4);
      const room = end - start - 2 * margin;
      turns.set(keyOf(route, at), start + margin + (room * ((tracks[number] ?? 0) + 0.5)) / count);
    }
  }
  const routes = new Map(
    [...layout.routes].map(([id, route]) => {
      const points = route.points.flatMap((point, at): Point[] => {
        const turn = turns.get(keyOf(id, at));
        const next = route.points[at + 1];
        if (turn === undefined || next === undefined) return [point];
        return [point, { ...point, [along]: turn }, { ...next, [along]: turn }];
      });
      return [id, { ...route, points: withoutDoubles(points) }] as const;
    }),
  );
  return { ...layout, routes };
}

function keyOf(route: string, at: number): string {
  return `${at} ${route}`;
}

/** The track of each step, from 0, so that no two that overlap share one. */
function tracksOf(steps: readonly Step[]): number[] {
  const tracks = new Array<number>(steps.length).fill(0);
  const done: number[] = [];
  const order = steps.map((_, at) => at);
  const turnsRight = (at: number) => (steps[at]?.to ?? 0) > (steps[at]?.from ?? 0);
  const from = (at: number) => steps[at]?.from ?? 0;
  // Of those that turn right the rightmost turns first, of those that turn left the leftmost: then none crosses another.
  const right = order.filter(turnsRight).sort((one, other) => from(other) - from(one) || one - other);
  const left = order.filter((at) => !turnsRight(at)).sort((one, other) => from(one) - from(other) || one - other);
  for (const group of [right, left]) {
    for (const at of group) {
      const met = done.filter((other) => overlaps(steps[at], steps[other]));
      const alike = met.filter((other) => turnsRight(other) === turnsRight(at));
      let track = Math.max(-1, ...alike.map((other) => tracks[other] ?? 0)) + 1;
      while (met.some((other) => tracks[other] === track)) track += 1;
      tracks[at] = track;
      done.push(at);
    }
  }
  return tracks;
}

function overlaps(one: Step | undefined, other: Step | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [low, high] = [Math.min(one.from, one.to), Math.max(one.from, one.to)];
  return low < Math.max(other.from, other.to) + 1 && Math.min(other.from, other.to) < high + 1;
}

/** A corner that is none is no point. */
function withoutDoubles(points: readonly Point[]): Point[] {
  return points.filter((point, at) => {
    const before = points[at - 1];
    return before === undefined || Math.hypot(point.x - before.x, point.y - before.y) > 0.01;
  });
}
