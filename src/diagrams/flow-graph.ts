import type { Context } from '../analysis/context.ts';
import type { Flow, System } from '../model/entities.ts';
import { word } from '../model/value-words.ts';
import type { Graph, GraphEdge, GraphNode, NodeLook } from './graph.ts';

/** All that a graph of the landscape is made of. */
export type Landscape = Pick<Context, 'index' | 'bank'>;

/** Systems as boxes, what they exchange as arrows: one arrow for all flows the same way. References to nothing are left out. */
export function flowGraph(context: Landscape): Graph {
  const { index } = context;
  const hubs = new Set([...index.flows.values()].flatMap(({ via }) => (via === undefined ? [] : [via])));
  const nodes = [...index.systems.values()].map((one) => systemNode(context, one, hubs));
  const edges = mergedEdges(
    [...index.flows.values()].flatMap((flow) =>
      hopsOf(flow).filter(({ from, to }) => from !== to && index.systems.has(from) && index.systems.has(to)),
    ),
  );
  return { nodes, edges };
}

/** One stretch of a flow between two neighbouring stops; both ways where the flow goes both ways. */
export type FlowHop = { from: string; to: string; flow: Flow };

function hopsOf(flow: Flow): FlowHop[] {
  if (flow.via === undefined) return [{ from: flow.from, to: flow.to, flow }];
  return [
    { from: flow.from, to: flow.via, flow },
    { from: flow.via, to: flow.to, flow },
  ];
}

/** Hops between the same ends, the same way, as one arrow; numbered in the order of entry. */
export function mergedEdges(hops: readonly FlowHop[]): GraphEdge[] {
  const edges = new Map<string, { from: string; to: string; twoWay: boolean; flows: Flow[] }>();
  for (const { from, to, flow } of hops) {
    const twoWay = flow.direction === 'two_way';
    const key = (a: string, b: string) => JSON.stringify([a, b, twoWay]);
    // An arrow with two heads is the same from either end.
    const known = edges.get(key(from, to)) ?? (twoWay ? edges.get(key(to, from)) : undefined);
    if (known === undefined) edges.set(key(from, to), { from, to, twoWay, flows: [flow] });
    else if (!known.flows.includes(flow)) known.flows.push(flow);
  }
  return [...edges.values()].map((edge, at) => ({ ...edge, id: `e${at + 1}`, number: at + 1 }));
}

export function systemNode(context: Landscape, one: System, hubs: ReadonlySet<string>): GraphNode {
  return {
    id: one.id,
    name: one.name,
    detail: categoryName(context, one.category),
    look: lookOf(one, hubs),
    heavy: one.criticality >= 4,
  };
}

function lookOf({ id, category, control }: System, hubs: ReadonlySet<string>): NodeLook {
  if (category === 'integration' || hubs.has(id)) return 'hub';
  return control.startsWith('external') ? 'outside' : 'own';
}

export function categoryName({ bank }: Pick<Context, 'bank'>, id: string): string {
  return bank.categories.find((entry) => entry.id === id)?.name ?? word(id);
}
