import type { Primitive } from '../drawing.ts';
import { LEADING, TYPE } from './type-sizes.ts';

/** The lines of a name one below the other from `top`, each with its middle at `x`. */
export function centredLines(lines: readonly string[], x: number, top: number, maxWidth: number): Primitive[] {
  return lines.map((text, at) => ({
    kind: 'text',
    x,
    y: top + (at + 0.84) * TYPE.detail * LEADING,
    text,
    size: TYPE.detail,
    fill: 'ink',
    strong: true,
    anchor: 'middle',
    maxWidth,
  }));
}
