import type { Box, Point, Size } from './geometry.ts';
import type { Layout } from './layout.ts';

/** How much further apart than needed things may stand, and in what steps that is tried. */
const MOST = { x: 1.7, y: 1.6 } as const;
const STEP = 0.04;
/** Half of the heaviest line, so that no border is cut. */
const EDGE = 2;

/**
 * Moves everything apart until the frame is full, or nearly: places grow, boxes and labels do not, so that what stood apart
 * still does.
 */
export function stretched(layout: Layout, frame: Size): Layout {
  const kx = factor(spansOf(layout, 'x', 'width'), frame.width, MOST.x);
  const ky = factor(spansOf(layout, 'y', 'height'), frame.height, MOST.y);
  const point = ({ x, y }: Point): Point => ({ x: x * kx, y: y * ky });
  const box = ({ x, y, width, height }: Box): Box => ({
    x: (x + width / 2) * kx - width / 2,
    y: (y + height / 2) * ky - height / 2,
    width,
    height,
  });
  return trimmed({
    boxes: new Map([...layout.boxes].map(([id, one]) => [id, box(one)])),
    routes: new Map(
      [...layout.routes].map(([id, { points, label }]) => [id, { points: points.map(point), label: box(label) }]),
    ),
  });
}

/** A stretch of one axis: its middle, which moves, and half its length, which does not. */
type Span = { middle: number; half: number };

function spansOf(
  { boxes, routes }: Pick<Layout, 'boxes' | 'routes'>,
  axis: 'x' | 'y',
  side: 'width' | 'height',
): Span[] {
  const labels = [...routes.values()].map(({ label }) => label).filter(({ width }) => width > 0);
  const all = [...boxes.values(), ...labels];
  return [
    ...all.map((one) => ({ middle: one[axis] + one[side] / 2, half: one[side] / 2 })),
    ...[...routes.values()].flatMap(({ points }) => points.map((one) => ({ middle: one[axis], half: 0 }))),
  ];
}

function extent(spans: readonly Span[], k: number): { low: number; high: number } {
  return {
    low: Math.min(...spans.map(({ middle, half }) => middle * k - half)),
    high: Math.max(...spans.map(({ middle, half }) => middle * k + half)),
  };
}

function factor(spans: readonly Span[], room: number, most: number): number {
  for (let k = most; k > 1; k -= STEP) {
    const { low, high } = extent(spans, k);
    if (high - low + 2 * EDGE <= room) return k;
  }
  return 1;
}

/** The same, beginning in the top left corner; with its size. */
export function trimmed(layout: Pick<Layout, 'boxes' | 'routes'>): Layout {
  const x = extent(spansOf(layout, 'x', 'width'), 1);
  const y = extent(spansOf(layout, 'y', 'height'), 1);
  const moved = <T extends Point>(one: T): T => ({ ...one, x: one.x - x.low + EDGE, y: one.y - y.low + EDGE });
  return {
    width: x.high - x.low + 2 * EDGE,
    height: y.high - y.low + 2 * EDGE,
    boxes: new Map([...layout.boxes].map(([id, one]) => [id, moved(one)])),
    routes: new Map(
      [...layout.routes].map(([id, { points, label }]) => [id, { points: points.map(moved), label: moved(label) }]),
    ),
  };
}
