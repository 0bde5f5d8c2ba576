import { degrees, type Graph, type GraphEdge, type GraphNode } from './graph.ts';

/** One system with all that it exchanges. */
export type Ego = { hub: GraphNode; senders: Neighbour[]; receivers: Neighbour[] };
/** `edges` are the arrows between the hub and this neighbour. */
export type Neighbour = { node: GraphNode; edges: readonly GraphEdge[]; inward: boolean; outward: boolean };

/** Neighbours that fit one side of a picture. */
export const SIDE_MOST = 12;
/** Fewer neighbours make no hub. */
const LEAST = 4;

/** The systems with the most neighbours, each with what it exchanges; those with few are no hubs. */
export function egos({ nodes, edges }: Graph, most: number): Ego[] {
  const joined = degrees(edges);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return [...nodes]
    .sort((one, other) => (joined.get(other.id) ?? 0) - (joined.get(one.id) ?? 0))
    .filter(({ id }) => (joined.get(id) ?? 0) >= LEAST)
    .slice(0, most)
    .map((hub) => spread(egoOf(hub, edges, byId)));
}

/** A system with all that it exchanges, however many they are. */
export function egoOf(hub: GraphNode, edges: readonly GraphEdge[], byId: ReadonlyMap<string, GraphNode>): Ego {
  const around = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const other = edge.from === hub.id ? edge.to : edge.to === hub.id ? edge.from : undefined;
    if (other !== undefined) around.set(other, [...(around.get(other) ?? []), edge]);
  }
  const ego: Ego = { hub, senders: [], receivers: [] };
  const both: Neighbour[] = [];
  for (const [id, own] of around) {
    const node = byId.get(id);
    if (node === undefined) continue;
    const inward = own.some((edge) => edge.to === hub.id || edge.twoWay);
    const outward = own.some((edge) => edge.from === hub.id || edge.twoWay);
    const neighbour = { node, edges: own, inward, outward };
    if (inward && outward) both.push(neighbour);
    else if (inward) ego.senders.push(neighbour);
    else ego.receivers.push(neighbour);
  }
  // Whoever sends and receives stands where there is more room.
  for (const one of both) (ego.senders.length < ego.receivers.length ? ego.senders : ego.receivers).push(one);
  return ego;
}

/** The same with sides that fit a page, as far as they can. */
function spread(ego: Ego): Ego {
  for (const [full, other] of [
    [ego.senders, ego.receivers],
    [ego.receivers, ego.senders],
  ] as const) {
    // Better on the wrong side, with the arrow the right way, than not shown.
    while (full.length > SIDE_MOST && other.length < SIDE_MOST) other.push(...full.splice(-1));
  }
  return ego;
}
