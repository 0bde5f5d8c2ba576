import type { Drawing, Primitive } from '../drawing.ts';
import { type Ego, type Neighbour, SIDE_MOST } from '../ego.ts';
import { fitLine } from '../text-fit.ts';
import { arrowShapes } from './arrows.ts';
import { boxShapes, boxText } from './boxes.ts';
import type { Reading } from './graph-drawing.ts';
import { boxKey, keyShapes } from './key.ts';
import { FRAME, TYPE } from './type-sizes.ts';

const ROW = 31;
const GAP = 7;
const SIDE = 128;
const HUB = 118;

/**
 * A system in the middle, those that send to it on the left, those that receive from it on the right: level lines that
 * cannot cross, each with what it carries. Who does both stands where there is room, with two heads on its line.
 */
export function egoDrawing({ hub, senders, receivers }: Ego, reading: Reading): Drawing {
  const rows = Math.min(SIDE_MOST, Math.max(2, senders.length, receivers.length));
  const height = rows * ROW;
  const hubBox = { x: (FRAME.width - HUB) / 2, y: 0, width: HUB, height: height - GAP };
  const shapes = [
    ...sideShapes(senders, reading, 0, hubBox.x, height),
    ...sideShapes(receivers, reading, FRAME.width - SIDE, hubBox.x + HUB, height),
    ...boxShapes(hub, boxText(hub), hubBox),
  ];
  const nodes = [hub, ...senders.map(({ node }) => node), ...receivers.map(({ node }) => node)];
  const key = keyShapes([...boxKey(nodes), ...reading.key], height, FRAME.width);
  return { width: FRAME.width, height: height + key.height, shapes: [...shapes, ...key.shapes] };
}

/** One side: boxes from `left`, lines from them to the border of the hub. */
function sideShapes(
  neighbours: readonly Neighbour[],
  reading: Reading,
  left: number,
  border: number,
  height: number,
): Primitive[] {
  const shown = neighbours.length <= SIDE_MOST ? neighbours : neighbours.slice(0, SIDE_MOST - 1);
  const more = neighbours.length - shown.length;
  const start = (height - (shown.length + (more > 0 ? 1 : 0)) * ROW) / 2;
  const isLeft = left < border;
  const near = isLeft ? left + SIDE : left;
  const shapes = shown.flatMap((neighbour, at): Primitive[] => {
    const { node, edges, inward, outward } = neighbour;
    const box = { x: left, y: start + at * ROW, width: SIDE, height: ROW - GAP };
    const y = box.y + box.height / 2;
    const [outer, inner] = [
      { x: near, y },
      { x: border, y },
    ];
    const points = inward ? [outer, inner] : [inner, outer];
    const [first] = edges;
    if (first === undefined) return [];
    const merged = { ...first, flows: [...new Set(edges.flatMap(({ flows }) => flows))] };
    const label = reading.label(merged);
    const room = Math.abs(border - near) - 22;
    const text = { kind: 'text', x: (near + border) / 2, size: TYPE.label, anchor: 'middle', maxWidth: room } as const;
    // The name alone: what kind of system it is has no room beside so many.
    return [
      ...arrowShapes(points, inward && outward ? 'two' : 'one', reading.line(merged)),
      { ...text, y: y - 3.5, text: fitLine(label.text, TYPE.label, room), fill: 'ink' },
      { ...text, y: y + 9, text: fitLine(label.below, TYPE.label, room), fill: 'muted' },
      ...boxShapes(
        node,
        boxText({ name: fitLine(node.name, TYPE.name, SIDE - 13, true), detail: '' }, false, SIDE),
        box,
      ),
    ];
  });
  if (more === 0) return shapes;
  return [
    ...shapes,
    {
      kind: 'text',
      x: left + SIDE / 2,
      y: start + shown.length * ROW + (ROW - GAP) / 2 + 3,
      text: `and ${more} more`,
      size: TYPE.key,
      fill: 'muted',
      anchor: 'middle',
    },
  ];
}
