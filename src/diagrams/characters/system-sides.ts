import type { Ego, Neighbour } from '../ego.ts';
import type { GraphEdge, GraphNode } from '../graph.ts';

/** From this width on, who sends stands at the left and who receives at the right; below, all stand at the right. */
export const BOTH_SIDES_FROM = 70;

/** A system with its neighbours where they are drawn. Arrows are numbered from 1 in the order in which they are read. */
export type Sides = { hub: GraphNode; left: readonly Neighbour[]; right: readonly Neighbour[] };

export function sidesOf({ hub, senders, receivers }: Ego, width: number): Sides {
  const all = [...senders, ...receivers];
  const both = all.filter(({ inward, outward }) => inward && outward);
  const left = all.filter(({ outward }) => !outward);
  const right = all.filter(({ inward }) => !inward);
  // Who only sends or only receives stands where it belongs, who does both where there is more room.
  for (const one of both) (height(left) < height(right) ? left : right).push(one);
  const isNarrow = width < BOTH_SIDES_FROM;
  return numbered({ hub, left: isNarrow ? [] : left, right: isNarrow ? [...left, ...right] : right });
}

/** Every arrow in the order of its number. */
export function arrowsOf({ left, right }: Sides): GraphEdge[] {
  return [...left, ...right].flatMap(({ edges }) => edges);
}

function height(side: readonly Neighbour[]): number {
  return side.reduce((sum, { edges }) => sum + edges.length, 0);
}

function numbered({ hub, left, right }: Sides): Sides {
  let number = 0;
  const count = (one: Neighbour): Neighbour => ({
    ...one,
    edges: one.edges.map((edge) => ({ ...edge, number: ++number })),
  });
  return { hub, left: left.map(count), right: right.map(count) };
}
