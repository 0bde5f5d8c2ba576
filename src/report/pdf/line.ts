import type { Ink } from '../figures/drawing.ts';
import type { Face } from './display.ts';

/** Text of one face, size and colour, at its place in a line. */
export type Run = {
  x: number;
  text: string;
  face: Face;
  fill: Ink;
  width: number;
  actual?: string;
  /** How it reads, where its glyphs stand from right to left. */
  said?: string;
  to?: string;
};
export type Line = { runs: Run[]; width: number };

export type Style = { size: number; fill: Ink; strong?: boolean };
