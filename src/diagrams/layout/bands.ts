import { type Box, centreOf, type Point } from './geometry.ts';
import type { Layout, LayoutEdge, Manner } from './layout.ts';

/** Distance that a line keeps from the boxes and labels between which it passes, along its way. */
const CLEAR = 2;
/** Centres this near are of one row. */
const SAME = 1;

type Row = { centre: number; half: number };

/**
 * Lets lines pass a row of boxes or labels straight, in the place that the layout has kept free for them, and leave and
 * reach their own boxes straight too; they bend between the rows only. So no line leads through a box, or below a label
 * that is not its own.
 */
export function straightThroughRows(
  layout: Layout,
  edges: readonly LayoutEdge[],
  direction: Manner['direction'],
): Layout {
  const along = direction === 'down' ? 'y' : 'x';
  const rows = rowsOf(layout, direction);
  const rowAt = (place: number) => rows.find((one) => Math.abs(one.centre - place) < SAME);
  const passed = (point: Point, isForwards: boolean): Point[] => {
    const row = rowAt(point[along]);
    // Halfway between two rows the layout bends lines that need no bend.
    if (row === undefined) return [];
    const low = { ...point, [along]: row.centre - row.half };
    const high = { ...point, [along]: row.centre + row.half };
    return isForwards ? [low, high] : [high, low];
  };
  /** Straight below or above an end, where its row ends. */
  const beside = (end: Point, box: Box | undefined): Point[] => {
    const centre = box === undefined ? undefined : centreOf(box)[along];
    const row = centre === undefined ? undefined : rowAt(centre);
    if (row === undefined) return [];
    return [{ ...end, [along]: end[along] < row.centre ? row.centre - row.half : row.centre + row.half }];
  };
  const routes = new Map(layout.routes);
  for (const { id, from, to } of edges) {
    const route = layout.routes.get(id);
    const [first, last] = [route?.points[0], route?.points.at(-1)];
    if (route === undefined || first === undefined || last === undefined) continue;
    const { points } = route;
    const inner = points.slice(1, -1).flatMap((point, at) => {
      const [before, after] = [points[at] ?? point, points[at + 2] ?? point];
      return passed(point, after[along] > before[along]);
    });
    routes.set(id, {
      ...route,
      points: [first, ...beside(first, layout.boxes.get(from)), ...inner, ...beside(last, layout.boxes.get(to)), last],
    });
  }
  return { ...layout, routes };
}

/** The rows of boxes and of labels, each as thick as its thickest. */
function rowsOf({ boxes, routes }: Layout, direction: Manner['direction']): Row[] {
  const [along, side] = direction === 'down' ? (['y', 'height'] as const) : (['x', 'width'] as const);
  const rows: Row[] = [];
  const labels = [...routes.values()].map(({ label }) => label).filter(({ width }) => width > 0);
  for (const box of [...boxes.values(), ...labels]) {
    const centre = box[along] + box[side] / 2;
    const half = box[side] / 2 + CLEAR;
    const row = rows.find((one) => Math.abs(one.centre - centre) < SAME);
    if (row === undefined) rows.push({ centre, half });
    else row.half = Math.max(row.half, half);
  }
  return rows;
}
