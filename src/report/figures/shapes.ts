import { shortDays } from '../days.ts';
import type { Drawing, Ink, Primitive } from './drawing.ts';

type TextShape = Extract<Primitive, { kind: 'text' }>;
type Look = Partial<Omit<TextShape, 'kind' | 'x' | 'y' | 'text'>>;

/** The smallest type of a drawing, in points; a page that makes a drawing smaller needs more. */
export const SMALL = 8.4;

/** A text with its baseline at y; muted and small where nothing else is said. */
export function label(x: number, y: number, text: string, look: Look = {}): Primitive {
  return { kind: 'text', x, y, text, size: SMALL, fill: 'muted', ...look };
}

export function line(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  stroke: Ink,
  lineWidth = 0.5,
  dash?: number,
): Primitive {
  return { kind: 'line', x1, y1, x2, y2, stroke, lineWidth, ...(dash === undefined ? {} : { dash }) };
}

export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: Ink,
  more: { radius?: number } = {},
): Primitive {
  return { kind: 'rect', x, y, width, height, fill, ...more };
}

/** A square on its corner: a milestone. */
export function diamond(x: number, y: number, size: number, fill: Ink, stroke: Ink = fill): Primitive {
  const data = `M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`;
  return { kind: 'path', data, fill, stroke, lineWidth: 0.8 };
}

/** A drawing with where its numbers come from below it: day, count, runs. */
export function withNote(drawing: Drawing, note: string): Drawing {
  const { width, height, shapes } = drawing;
  return {
    width,
    height: height + 13,
    shapes: [...shapes, label(0, height + 10, shortDays(note), { maxWidth: width })],
  };
}
