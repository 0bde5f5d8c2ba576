import { shortDays } from '../days.ts';
import { count, percent } from '../format.ts';
import type { Drawing, Primitive } from './drawing.ts';
import { diamond, label, line, SMALL } from './shapes.ts';
import { textWidth } from './text-width.ts';
import { ticks } from './ticks.ts';

export type EffortCurve = {
  histogram: { from: number; to: number; counts: readonly number[] };
  /** Where the marks stand; `share` is the share of the runs that end by then, 0-1. */
  marks: readonly { label: string; value: number; share: number }[];
  /** Of the axis: person-days, weeks. */
  unit: string;
  /** A value to keep, such as the target date. */
  target?: { label: string; value: number };
};

const LEFT = 8;
const RIGHT = 34;
const LANE = 11;
const FOOT = 26;

/**
 * How often the simulation ended where (bars), and what share of the runs had ended by then (line, from 0 to 100 %).
 * The last bar holds everything beyond it.
 */
export function effortCurve({ histogram, marks, unit, target }: EffortCurve, width: number, height: number): Drawing {
  const { from, to, counts } = histogram;
  const bottom = height - FOOT;
  const span = Math.max(to - from, 1);
  const right = width - RIGHT;
  const at = (value: number) => LEFT + ((Math.min(Math.max(value, from), to) - from) / span) * (right - LEFT);
  const flags = [
    ...marks.map((one) => ({
      text: `${one.label} ${count(one.value)}`,
      x: at(one.value),
      share: one.share as number | null,
    })),
    ...(target === undefined ? [] : [{ text: shortDays(target.label), x: at(target.value), share: null }]),
  ];
  const lanes = lanesOf(flags, width);
  const top = Math.max(1, ...lanes.map((lane) => lane + 1)) * LANE + 5;
  const tall = bottom - top;
  const up = (share: number) => bottom - share * tall;
  const most = Math.max(1, ...counts);
  const all = Math.max(
    1,
    counts.reduce((sum, one) => sum + one, 0),
  );
  const step = (right - LEFT) / Math.max(1, counts.length);
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
      ...[0, 0.5, 1].flatMap((share): Primitive[] => [
        line([LEFT, up(share)], [right, up(share)], 'rule'),
        label(right + 4, up(share) + 2.5, percent(share)),
      ]),
      ...bars,
      { kind: 'polyline', points: [[LEFT, bottom], ...curve], stroke: 'accent', lineWidth: 1.6 },
      ...flags.flatMap((flag, index) => flagShapes(flag, (lanes[index] ?? 0) * LANE + 9, bottom, up, width)),
      ...spaced(ticks(from, to), at).flatMap((value): Primitive[] => [
        line([at(value), bottom], [at(value), bottom + 3], 'muted', 0.6),
        label(at(value), bottom + 12, count(value), { anchor: 'middle' }),
      ]),
      label(
        LEFT,
        height - 2,
        shortDays(`${unit}; line: ${width < 300 ? 'share of runs' : 'share of the runs that need no more'}`),
        { maxWidth: right },
      ),
    ],
  };
}

/** Every one of the values, or every second, third ..., so that their numbers do not touch. */
function spaced(values: readonly number[], at: (value: number) => number): number[] {
  const [first = 0, second = first] = values;
  const widest = Math.max(0, ...values.map((value) => textWidth(count(value), SMALL)));
  const every = Math.max(1, Math.ceil((widest + 4) / Math.max(1, at(second) - at(first))));
  return values.filter((_, index) => index % every === 0);
}

type Flag = { text: string; x: number; share: number | null };

/** The name of a mark on its lane, its line down to the axis, and where it meets the line of shares. */
function flagShapes(
  { text, x, share }: Flag,
  y: number,
  bottom: number,
  up: (share: number) => number,
  width: number,
): Primitive[] {
  const [from] = extent(text, x, width);
  return [
    line([x, y + 3], [x, bottom], share === null ? 'vermilion' : 'ink', 1, share === null ? 1.5 : 3),
    ...(share === null ? [] : [diamond(x, up(share), 2.6, 'ink', 'paper')]),
    label(from, y, text, { fill: 'ink', strong: true }),
  ];
}

/** Where a name begins and ends: to the right of its mark, moved inwards at the edge. */
function extent(text: string, x: number, width: number): [number, number] {
  const wide = textWidth(text, SMALL);
  const from = Math.max(0, Math.min(x + 1, width - wide));
  return [from, from + wide];
}

/**
 * For each name its lane, counted from above. Names stand to the right of their marks; from the right on, each takes the
 * lowest lane where it covers no name and no stroke, and its own stroke crosses no name.
 */
function lanesOf(flags: readonly Flag[], width: number): number[] {
  const taken: { index: number; lane: number; from: number; to: number; x: number }[] = [];
  for (const [index, { text, x }] of [...flags.entries()].sort(([, one], [, other]) => other.x - one.x)) {
    const [from, to] = extent(text, x, width);
    const isFree = (lane: number) =>
      taken.every(
        (one) =>
          !(one.lane === lane && one.from < to + 3 && from < one.to + 3) &&
          !(one.lane >= lane && one.x > from - 1 && one.x < to + 1) &&
          !(one.lane < lane && x > one.from && x < one.to),
      );
    const lanes = [...Array(flags.length + 1).keys()];
    taken.push({ index, lane: lanes.find(isFree) ?? flags.length, from, to, x });
  }
  const most = Math.max(0, ...taken.map((one) => one.lane));
  return flags.map((_, index) => most - (taken.find((one) => one.index === index)?.lane ?? 0));
}
