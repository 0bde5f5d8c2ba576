import type { GraphNode } from '../graph.ts';
import type { Canvas, LineStyle } from './canvas.ts';
import type { Ink, Pen } from './pen.ts';

/** A box of cells, its border included. */
export type Box = { x: number; y: number; width: number; height: number };
/** A line of text in a box. */
export type BoxLine = { text: string; ink: Ink };

/** Cells that border and air take on both sides of a name together. */
export const BOX_AIR = 4;

/** The border says what a system is: heavy is mission-critical, dashed is not under one's own control. */
export function borderOf({ heavy, look }: Pick<GraphNode, 'heavy' | 'look'>): LineStyle {
  return { weight: heavy ? 2 : 1, stroke: look === 'outside' ? 'dashed' : 'solid' };
}

export function drawBorder(canvas: Canvas, { x, y, width, height }: Box, style: LineStyle): void {
  const [right, bottom] = [x + width - 1, y + height - 1];
  canvas.line(
    [
      { x, y },
      { x: right, y },
      { x: right, y: bottom },
      { x, y: bottom },
      { x, y },
    ],
    style,
  );
}

/** Lines in the middle of a box, from a row inside it on. */
export function drawCentred(canvas: Canvas, pen: Pen, box: Box, row: number, lines: readonly BoxLine[]): void {
  for (const [at, { text, ink }] of lines.entries()) {
    const x = box.x + Math.floor((box.width - pen.widthOf(text)) / 2);
    canvas.write({ x, y: box.y + row + at }, text, ink);
  }
}
