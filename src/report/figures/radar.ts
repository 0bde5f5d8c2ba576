import { score } from '../format.ts';
import type { Drawing, Primitive } from './drawing.ts';
import { label, line, SMALL } from './shapes.ts';
import { textLines } from './text-width.ts';

export type RadarAxis = {
  label: string;
  /** Null: not assessed. Scores 0-100; the interval is where `demonstrated` may lie. */
  value: { demonstrated: number; potential: number; interval: { low: number; high: number } } | null;
};
/** From the rim to a name. */
const AWAY = 8;
/** Line height over type size. */
const STEP = 1.15;
type Point = readonly [number, number];

/**
 * Scores as a web of 0 (middle) to 100 (rim): a dark line for what is shown, a dashed one for how far it may reach, the
 * load line as a ring. Each axis has its name and value at its end, and a thin stroke for where the value may lie.
 */
export function radar(
  axes: readonly RadarAxis[],
  target: number,
  width: number,
  radius: number,
  { key: withKey = true } = {},
): Drawing {
  const size = SMALL;
  const topLines = textLines(axes[0]?.label ?? '', size, width * 0.5, 2).length + 1;
  const middle: Point = [width / 2, radius + 6 + topLines * size * STEP];
  const angle = (index: number) => (2 * Math.PI * index) / Math.max(1, axes.length) - Math.PI / 2;
  const at = (index: number, value: number): Point => [
    middle[0] + (Math.cos(angle(index)) * radius * value) / 100,
    middle[1] + (Math.sin(angle(index)) * radius * value) / 100,
  ];
  const shown = axes.map((axis, index) => (axis.value === null ? null : at(index, axis.value.demonstrated)));
  const reach = axes.map((axis, index) => (axis.value === null ? null : at(index, axis.value.potential)));
  const ring = axes.map((_, index) => at(index, target));
  const shapes: Primitive[] = [
    ...area(shown),
    ...[25, 50, 75, 100].flatMap((value) =>
      sides(
        axes.map((_, index) => at(index, value)),
        'rule',
        0.5,
      ),
    ),
    ...axes.map((_, index) => line(middle, at(index, 100), 'rule')),
    ...sides(ring, 'ink', 1, 1.5),
    ...sides(reach, 'accent', 0.9, 4),
    ...sides(shown, 'accent', 1.8),
    ...axes.flatMap(({ value }, index): Primitive[] => {
      if (value === null) return [];
      const [x, y] = at(index, value.demonstrated);
      return [
        line(at(index, value.interval.low), at(index, value.interval.high), 'muted', 1.1),
        { kind: 'circle', x, y, radius: 2.2, fill: 'accent' },
      ];
    }),
    ...axes.flatMap((axis, index) =>
      nameShapes(axis, at(index, 100 * (1 + AWAY / radius)), Math.cos(angle(index)), width, size),
    ),
    ...(withKey ? key(width, middle[1] + radius + 40) : []),
  ];
  return { width, height: middle[1] + radius + (withKey ? 44 : 27), shapes };
}

/** The name in up to two lines and the value, beside the end of its axis. */
function nameShapes(
  { label: name, value }: RadarAxis,
  [x, y]: Point,
  side: number,
  width: number,
  size: number,
): Primitive[] {
  const anchor = Math.abs(side) < 0.1 ? 'middle' : side > 0 ? 'start' : 'end';
  const room = anchor === 'middle' ? width * 0.5 : anchor === 'start' ? width - x : x;
  const lines = textLines(name, size, room, 2);
  const shown = value === null ? 'not assessed' : score(value.demonstrated);
  const step = size * STEP;
  const all = [...lines, shown];
  // Above the top axis the block stands on it, below the bottom axis it hangs, else it is centred.
  const below = anchor === 'middle' ? (y < width / 4 ? -all.length * step + 4 : 0) : (-all.length * step) / 2;
  return all.map((text, index) =>
    label(x, y + below + step * (index + 0.8), text, {
      size,
      anchor,
      maxWidth: room,
      ...(index === all.length - 1
        ? { fill: value === null ? 'muted' : 'navy', strong: value !== null }
        : { fill: 'ink' }),
    }),
  );
}

function key(width: number, y: number): Primitive[] {
  const parts = [
    { text: 'shown', shape: (x: number) => line([x, y - 2.5], [x + 14, y - 2.5], 'accent', 1.8) },
    { text: 'potential', shape: (x: number) => line([x, y - 2.5], [x + 14, y - 2.5], 'accent', 0.9, 4) },
    { text: 'load line', shape: (x: number) => line([x, y - 2.5], [x + 14, y - 2.5], 'ink', 1, 1.5) },
  ];
  const from = width / 2 - 103;
  const places = [0, 66, 142];
  return parts.flatMap(({ text, shape }, index) => {
    const x = from + (places[index] ?? 0);
    return [shape(x), label(x + 18, y, text)];
  });
}

/** The area inside, where every axis is assessed. */
function area(points: readonly (Point | null)[]): Primitive[] {
  const known = points.filter((one) => one !== null);
  if (known.length < points.length || known.length < 3) return [];
  const data = known.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('');
  return [{ kind: 'path', data: `${data}Z`, fill: 'pale' }];
}

/** The sides between neighbours that both are known. */
function sides(
  points: readonly (Point | null)[],
  stroke: 'rule' | 'accent' | 'ink',
  lineWidth: number,
  dash?: number,
): Primitive[] {
  return points.flatMap((point, index): Primitive[] => {
    const next = points[(index + 1) % points.length] ?? null;
    return point === null || next === null || point === next ? [] : [line(point, next, stroke, lineWidth, dash)];
  });
}
