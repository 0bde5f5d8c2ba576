import { count } from '../format.ts';
import type { Drawing, Primitive } from './drawing.ts';

export type EffortCurve = {
  histogram: { from: number; to: number; counts: readonly number[] };
  /** Where the marks stand, in days. */
  marks: readonly { label: string; days: number }[];
};

const LEFT = 30;
const RIGHT = 30;
const TOP = 30;
const FOOT = 26;

/**
 * How often the simulation ended at which effort (bars), and what share of the runs had ended by then (line, from 0 to
 * 100 %). The last bar holds everything beyond it.
 */
export function effortCurve({ histogram, marks }: EffortCurve, width: number, height: number): Drawing {
  const { from, to, counts } = histogram;
  const bottom = height - FOOT;
  const tall = bottom - TOP;
  const span = Math.max(to - from, 1);
  const at = (days: number) => LEFT + ((Math.min(Math.max(days, from), to) - from) / span) * (width - LEFT - RIGHT);
  const up = (share: number) => bottom - share * tall;
  const most = Math.max(1, ...counts);
  const all = Math.max(
    1,
    counts.reduce((sum, one) => sum + one, 0),
  );
  const step = (width - LEFT - RIGHT) / Math.max(1, counts.length);
  const bars = counts.map(
    (value, index): Primitive => ({
      kind: 'rect',
      x: LEFT + index * step + 0.5,
      y: up((value / most) * 0.82),
      width: step - 1,
      height: (value / most) * 0.82 * tall,
      fill: 'pale',
    }),
  );
  let sum = 0;
  const curve = counts.map((value, index): readonly [number, number] => {
    sum += value;
    return [LEFT + (index + 1) * step, up(sum / all)];
  });
  return {
    width,
    height,
    shapes: [
      ...[0, 0.5, 1].flatMap((share) => shareLine(share, up(share), width)),
      ...bars,
      { kind: 'polyline', points: [[LEFT, bottom], ...curve], stroke: 'accent', lineWidth: 1.6 },
      ...marks.flatMap((mark, index) => markShapes(mark, at(mark.days), index, bottom)),
      ...ticks(from, to).flatMap((days): Primitive[] => [
        { kind: 'line', x1: at(days), y1: bottom, x2: at(days), y2: bottom + 3, stroke: 'muted', lineWidth: 0.6 },
        { kind: 'text', x: at(days), y: bottom + 12, text: count(days), size: 7.5, fill: 'muted', anchor: 'middle' },
      ]),
      { kind: 'text', x: LEFT, y: height - 2, text: 'person-days', size: 7.5, fill: 'muted' },
      {
        kind: 'text',
        x: width - RIGHT,
        y: height - 2,
        text: 'last bar: this much and more',
        size: 7.5,
        fill: 'muted',
        anchor: 'end',
      },
    ],
  };
}

function shareLine(share: number, y: number, width: number): Primitive[] {
  return [
    { kind: 'line', x1: LEFT, y1: y, x2: width - RIGHT, y2: y, stroke: 'rule', lineWidth: 0.5 },
    { kind: 'text', x: width - RIGHT + 4, y: y + 2.5, text: `${Math.round(share * 100)} %`, size: 7.5, fill: 'muted' },
  ];
}

/** Labels stand on two lines in turn, so that near marks do not cover each other. */
function markShapes(
  { label, days }: EffortCurve['marks'][number],
  x: number,
  index: number,
  bottom: number,
): Primitive[] {
  const y = 9 + (index % 2) * 11;
  return [
    { kind: 'line', x1: x, y1: y + 3, x2: x, y2: bottom, stroke: 'ink', lineWidth: 1, dash: 3 },
    {
      kind: 'text',
      x,
      y,
      text: `${label} ${count(days)}`,
      size: 8.5,
      fill: 'ink',
      strong: true,
      anchor: 'middle',
    },
  ];
}

/** Round numbers, five to ten of them, inside a span. */
export function ticks(from: number, to: number): number[] {
  const rough = Math.max(to - from, 1e-9) / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? 10 * power;
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}
