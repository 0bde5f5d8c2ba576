import type { Drawing, Primitive } from '../drawing.ts';
import { degrees, type Graph, type GraphEdge, type GraphNode } from '../graph.ts';
import type { Size } from '../layout/geometry.ts';
import type { Layout } from '../layout/layout.ts';
import { place } from '../layout/place.ts';
import { widthOf } from '../text-fit.ts';
import { arrowShapes, type LineLook } from './arrows.ts';
import { type BoxText, boxShapes, boxText } from './boxes.ts';
import { boxKey, type KeyEntry, keyShapes } from './key.ts';
import { type Label, labelShapes, labelText, NUMBER_SIZE, numberShapes } from './labels.ts';
import { FRAME, TYPE } from './type-sizes.ts';

/** What one diagram says on its arrows, and how it draws them. Several of them may share the places of a graph. */
export type Reading = {
  label: (edge: GraphEdge) => Label;
  line: (edge: GraphEdge) => LineLook;
  /** What its lines mean. */
  key: readonly KeyEntry[];
};

/** Labels on the arrows, or numbers that a table explains, or how many flows an arrow stands for. */
export type Labelling = 'words' | 'numbers' | 'counts';

/** A graph with places on the page, from which each reading is drawn. */
export type Placed = { graph: Graph; layout: Layout; labelling: Labelling; readings: readonly Reading[] };

const STRIP_GAP = 8;

/**
 * Finds places for a graph that fit the page for each of its readings: with words on the arrows where they have room, else with
 * numbers; undefined where not even these fit. Boxes without an arrow stand in rows below.
 */
export function placeGraph(
  graph: Graph,
  readings: readonly Reading[],
  labellings: readonly Labelling[],
  frame: Size = FRAME,
): Placed | undefined {
  const joined = degrees(graph.edges);
  const nodes = graph.nodes.filter(({ id }) => joined.has(id));
  const keyRoom = Math.max(0, ...readings.map((reading) => keyOf(graph, reading, 0, frame.width).height));
  for (const labelling of labellings) {
    const isClose = labelling !== 'words';
    const strip = stripOf(graph, isClose, frame.width);
    const layout = place(
      nodes.map((node) => ({ id: node.id, ...sizeOf(boxText(node, isClose)) })),
      graph.edges.map((edge) => ({
        id: edge.id,
        from: edge.from,
        to: edge.to,
        ...(isClose ? {} : { label: largest(readings.map(({ label }) => labelText(label(edge)))) }),
      })),
      { width: frame.width, height: frame.height - keyRoom - strip.height },
      isClose ? NUMBER_SIZE : undefined,
    );
    if (layout !== undefined) return { graph, layout, labelling, readings };
  }
  return undefined;
}

/** Draws one reading of a placed graph: arrows first, so that no line lies on a name. */
export function drawGraph({ graph, layout, labelling }: Placed, reading: Reading, frame: Size = FRAME): Drawing {
  const isClose = labelling !== 'words';
  const dx = Math.max(0, (frame.width - layout.width) / 2);
  const moved = <T extends { x: number }>(point: T): T => ({ ...point, x: point.x + dx });
  const lines: Primitive[] = [];
  const labels: Primitive[] = [];
  for (const edge of graph.edges) {
    const route = layout.routes.get(edge.id);
    if (route === undefined) continue;
    lines.push(...arrowShapes(route.points.map(moved), edge.twoWay ? 'two' : 'one', reading.line(edge)));
    const room = moved(route.label);
    labels.push(
      ...(isClose
        ? numberShapes(labelling === 'counts' ? edge.flows.length : edge.number, room)
        : labelShapes(labelText(reading.label(edge)), room)),
    );
  }
  const boxes = graph.nodes.flatMap((node) => {
    const box = layout.boxes.get(node.id);
    return box === undefined ? [] : boxShapes(node, boxText(node, isClose), moved(box));
  });
  const strip = stripOf(graph, isClose, frame.width);
  const below = strip.shapes(layout.height);
  const key = keyOf(graph, reading, layout.height + strip.height, frame.width);
  const height = layout.height + strip.height + key.height;
  return { width: frame.width, height, shapes: [...lines, ...labels, ...boxes, ...below, ...key.shapes] };
}

function keyOf({ nodes }: Graph, { key }: Reading, top: number, width: number): ReturnType<typeof keyShapes> {
  return keyShapes([...boxKey(nodes), ...key], top, width);
}

function sizeOf({ width, height }: BoxText): Size {
  return { width, height };
}

function largest(sizes: readonly Size[]): Size {
  return {
    width: Math.max(0, ...sizes.map(({ width }) => width)),
    height: Math.max(0, ...sizes.map(({ height }) => height)),
  };
}

const ALONE = 'No flow is recorded for:';

/** The boxes that no arrow touches, in rows below the others. */
function stripOf(
  { nodes, edges }: Graph,
  isClose: boolean,
  width: number,
): { height: number; shapes: (top: number) => Primitive[] } {
  const joined = degrees(edges);
  const alone = nodes.filter(({ id }) => !joined.has(id));
  if (alone.length === 0) return { height: 0, shapes: () => [] };
  const places: { node: GraphNode; text: BoxText; x: number; y: number }[] = [];
  let x = widthOf(ALONE, TYPE.key) + STRIP_GAP;
  const start = x;
  let y = STRIP_GAP * 2;
  let tallest = 0;
  for (const node of alone) {
    const text = boxText(node, isClose);
    if (x > start && x + text.width > width) {
      x = start;
      y += tallest + STRIP_GAP;
      tallest = 0;
    }
    places.push({ node, text, x, y });
    tallest = Math.max(tallest, text.height);
    x += text.width + STRIP_GAP;
  }
  return {
    height: y + tallest,
    shapes: (top) => [
      { kind: 'text', x: 0, y: top + STRIP_GAP * 2 + 12, text: ALONE, size: TYPE.key, fill: 'muted' },
      ...places.flatMap((one) => boxShapes(one.node, one.text, { ...sizeOf(one.text), x: one.x, y: top + one.y })),
    ],
  };
}
