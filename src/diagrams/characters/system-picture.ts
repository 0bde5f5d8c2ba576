import type { Neighbour } from '../ego.ts';
import type { GraphNode } from '../graph.ts';
import { BOX_AIR, type Box, type BoxLine, borderOf, drawBorder, drawCentred } from './box.ts';
import { Canvas } from './canvas.ts';
import {
  type ArrowBlock,
  type ArrowWords,
  blockOf,
  boxWidth,
  LEAD,
  type NeighbourBlock,
  rowsOf,
} from './neighbour-block.ts';
import { type Pen, type Picture, widest, wrapName } from './pen.ts';
import { BOTH_SIDES_FROM, type Sides } from './system-sides.ts';

/** Most that boxes take of the width, in hundredths. */
const SHARE = { both: { neighbour: 21, hub: 22 }, one: { neighbour: 32, hub: 30 } };
const MOST_ROOM = 36;
/** A picture up to so many rows is seen at once: what is short stands in the middle of it. */
const SEEN_AT_ONCE = 24;
/** In a higher one the name in the middle comes again after so many rows. */
const NAME_EVERY = 12;

type Column = { blocks: readonly NeighbourBlock[]; x: number; isLeft: boolean };

/** One system between those that send to it and those that receive from it. Every arrow is a straight line. */
export function systemPicture({ hub, left, right }: Sides, words: ArrowWords, width: number, pen: Pen): Picture {
  const sides = [left, right].filter(({ length }) => length > 0).length;
  const shares = width < BOTH_SIDES_FROM ? SHARE.one : SHARE.both;
  const share = (of: 'neighbour' | 'hub') => Math.floor((width * shares[of]) / 100);
  const hubLines = nameLines(hub, share('hub') - BOX_AIR, pen);
  const hubWidth = boxWidth(
    widest(
      pen,
      hubLines.map(({ text }) => text),
    ),
    share('hub'),
  );
  const names = [...left, ...right].map(({ node }) => node.name);
  const side = boxWidth(widest(pen, names), share('neighbour'));
  const room = sides === 0 ? 0 : Math.min(MOST_ROOM, Math.floor((width - hubWidth - sides * side) / sides));
  const blocks = (of: readonly Neighbour[]) => of.map((one) => blockOf(one, words, side, room, pen));
  const hubX = left.length === 0 ? 0 : side + room;
  const columns: Column[] = [
    { blocks: blocks(left), x: 0, isLeft: true },
    { blocks: blocks(right), x: hubX + hubWidth + room, isLeft: false },
  ];
  const height = Math.max(hubLines.length + 2, ...columns.map(heightOf));
  const canvas = new Canvas(width, height, pen);
  const box = { x: hubX, y: 0, width: hubWidth, height };
  drawBorder(canvas, box, borderOf(hub));
  const [first = 1, ...again] = nameRows(height, hubLines.length);
  drawCentred(canvas, pen, box, first, hubLines);
  for (const row of again)
    drawCentred(
      canvas,
      pen,
      box,
      row,
      hubLines.filter(({ ink }) => ink === 'focus'),
    );
  for (const column of columns) drawColumn(canvas, column, { hub: box, id: hub.id, side, height });
  return canvas.picture();
}

function nameLines(hub: GraphNode, cells: number, pen: Pen): BoxLine[] {
  const name = wrapName(pen, hub.name, cells, 3).map((text): BoxLine => ({ text, ink: 'focus' }));
  const detail = hub.detail === '' ? [] : pen.wrap(hub.detail, cells, 3);
  return [...name, ...detail.map((text): BoxLine => ({ text, ink: 'word' }))];
}

function nameRows(height: number, lines: number): number[] {
  if (height <= SEEN_AT_ONCE) return [Math.floor((height - lines) / 2)];
  const count = Math.max(1, Math.floor((height - 2 - lines) / NAME_EVERY) + 1);
  return Array.from({ length: count }, (_, at) => 1 + at * NAME_EVERY);
}

function heightOf({ blocks }: Column): number {
  return blocks.reduce((sum, { rows }) => sum + rows, 0);
}

type Frame = { hub: Box; id: string; side: number; height: number };

function drawColumn(canvas: Canvas, column: Column, frame: Frame): void {
  const { height, side } = frame;
  let y = height <= SEEN_AT_ONCE ? Math.floor((height - heightOf(column)) / 2) : 0;
  for (const block of column.blocks) {
    const box = { x: column.x, y, width: side, height: block.rows };
    drawBorder(canvas, box, borderOf(block.neighbour.node));
    for (const [at, text] of block.name.entries()) canvas.write({ x: box.x + 2, y: y + 1 + at }, text, 'name');
    let row = y + 1;
    for (const arrow of block.arrows) {
      drawArrow(canvas, arrow, row, column, frame);
      row += rowsOf(arrow) + 1;
    }
    y += block.rows;
  }
}

/** A line from border to border, with a head where something arrives and its words on it. */
function drawArrow(
  canvas: Canvas,
  arrow: ArrowBlock,
  y: number,
  { x, isLeft }: Column,
  { hub, id, side }: Frame,
): void {
  const from = isLeft ? x + side - 1 : hub.x + hub.width - 1;
  const to = isLeft ? hub.x : x;
  const { edge, label, below, indent } = arrow;
  const goesRight = (edge.to === id) === isLeft;
  const headRight = goesRight || edge.twoWay;
  const headLeft = !goesRight || edge.twoWay;
  canvas.line([
    { x: headLeft ? from + 1 : from, y },
    { x: headRight ? to - 1 : to, y },
  ]);
  if (headRight) canvas.head({ x: to - 1, y }, 'right');
  if (headLeft) canvas.head({ x: from + 1, y }, 'left');
  canvas.write({ x: from + LEAD, y }, ` ${label} `, 'name');
  for (const [at, { text, ink }] of below.entries()) canvas.write({ x: from + indent, y: y + 1 + at }, text, ink);
}
