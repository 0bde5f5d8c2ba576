import type { Flow } from '../../model/entities.ts';
import { directions, type EntityIndex } from '../entity-index.ts';
import { goldenSystems } from '../golden-record.ts';

/** One direction of a flow from system to system; a hub that the flow only passes through is no stop. */
export type Edge = { from: string; to: string; flow: Flow };

/** The ways that one data object travels. */
export type ObjectGraph = {
  object: string;
  out: ReadonlyMap<string, readonly Edge[]>;
  into: ReadonlyMap<string, readonly Edge[]>;
  /** Its golden records that exist; where none is named, the systems that only send it. */
  sources: readonly string[];
  golden: ReadonlySet<string>;
};

/** The last edge on a shortest way to each system that was reached; undefined at a start. */
export type Reach = ReadonlyMap<string, Edge | undefined>;

function append(map: Map<string, Edge[]>, key: string, edge: Edge): void {
  const list = map.get(key);
  if (list) list.push(edge);
  else map.set(key, [edge]);
}

/** The ways of a data object. Linear in the flows that carry it. */
export function objectGraph(index: EntityIndex, object: string): ObjectGraph {
  const out = new Map<string, Edge[]>();
  const into = new Map<string, Edge[]>();
  for (const flow of index.flowsOfObject.get(object) ?? []) {
    for (const [from, to] of directions(flow)) {
      if (from === to || !index.systems.has(from) || !index.systems.has(to)) continue;
      const edge = { from, to, flow };
      append(out, from, edge);
      append(into, to, edge);
    }
  }
  const known = index.objects.get(object);
  const golden = known === undefined ? [] : goldenSystems(known).filter((system) => index.systems.has(system));
  const origins = [...out.keys()].filter((system) => !into.has(system));
  return { object, out, into, sources: golden.length > 0 ? golden : origins, golden: new Set(golden) };
}

/** The ways of every data object that some flow carries. */
export function objectGraphs(index: EntityIndex): ReadonlyMap<string, ObjectGraph> {
  return new Map([...index.objects.keys()].map((object) => [object, objectGraph(index, object)]));
}

/** Breadth-first from `starts`, never into `avoid` nor over flows that pass through it. */
export function reach(graph: ObjectGraph, starts: Iterable<string>, avoid?: string): Reach {
  const last = new Map<string, Edge | undefined>();
  for (const start of starts) if (start !== avoid) last.set(start, undefined);
  // A Map iterates over what is added while it is walked: it is the queue.
  for (const system of last.keys()) {
    for (const edge of graph.out.get(system) ?? []) {
      const barred = avoid !== undefined && (edge.to === avoid || edge.flow.via === avoid);
      if (!barred && !last.has(edge.to)) last.set(edge.to, edge);
    }
  }
  return last;
}

/** The way to a system, with the hubs that flows pass through. */
export function routeTo(reached: Reach, system: string): { systems: string[]; flows: string[] } {
  const edges: Edge[] = [];
  for (let edge = reached.get(system); edge !== undefined; edge = reached.get(edge.from)) edges.unshift(edge);
  return routeOf(edges, system);
}

/** Systems and flows along these edges; `only` where there is none. */
export function routeOf(edges: readonly Edge[], only: string): { systems: string[]; flows: string[] } {
  const systems = [edges[0]?.from ?? only];
  for (const { to, flow } of edges) {
    if (flow.via !== undefined && flow.via !== systems[systems.length - 1] && flow.via !== to) systems.push(flow.via);
    systems.push(to);
  }
  return { systems, flows: edges.map(({ flow }) => flow.id) };
}
