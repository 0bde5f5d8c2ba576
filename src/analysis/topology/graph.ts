import { type EntityIndex, legsOf } from '../entity-index.ts';

/** The landscape as a directed graph over numbered systems; parallel legs count once. */
export type Graph = {
  ids: readonly string[];
  numbers: ReadonlyMap<string, number>;
  /** Receivers of each system. */
  out: readonly (readonly number[])[];
  /** Neighbours of each system, whatever the direction. */
  near: readonly (readonly number[])[];
};

/** Builds the graph: nodes are all systems (hubs are systems), an edge for each leg, two for a two-way flow. */
export function buildGraph(index: EntityIndex): Graph {
  const ids = [...index.systems.keys()];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const out = ids.map(() => new Set<number>());
  const near = ids.map(() => new Set<number>());
  for (const flow of index.flows.values()) {
    for (const leg of legsOf(flow)) {
      const from = numbers.get(leg.from);
      const to = numbers.get(leg.to);
      if (from === undefined || to === undefined) continue;
      out[from]?.add(to);
      near[from]?.add(to);
      near[to]?.add(from);
    }
  }
  return { ids, numbers, out: out.map((set) => [...set]), near: near.map((set) => [...set]) };
}
