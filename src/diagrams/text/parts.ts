import type { Context } from '../../analysis/context.ts';
import { flowGraph } from '../flow-graph.ts';
import type { Graph, GraphEdge, GraphNode } from '../graph.ts';
import { carried, patterns, timing } from '../readings.ts';

/** What the text forms of the diagrams have in common. */

/** The landscape with short names of its own for boxes: ids of users never stand where a language expects a word. */
export type NamedGraph = {
  nodes: readonly (GraphNode & { key: string })[];
  edges: readonly (GraphEdge & { tail: string; head: string; label: string; waits: boolean })[];
};

export function namedGraph(context: Context): NamedGraph {
  return named(flowGraph(context), (edge) => labelOf(context, edge));
}

export function named({ nodes, edges }: Graph, label: (edge: GraphEdge) => string): NamedGraph {
  const keys = new Map(nodes.map(({ id }, at) => [id, `n${at + 1}`]));
  return {
    nodes: nodes.map((node) => ({ ...node, key: keys.get(node.id) ?? '' })),
    edges: edges.map((edge) => ({
      ...edge,
      tail: keys.get(edge.from) ?? '',
      head: keys.get(edge.to) ?? '',
      label: label(edge),
      waits: edge.flows.every(({ pattern }) => pattern === undefined || pattern === 'sync_api'),
    })),
  };
}

/** What travels, how and when, in one line. */
export function labelOf({ index }: Context, { flows }: Pick<GraphEdge, 'flows'>): string {
  return [carried(index, flows), patterns(flows), timing(flows)].filter((part) => part !== '').join(' - ');
}
