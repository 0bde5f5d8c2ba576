import type { Ink, Primitive } from '../drawing.ts';
import type { Point } from '../layout/geometry.ts';

/** How a line looks; each kind of line differs by more than its colour. */
export type LineLook = { ink: Ink; dash?: number; width?: number };

const CORNER = 6;
const HEAD = { length: 6.5, half: 2.7 } as const;

/** Heads of a line: none, at its end, at both ends. */
export type Heads = 'none' | 'one' | 'two';

/** A line through these points with rounded corners. */
export function arrowShapes(points: readonly Point[], heads: Heads, look: LineLook): Primitive[] {
  const [first, second] = points;
  const [last, before] = [points.at(-1), points.at(-2)];
  if (first === undefined || second === undefined || last === undefined || before === undefined) return [];
  const { ink, dash, width = 0.9 } = look;
  const line = [...points];
  if (heads !== 'none') line[line.length - 1] = towards(last, before, HEAD.length - 1);
  if (heads === 'two') line[0] = towards(first, second, HEAD.length - 1);
  const drawn = [
    ...(heads === 'none' ? [] : [headAt(last, before)]),
    ...(heads === 'two' ? [headAt(first, second)] : []),
  ];
  return [
    { kind: 'path', data: roundedLine(line), stroke: ink, lineWidth: width, ...(dash === undefined ? {} : { dash }) },
    ...drawn.map((data): Primitive => ({ kind: 'path', data, fill: ink })),
  ];
}

/** An open head, for what is sent without waiting for an answer. */
export function openHead(tip: Point, from: Point, ink: Ink): Primitive {
  const [left, right] = barbs(tip, from);
  return { kind: 'path', data: `M${at(left)} L${at(tip)} L${at(right)}`, stroke: ink, lineWidth: 0.9 };
}

function headAt(tip: Point, from: Point): string {
  const [left, right] = barbs(tip, from);
  return `M${at(tip)} L${at(left)} L${at(right)} Z`;
}

function barbs(tip: Point, from: Point): [Point, Point] {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [dx, dy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const base = { x: tip.x - dx * HEAD.length, y: tip.y - dy * HEAD.length };
  return [
    { x: base.x - dy * HEAD.half, y: base.y + dx * HEAD.half },
    { x: base.x + dy * HEAD.half, y: base.y - dx * HEAD.half },
  ];
}

/** The point so many points away on the way to another. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(1, distance / length);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** Each corner is cut by a curve that stays inside it, so that the line leads nowhere where its corners do not. */
function roundedLine(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const parts = [`M${at(first)}`];
  for (const [number, point] of rest.entries()) {
    const next = rest[number + 1];
    const previous = points[number];
    if (next === undefined || previous === undefined) {
      parts.push(`L${at(point)}`);
      continue;
    }
    const half = (one: Point) => Math.hypot(one.x - point.x, one.y - point.y) / 2;
    const enter = towards(point, previous, Math.min(CORNER, half(previous)));
    const leave = towards(point, next, Math.min(CORNER, half(next)));
    parts.push(`L${at(enter)}`, `Q${at(point)} ${at(leave)}`);
  }
  return parts.join(' ');
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

/** Hundredths of a point: finer would differ between machines, not on paper. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
