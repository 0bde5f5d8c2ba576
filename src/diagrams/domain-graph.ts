import { categoryName, type FlowHop, flowGraph, type Landscape, mergedEdges } from './flow-graph.ts';
import type { Graph, GraphEdge } from './graph.ts';

/** More arrows than this cannot be followed on one page. */
const MOST_EDGES = 32;

/** Systems of one category as one box. `left` counts the thinnest arrows, which are left out. */
export type DomainGraph = Graph & { left: number };

/** The landscape by category: one line between two categories for all that goes either way. */
export function domainGraph(context: Landscape): DomainGraph {
  const { index } = context;
  const systems = [...index.systems.values()];
  const domainOf = new Map(systems.map(({ id, category }) => [id, category]));
  const { edges } = flowGraph(context);
  const inside = new Map<string, Set<string>>();
  const hops: FlowHop[] = [];
  for (const edge of edges) {
    const [from, to] = [domainOf.get(edge.from) ?? '', domainOf.get(edge.to) ?? ''];
    if (from === to) inside.set(from, new Set([...(inside.get(from) ?? []), ...edge.flows.map(({ id }) => id)]));
    else hops.push(...edge.flows.map((flow) => ({ from, to, flow })));
  }
  const all = joined(mergedEdges(hops));
  const kept = [...all].sort((one, other) => other.flows.length - one.flows.length).slice(0, MOST_EDGES);
  const nodes = [...new Set(domainOf.values())].map((id) => {
    const own = systems.filter(({ category }) => category === id);
    const within = inside.get(id)?.size ?? 0;
    return {
      id,
      name: categoryName(context, id),
      detail: `${own.length} ${own.length === 1 ? 'system' : 'systems'}${within === 0 ? '' : `, ${within} inside`}`,
      look: 'domain' as const,
      heavy: own.some(({ criticality }) => criticality >= 4),
    };
  });
  return { nodes, edges: all.filter((edge) => kept.includes(edge)), left: all.length - kept.length };
}

/** All arrows between the same two boxes as one, with two heads where something goes back. */
export function joined(edges: readonly GraphEdge[]): GraphEdge[] {
  const found = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to].sort());
    const known = found.get(key);
    found.set(
      key,
      known === undefined
        ? edge
        : {
            ...known,
            twoWay: known.twoWay || edge.twoWay || known.from !== edge.from,
            flows: [...new Set([...known.flows, ...edge.flows])],
          },
    );
  }
  return [...found.values()].map((edge, at) => ({ ...edge, number: at + 1 }));
}
