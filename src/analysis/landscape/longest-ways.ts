import type { Flow } from '../../model/entities.ts';
import { strongComponents } from '../topology/components.ts';
import type { HopAge } from './hop-age.ts';
import { type Edge, type ObjectGraph, reach } from './object-graph.ts';

type Weighted = { edge: Edge; cost: number; known: boolean };
type Arrival = { cost: number; edge: Edge | undefined };

/**
 * The longest way of a data object from its source to each system that gets it. Where data can run in a ring the longest
 * way has no end, so rings are entered at their latest news and crossed on the shortest way (condensation by strong
 * components, Dijkstra inside each). Of parallel flows between two systems the fastest counts: it brings the news.
 */
export function longestWays(graph: ObjectGraph, source: string, ageOf: (flow: Flow) => HopAge): Map<string, Edge[]> {
  const ids = [...reach(graph, [source]).keys()];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const ways = ids.map((id) => fastest(graph.out.get(id) ?? [], source, ageOf));
  const component = strongComponents(ways.map((edges) => edges.map(({ edge }) => numbers.get(edge.to) as number)));
  const members = new Map<number, string[]>();
  ids.forEach((id, number) => {
    const key = component[number] as number;
    members.set(key, [...(members.get(key) ?? []), id]);
  });

  const arrivals = new Map<string, Arrival>([[source, { cost: 0, edge: undefined }]]);
  const inside = (a: string, b: string): boolean => component[numbers.get(a) ?? -1] === component[numbers.get(b) ?? -2];
  // Components are numbered from the far end: what is upstream has the higher number.
  for (const key of [...members.keys()].sort((a, b) => b - a)) {
    const ring = members.get(key) as string[];
    cross(ring, arrivals, (id) => (ways[numbers.get(id) as number] ?? []).filter(({ edge }) => inside(id, edge.to)));
    for (const id of ring) {
      const at = arrivals.get(id)?.cost ?? 0;
      for (const { edge, cost } of ways[numbers.get(id) as number] ?? []) {
        if (inside(id, edge.to) || at + cost <= (arrivals.get(edge.to)?.cost ?? -1)) continue;
        arrivals.set(edge.to, { cost: at + cost, edge });
      }
    }
  }
  return new Map(ids.filter((id) => id !== source).map((id) => [id, wayTo(arrivals, id)]));
}

/** One way to each neighbour, the fastest of those that are known, else the fastest; never back to the source. */
function fastest(edges: readonly Edge[], source: string, ageOf: (flow: Flow) => HopAge): Weighted[] {
  const best = new Map<string, Weighted>();
  for (const edge of edges) {
    if (edge.to === source) continue;
    const { seconds: cost, known } = ageOf(edge.flow);
    const held = best.get(edge.to);
    if (held === undefined || (known && !held.known) || (known === held.known && cost < held.cost)) {
      best.set(edge.to, { edge, cost, known });
    }
  }
  return [...best.values()];
}

/** Dijkstra inside a ring from all its entries; an entry keeps its own time if that is later. */
function cross(
  ring: readonly string[],
  arrivals: Map<string, Arrival>,
  out: (id: string) => readonly Weighted[],
): void {
  if (ring.length === 1) return;
  const open = new Map<string, Arrival>();
  for (const id of ring) {
    const entry = arrivals.get(id);
    if (entry) open.set(id, entry);
  }
  const done = new Set<string>();
  while (open.size > 0) {
    const [id, arrival] = [...open].reduce((least, one) => (one[1].cost < least[1].cost ? one : least));
    open.delete(id);
    done.add(id);
    if (arrival.cost >= (arrivals.get(id)?.cost ?? 0)) arrivals.set(id, arrival);
    for (const { edge, cost } of out(id)) {
      const known = open.get(edge.to);
      if (done.has(edge.to) || (known !== undefined && known.cost <= arrival.cost + cost)) continue;
      open.set(edge.to, { cost: arrival.cost + cost, edge });
    }
  }
}

function wayTo(arrivals: ReadonlyMap<string, Arrival>, system: string): Edge[] {
  const edges: Edge[] = [];
  for (let edge = arrivals.get(system)?.edge; edge !== undefined; edge = arrivals.get(edge.from)?.edge)
    edges.unshift(edge);
  return edges;
}
