/** Charts and diagrams are drawn with the same primitives, so that a renderer knows one kind of picture. */
export type { Drawing, Ink, Primitive } from '../../diagrams/drawing.ts';
