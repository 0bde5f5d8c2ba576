import { type Box, centreOf, type Point } from './geometry.ts';
import type { LayoutEdge, Manner } from './layout.ts';

/** Least distance between two arrows on one side of a box, in points, where the side is long enough. */
const APART = 11;
/** Part of a side that arrows may use. */
const USED = 0.8;

type End = { edge: string; at: 'first' | 'last'; towards: number };

/**
 * Lets the arrows of a box begin and end side by side instead of in one point: each as near as may be to where it comes
 * from. `inner` are the points of each edge as laid out, those on the border included.
 */
export function spreadEnds(
  edges: readonly LayoutEdge[],
  boxes: ReadonlyMap<string, Box>,
  inner: ReadonlyMap<string, readonly Point[]>,
  direction: Manner['direction'],
): Map<string, Point[]> {
  const along = direction === 'down' ? 'x' : 'y';
  const across = direction === 'down' ? 'y' : 'x';
  const sides = new Map<string, { box: Box; isLow: boolean; ends: End[] }>();
  for (const { id, from, to } of edges) {
    const points = inner.get(id) ?? [];
    for (const at of ['first', 'last'] as const) {
      const node = at === 'first' ? from : to;
      const box = boxes.get(node);
      const next = at === 'first' ? points[1] : points.at(-2);
      if (box === undefined || next === undefined) continue;
      const isLow = next[across] < centreOf(box)[across];
      const key = JSON.stringify([node, isLow]);
      const side = sides.get(key) ?? { box, isLow, ends: [] };
      side.ends.push({ edge: id, at, towards: next[along] });
      sides.set(key, side);
    }
  }
  const routes = new Map([...inner].map(([id, points]) => [id, points.map((point) => ({ ...point }))]));
  for (const { box, isLow, ends } of sides.values()) {
    const length = direction === 'down' ? box.width : box.height;
    const places = placesOn(
      ends.map((end) => end.towards),
      box[along] + (length * (1 - USED)) / 2,
      length * USED,
    );
    const border = box[across] + (isLow ? 0 : direction === 'down' ? box.height : box.width);
    for (const [number, { edge, at }] of ends.entries()) {
      const points = routes.get(edge);
      const place = places[number] ?? 0;
      const point = direction === 'down' ? { x: place, y: border } : { x: border, y: place };
      if (points !== undefined) points[at === 'first' ? 0 : points.length - 1] = point;
    }
  }
  return routes;
}

/** Places on a side, in the order of what they aim at, as near to it as distance from each other allows. */
function placesOn(aims: readonly number[], start: number, length: number): number[] {
  const gap = Math.min(APART, length / Math.max(1, aims.length - 1));
  const order = aims.map((aim, at) => ({ aim, at })).sort((one, other) => one.aim - other.aim || one.at - other.at);
  const places = order.map(({ aim }) => Math.min(start + length, Math.max(start, aim)));
  for (let at = 1; at < places.length; at++) {
    places[at] = Math.max(places[at] ?? 0, (places[at - 1] ?? 0) + gap);
  }
  let most = start + length;
  for (let at = places.length - 1; at >= 0; at--) {
    places[at] = Math.min(places[at] ?? 0, most);
    most = (places[at] ?? 0) - gap;
  }
  const result = new Array<number>(aims.length).fill(start);
  for (const [at, { at: original }] of order.entries()) result[original] = places[at] ?? start;
  return result;
}
