import { Graph, layout } from '@dagrejs/dagre';
import { type Balance, balanceOf } from './balance.ts';
import type { Point, Size } from './geometry.ts';
import type { Layout, LayoutEdge, LayoutNode, Manner } from './layout.ts';

const MARGIN = 2;
const AS_IT_IS: Balance = { turned: new Set(), farther: new Map() };
const NONE: Size = { width: 0, height: 0 };

/**
 * Boxes in ranks along the arrows (Sugiyama, by dagre), with room kept free for each label: no two boxes or labels lie on
 * each other. The same graph gives the same layout.
 */
export function layered(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], manner: Manner): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: manner.direction === 'down' ? 'TB' : 'LR',
    nodesep: manner.nodeGap,
    edgesep: manner.nodeGap / 2,
    ranksep: manner.rankGap,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  const { turned, farther } = manner.balanced ? balanceOf(edges) : AS_IT_IS;
  for (const { id, from, to, label = NONE } of edges) {
    const [tail, head] = turned.has(id) ? [to, from] : [from, to];
    graph.setEdge(tail, head, { ...label, labelpos: 'c', minlen: 1 + (farther.get(id) ?? 0) }, id);
  }
  layout(graph);

  const boxes = new Map(
    nodes.map(({ id, width, height }) => {
      const { x = 0, y = 0 } = graph.node(id) as Partial<Point>;
      return [id, { x: x - width / 2, y: y - height / 2, width, height }] as const;
    }),
  );
  const routes = new Map(
    edges.map(({ id, from, to, label = NONE }) => {
      const isTurned = turned.has(id);
      const laid = (isTurned ? graph.edge(to, from, id) : graph.edge(from, to, id)) as Partial<
        Point & { points: Point[] }
      >;
      const { x = 0, y = 0, points = [] } = laid;
      return [
        id,
        {
          points: isTurned ? [...points].reverse() : points,
          label: { x: x - label.width / 2, y: y - label.height / 2, ...label },
        },
      ] as const;
    }),
  );
  const { width = 0, height = 0 } = graph.graph() as Partial<Size>;
  return { width, height, boxes, routes };
}
