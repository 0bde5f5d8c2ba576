import type { Ink } from '../figures/drawing.ts';
import type { Face } from './display.ts';

/** Text of one face, size and colour, at its place in a line. */
export type Run = { x: number; text: string; face: Face; fill: Ink; width: number; actual?: string; to?: string };
export type Line = { runs: Run[]; width: number };
