import { placeGraph } from '../draw/graph-drawing.ts';
import { FRAME } from '../draw/type-sizes.ts';
import type { Graph } from '../graph.ts';
import type { Box } from '../layout/geometry.ts';
import { inRows } from '../layout/rows.ts';
import { labellingsFor } from '../sizes.ts';

const BOX = { width: 120, height: 40 } as const;
const GAP = 60;

/** Places of the boxes for programs that let people move them: as the report has them, else in a grid. */
export function placesOf(graph: Graph): ReadonlyMap<string, Box> {
  const placed = graph.edges.length === 0 ? undefined : placeGraph(graph, [], labellingsFor(graph.nodes.length));
  const grid = inRows(
    graph.nodes.filter(({ id }) => !placed?.layout.boxes.has(id)).map(({ id }) => ({ id, ...BOX })),
    FRAME.width,
    GAP,
  );
  const below = placed === undefined ? 0 : placed.layout.height + GAP;
  return new Map([
    ...(placed?.layout.boxes ?? []),
    ...grid.placed.map(({ one, box }) => [one.id, { ...box, y: box.y + below }] as const),
  ]);
}
