import { degrees } from '../graph.ts';
import { balanceOf } from './balance.ts';
import { straightThroughRows } from './bands.ts';
import { spreadEnds } from './ends.ts';
import { crossesBox, linesCross, overlap, type Size, segmentsOf } from './geometry.ts';
import { layered } from './layered.ts';
import type { Layout, LayoutEdge, LayoutNode, Manner } from './layout.ts';
import { signsOnLines } from './on-lines.ts';
import { stretched, trimmed } from './stretch.ts';
import { onTracks } from './tracks.ts';

/**
 * The best of several layouts that fit a frame, spread over it; undefined where none fits. Nothing is ever made smaller to
 * fit: text keeps its size. Best is what leads no arrow through a box, then what crosses least. With a `sign` each line gets
 * one of this size, which takes no room of its own; without it the labels of the edges keep theirs free.
 */
export function place(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  frame: Size,
  sign?: Size,
): Layout | undefined {
  if (nodes.length === 0) return { width: 0, height: 0, boxes: new Map(), routes: new Map() };
  const joined = degrees(edges);
  // A sign may stand on a line at the border, and half of it beyond.
  const inner = { width: frame.width - (sign?.width ?? 0), height: frame.height - (sign?.height ?? 0) };
  const excess = { right: 1, down: 1 };
  const isStar = [...balanceOf(edges).farther.values()].some((rows) => rows > 0);
  for (const attempt of ATTEMPTS) {
    const found = (['right', 'down'] as const).flatMap((direction) => {
      // What was far too large is not tried again, unless it is a star, which can be laid out otherwise.
      if (excess[direction] > HOPELESS && !(attempt.balanced && isStar)) return [];
      const manner: Manner = { direction, ...attempt };
      const sized = nodes.map((node) => grown(node, joined, manner));
      const one = layered(sized, edges, manner);
      excess[direction] = Math.max(one.width / inner.width, one.height / inner.height);
      if (one.width > inner.width || one.height > inner.height) return [];
      const lines = routed(stretched(one, inner), edges, direction);
      const spread = sign === undefined ? lines : trimmed(signsOnLines(lines, sign));
      return [{ spread, fault: faultOf(spread, edges) }];
    });
    const [first, ...others] = found;
    if (first !== undefined) {
      return others.reduce((best, other) => (other.fault < best.fault ? other : best), first).spread;
    }
  }
  return undefined;
}

/** How many times too large a layout is that closer gaps cannot mend. */
const HOPELESS = 1.25;

/** What is tried until something fits. Arrows that point the way of reading come first; turned ones only where they must. */
const ATTEMPTS: readonly Omit<Manner, 'direction'>[] = [
  { nodeGap: 10, rankGap: 22, balanced: false },
  { nodeGap: 6, rankGap: 18, balanced: false },
  { nodeGap: 4, rankGap: 16, balanced: true },
];
/** Room on the side of a box that an arrow takes, and how much a box may grow for it. */
const PORT = { down: 11, right: 9, most: 70 } as const;

/** A box with many arrows is made longer, so that they do not run into one. */
function grown(node: LayoutNode, joined: ReadonlyMap<string, number>, { direction }: Manner): LayoutNode {
  const arrows = Math.ceil((joined.get(node.id) ?? 0) / 2) + 1;
  const needed = Math.min(PORT.most, arrows * PORT[direction]);
  return direction === 'down'
    ? { ...node, width: Math.max(node.width, needed) }
    : { ...node, height: Math.max(node.height, needed) };
}

/** Lines from border to border, at right angles. */
function routed(layout: Layout, edges: readonly LayoutEdge[], direction: Manner['direction']): Layout {
  const inner = new Map([...layout.routes].map(([id, { points }]) => [id, points]));
  const ends = spreadEnds(edges, layout.boxes, inner, direction);
  const routes = new Map([...layout.routes].map(([id, route]) => [id, { ...route, points: ends.get(id) ?? [] }]));
  return onTracks(straightThroughRows({ ...layout, routes }, edges, direction), direction);
}

/** What speaks against a layout; 0 for none. An arrow through a box misleads, one over a label or another arrow only disturbs. */
function faultOf({ boxes, routes }: Layout, edges: readonly LayoutEdge[]): number {
  let through = 0;
  let hidden = 0;
  let crossings = 0;
  let length = 0;
  const lines = edges.map((edge) => ({ edge, segments: segmentsOf(routes.get(edge.id)?.points ?? []) }));
  for (const [at, { edge, segments }] of lines.entries()) {
    for (const [a, b] of segments) {
      length += Math.hypot(a.x - b.x, a.y - b.y);
      for (const [id, box] of boxes) {
        if (id !== edge.from && id !== edge.to && crossesBox(a, b, box)) through += 1;
      }
      for (const [id, { label }] of routes) if (id !== edge.id && crossesBox(a, b, label)) hidden += 1;
    }
    for (const other of lines.slice(at + 1)) {
      for (const [a, b] of segments) for (const [c, d] of other.segments) if (linesCross(a, b, c, d)) crossings += 1;
    }
    for (const box of boxes.values()) if (overlap(routes.get(edge.id)?.label ?? EMPTY, box) > 0) through += 1;
  }
  return through * 50 + hidden * 2 + crossings + length / 5000;
}

const EMPTY = { x: 0, y: 0, width: 0, height: 0 };
