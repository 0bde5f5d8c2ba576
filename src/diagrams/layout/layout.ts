import type { Box, Point, Size } from './geometry.ts';

export type LayoutNode = Size & { id: string };
/** Room is kept free for a label of this size; none for one without. */
export type LayoutEdge = { id: string; from: string; to: string; label?: Size };

/** One way to lay a graph out. Gaps in points: between boxes side by side, and between rows of boxes. */
export type Manner = {
  direction: 'down' | 'right';
  nodeGap: number;
  rankGap: number;
  /** Boxes with one neighbour stand on both sides of it, whichever way their arrows point. */
  balanced: boolean;
};

/** Where everything is. A route begins and ends on the border of its boxes; its label lies on it. */
export type Layout = Size & {
  boxes: ReadonlyMap<string, Box>;
  routes: ReadonlyMap<string, Route>;
};
export type Route = { points: readonly Point[]; label: Box };
