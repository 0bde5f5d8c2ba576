import type { Graph, GraphEdge, GraphNode } from '../graph.ts';
import { BOX_AIR, type Box, type BoxLine, borderOf, drawBorder, drawCentred } from './box.ts';
import { Canvas } from './canvas.ts';
import { placesIn } from './grid-places.ts';
import { type NumberPlace, numberPlace } from './number-place.ts';
import { type Pen, type Picture, widest, wrapName } from './pen.ts';
import { type Point, Router, type Way } from './route.ts';
import type { Side } from './signs.ts';

/** Up to so many boxes and arrows stand in one picture. */
export const MOST_BOXES = 12;
export const MOST_ARROWS = 24;

const BOX_ROWS = 5;
const LEAST_BOX = 12;
/** Cells between boxes, least and most, and rows between them: for arrows and their numbers. */
const GAP = { least: 7, most: 16, rows: 3 };
const MARGIN_ROWS = 2;
const MOST_COLUMNS = 4;
/** What a row of boxes more costs against longer arrows. */
const ROW_COST = 12;
/** What a box costs that does not hold its words whole. */
const NOT_WHOLE = 60;
const WIDEST_BOX = 24;

type Sketch = {
  boxes: readonly Box[];
  ways: readonly Way[];
  numbers: readonly NumberPlace[];
  height: number;
  cost: number;
};

/**
 * Systems as boxes of one size in rows and columns, joined by arrows with their numbers. Undefined where there are too
 * many of them, or no way is left for one of the arrows: then it is told as a list.
 */
export function landscapePicture({ nodes, edges }: Graph, width: number, pen: Pen): Picture | undefined {
  if (nodes.length === 0 || nodes.length > MOST_BOXES || edges.length > MOST_ARROWS) return undefined;
  let best: Sketch | undefined;
  for (let columns = Math.min(MOST_COLUMNS, nodes.length); columns >= Math.min(2, nodes.length); columns--) {
    const sketch = sketched({ nodes, edges }, columns, width, pen);
    if (sketch !== undefined && (best === undefined || sketch.cost < best.cost)) best = sketch;
  }
  return best && drawn(best, nodes, edges, width, pen);
}

function sketched({ nodes, edges }: Graph, columns: number, width: number, pen: Pen): Sketch | undefined {
  const most = Math.floor((width - GAP.least * (columns - 1)) / columns);
  if (most < LEAST_BOX) return undefined;
  const wanted = widest(
    pen,
    nodes.map(({ name }) => name),
  );
  const boxWidth = Math.max(LEAST_BOX, Math.min(most, wanted + BOX_AIR, WIDEST_BOX));
  const notWhole = nodes.filter((node) => !isWhole(node, boxWidth - BOX_AIR, pen)).length * NOT_WHOLE;
  const gap = Math.min(GAP.most, columns === 1 ? 0 : Math.floor((width - boxWidth * columns) / (columns - 1)));
  const left = Math.floor((width - boxWidth * columns - gap * (columns - 1)) / 2);
  const places = placesIn(nodes, edges, columns);
  const rows = Math.max(...places.map(({ row }) => row)) + 1;
  const height = rows * BOX_ROWS + (rows - 1) * GAP.rows + 2 * MARGIN_ROWS;
  const boxes = places.map(({ column, row }) => ({
    x: left + column * (boxWidth + gap),
    y: MARGIN_ROWS + row * (BOX_ROWS + GAP.rows),
    width: boxWidth,
    height: BOX_ROWS,
  }));
  const ways = waysOf(nodes, edges, boxes, new Router(width, height, boxes));
  const numbers = ways && numbersOf(ways, edges);
  if (ways === undefined || numbers === undefined) return undefined;
  return { boxes, ways, numbers, height, cost: ways.reduce((sum, { cost }) => sum + cost, rows * ROW_COST + notWhole) };
}

/** A way for each arrow, those between near boxes first, so that they are straight; undefined where one has none. */
function waysOf(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  boxes: readonly Box[],
  router: Router,
): Way[] | undefined {
  const boxOf = new Map(nodes.map(({ id }, at) => [id, boxes[at]]));
  const ends = edges.map(({ from, to }, at) => ({ at, from: boxOf.get(from), to: boxOf.get(to) }));
  const ways: Way[] = [];
  const length = ({ from, to }: (typeof ends)[number]) =>
    from === undefined || to === undefined ? 0 : Math.abs(from.x - to.x) + 3 * Math.abs(from.y - to.y);
  for (const { at, from, to } of [...ends].sort((one, other) => length(one) - length(other))) {
    const way = from && to && router.join(from, to);
    if (way === undefined) return undefined;
    ways[at] = way;
  }
  return ways;
}

/** Where the number of each arrow stands; undefined where one has no room. */
function numbersOf(ways: readonly Way[], edges: readonly GraphEdge[]): NumberPlace[] | undefined {
  const found = edges.flatMap(({ number }, at) => numberPlace(ways, at, String(number).length) ?? []);
  return found.length === edges.length ? found : undefined;
}

function drawn(
  { boxes, ways, numbers, height }: Sketch,
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  width: number,
  pen: Pen,
): Picture {
  const canvas = new Canvas(width, height, pen);
  for (const [at, node] of nodes.entries()) {
    const box = boxes[at];
    if (box !== undefined) drawNode(canvas, node, box, pen);
  }
  for (const [at, edge] of edges.entries()) drawWay(canvas, ways[at]?.points ?? [], edge);
  for (const [at, { number }] of edges.entries()) {
    const place = numbers[at];
    if (place !== undefined) canvas.write(place, place.isLoose ? ` ${number} ` : String(number), 'name');
  }
  return withoutEmptyEdges(canvas.picture());
}

/** What a box of several systems holds is said in it. */
function detailOf({ look, detail }: GraphNode): string {
  return look === 'domain' ? detail : '';
}

/** Whether a box of so many cells within holds all that it says, no word broken. */
function isWhole(node: GraphNode, cells: number, pen: Pen): boolean {
  const detail = detailOf(node);
  const rows = BOX_ROWS - 2 - (detail === '' ? 0 : 1);
  const fits = (text: string) => pen.widthOf(text) <= cells;
  return fits(detail) && node.name.split(' ').every(fits) && wrapName(pen, node.name, cells, rows + 1).length <= rows;
}

function drawNode(canvas: Canvas, node: GraphNode, box: Box, pen: Pen): void {
  drawBorder(canvas, box, borderOf(node));
  const detail = detailOf(node) === '' ? [] : pen.wrap(detailOf(node), box.width - BOX_AIR, 1);
  const name = wrapName(pen, node.name, box.width - BOX_AIR, BOX_ROWS - 2 - detail.length);
  const lines: BoxLine[] = [
    ...name.map((text): BoxLine => ({ text, ink: 'name' })),
    ...detail.map((text): BoxLine => ({ text, ink: 'word' })),
  ];
  drawCentred(canvas, pen, box, Math.floor((BOX_ROWS - lines.length) / 2), lines);
}

function drawWay(canvas: Canvas, points: readonly Point[], { twoWay }: GraphEdge): void {
  const last = points.length - 1;
  const [start, first, beforeLast, end] = [points[0], points[1], points[last - 1], points[last]];
  if (start === undefined || first === undefined || beforeLast === undefined || end === undefined) return;
  canvas.line(points.slice(twoWay ? 1 : 0, last));
  canvas.head(beforeLast, sideTo(beforeLast, end));
  if (twoWay) canvas.head(first, sideTo(first, start));
}

function sideTo(from: Point, to: Point): Side {
  if (from.y === to.y) return from.x < to.x ? 'right' : 'left';
  return from.y < to.y ? 'down' : 'up';
}

/** Without the rows above and below that hold nothing. */
function withoutEmptyEdges({ width, rows }: Picture): Picture {
  const isEmpty = (row: Picture['rows'][number] | undefined) => row?.every(({ text }) => text.trim() === '') ?? false;
  let [from, to] = [0, rows.length];
  while (from < to && isEmpty(rows[from])) from++;
  while (to > from && isEmpty(rows[to - 1])) to--;
  return { width, rows: rows.slice(from, to) };
}
