import type { Box, Size } from './geometry.ts';

/** Boxes one after the other in rows of this width; a row is as high as its highest box. Gives all of their height too. */
export function inRows<T extends Size>(
  boxes: readonly T[],
  width: number,
  gap: number,
): { placed: { one: T; box: Box }[]; width: number; height: number } {
  const placed: { one: T; box: Box }[] = [];
  let x = 0;
  let y = 0;
  let tallest = 0;
  let widest = 0;
  for (const one of boxes) {
    if (x > 0 && x + one.width > width) {
      x = 0;
      y += tallest + gap;
      tallest = 0;
    }
    placed.push({ one, box: { x, y, width: one.width, height: one.height } });
    x += one.width + gap;
    widest = Math.max(widest, x - gap);
    tallest = Math.max(tallest, one.height);
  }
  return { placed, width: widest, height: y + tallest };
}
