import type { Drawing } from './drawing.ts';

/** The load line of a ship: a ring, and the line through it that the water must not pass. */
export function loadLineMark(size: number): Drawing {
  const radius = size * 0.32;
  const middle = size / 2;
  return {
    width: size * 1.3,
    height: size,
    shapes: [
      { kind: 'circle', x: size * 0.65, y: middle, radius, stroke: 'navy', lineWidth: size * 0.07 },
      { kind: 'line', x1: 0, y1: middle, x2: size * 1.3, y2: middle, stroke: 'navy', lineWidth: size * 0.07 },
    ],
  };
}
