import type { Flow } from '../model/entities.ts';

/** What a diagram of boxes and arrows shows, before anything has a place. */

/** `own` is under the organisation's control, `outside` is not, `hub` passes on what others send, `domain` stands for several systems. */
export type NodeLook = 'own' | 'outside' | 'hub' | 'domain';

export type GraphNode = {
  id: string;
  name: string;
  /** A word or two below the name. */
  detail: string;
  look: NodeLook;
  /** Mission-critical: its border is heavy. */
  heavy: boolean;
};

/** One arrow: all that goes the same way between the same two boxes. */
export type GraphEdge = {
  id: string;
  /** From 1, in the order of entry: what stands on the arrow where words have no room. */
  number: number;
  from: string;
  to: string;
  twoWay: boolean;
  flows: readonly Flow[];
};

export type Graph = { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] };

/** How many arrows begin or end at each box. */
export function degrees(edges: readonly { from: string; to: string }[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { from, to } of edges) for (const end of [from, to]) found.set(end, (found.get(end) ?? 0) + 1);
  return found;
}
