import { count, percent } from '../format.ts';
import type { Drawing, Primitive } from './drawing.ts';
import { label, line } from './shapes.ts';
import { ticks } from './ticks.ts';

/** State after so many days of the plan's work; the first point is today. */
export type ReductionPoint = { days: number; lossLeft: number; redRisks: number; readiness: number };

const LEFT = 34;
const RIGHT = 104;
const PANEL = 62;
const GAP = 22;
const TOP = 14;
/** More points than these no eye tells apart. */
const MOST = 300;

type Measure = {
  title: string;
  most: number;
  of: (point: ReductionPoint) => number;
  text: (value: number) => string;
  line?: number;
};

/** What the plan does step by step: expected loss that is left, red risks that are left, readiness with the load line. */
export function reduction(points: readonly ReductionPoint[], loadLine: number, width: number): Drawing {
  const kept = thinned(points);
  const end = Math.max(1, ...kept.map((point) => point.days));
  const x = (days: number) => LEFT + (days / end) * (width - LEFT - RIGHT);
  const measures: Measure[] = [
    { title: 'Expected loss that is left', most: 1, of: (one) => one.lossLeft, text: percent },
    {
      title: 'Red risks',
      most: Math.max(1, ...kept.map((one) => one.redRisks)),
      of: (one) => one.redRisks,
      text: count,
    },
    { title: 'Readiness', most: 100, of: (one) => one.readiness, text: count, line: loadLine },
  ];
  const bottom = TOP + measures.length * (PANEL + GAP) - GAP;
  const shapes = measures.flatMap((measure, index) => panel(measure, kept, x, TOP + index * (PANEL + GAP), width));
  return {
    width,
    height: bottom + 27,
    shapes: [
      ...shapes,
      ...ticks(0, end).map((days) => label(x(days), bottom + 11, count(days), { anchor: 'middle' })),
      label(LEFT, bottom + 22, 'person-days of the plan’s work, in the order of the plan'),
    ],
  };
}

function panel(
  { title, most, of, text, line: mark }: Measure,
  points: readonly ReductionPoint[],
  x: (days: number) => number,
  top: number,
  width: number,
): Primitive[] {
  const bottom = top + PANEL;
  const y = (value: number) => bottom - (Math.min(value, most) / most) * PANEL;
  const steps = points.flatMap((point, index): (readonly [number, number])[] => {
    const before = points[index - 1];
    const here = [x(point.days), y(of(point))] as const;
    return before === undefined ? [here] : [[x(point.days), y(of(before))], here];
  });
  const first = points[0];
  const last = points.at(-1);
  const right = width - RIGHT;
  return [
    label(LEFT, top - 4, title, { size: 8.5, fill: 'ink', strong: true }),
    ...[0, most].flatMap((value): Primitive[] => [
      line([LEFT, y(value)], [right, y(value)], 'rule'),
      label(LEFT - 4, y(value) + 2.6, text(value), { anchor: 'end' }),
    ]),
    ...(mark === undefined
      ? []
      : [
          line([LEFT, y(mark)], [right, y(mark)], 'ink', 0.9, 1.5),
          label(LEFT - 4, y(mark) + 2.6, String(mark), { anchor: 'end', fill: 'ink', strong: true }),
        ]),
    { kind: 'polyline', points: steps, stroke: 'accent', lineWidth: 1.6 },
    ...(first === undefined || last === undefined
      ? []
      : [
          label(right + 6, y(of(last)) + 3, `${text(of(first))} → ${text(of(last))}`, {
            size: 8.5,
            fill: 'navy',
            strong: true,
          }),
        ]),
  ];
}

function thinned(points: readonly ReductionPoint[]): ReductionPoint[] {
  const every = Math.ceil(points.length / MOST);
  return points.filter((_, index) => index % every === 0 || index === points.length - 1);
}
