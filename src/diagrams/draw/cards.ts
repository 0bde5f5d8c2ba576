import type { Ink, Primitive } from '../drawing.ts';
import type { Box, Size } from '../layout/geometry.ts';
import { wrapLines } from '../text-fit.ts';
import { LEADING, TYPE } from './type-sizes.ts';

/** A box with a name and lines of what is known. */
export type Card = {
  name: string;
  lines: readonly CardLine[];
  /** `alarm` asks to be looked at: heavier, and in another colour. */
  look: 'plain' | 'outside' | 'alarm';
};
export type CardLine = { text: string; look?: 'quiet' | 'alarm'; most?: number };
export type CardText = Size & {
  look: Card['look'];
  rows: readonly { text: string; size: number; fill: Ink; strong: boolean }[];
};

const PAD = { x: 6, y: 5 } as const;
const FILLS: Readonly<Record<Card['look'], { fill: Ink; stroke: Ink; lineWidth: number; dash?: number }>> = {
  plain: { fill: 'ramp1', stroke: 'accent', lineWidth: 0.8 },
  outside: { fill: 'paper', stroke: 'muted', lineWidth: 0.8, dash: 3 },
  alarm: { fill: 'paper', stroke: 'ramp4', lineWidth: 1.6 },
};

/** What stands on a card of this width, in lines. */
export function cardText({ name, lines, look }: Card, width: number): CardText {
  const room = width - 2 * PAD.x;
  const rows = [
    ...wrapLines(name, TYPE.name, room, 2, true).map((text) => ({
      text,
      size: TYPE.name,
      fill: 'ink' as const,
      strong: true,
    })),
    ...lines.flatMap(({ text, look: kind, most = 1 }) =>
      wrapLines(text, TYPE.detail, room, most, kind === 'alarm').map((line) => ({
        text: line,
        size: TYPE.detail,
        fill: kind === 'quiet' ? ('muted' as const) : ('ink' as const),
        strong: kind === 'alarm',
      })),
    ),
  ];
  const height = rows.reduce((sum, { size }) => sum + size * LEADING, 0) + 2 * PAD.y;
  return { look, rows, width, height };
}

export function cardShapes({ look, rows }: CardText, box: Box): Primitive[] {
  const shapes: Primitive[] = [{ kind: 'rect', ...box, radius: 3, ...FILLS[look] }];
  let y = box.y + PAD.y;
  for (const { text, size, fill, strong } of rows) {
    shapes.push({
      kind: 'text',
      x: box.x + PAD.x,
      y: y + size * 0.92,
      text,
      size,
      fill,
      strong,
      maxWidth: box.width - 2 * PAD.x,
    });
    y += size * LEADING;
  }
  return shapes;
}
