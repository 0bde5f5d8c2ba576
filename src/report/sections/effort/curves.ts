import { weeksUntil } from '../../../analysis/effort/plan-gap.ts';
import type { EffortEstimate, ScheduleEstimate } from '../../../analysis/effort/schema.ts';
import { type Cell, type Figure, type Table, table } from '../../blocks.ts';
import { effortCurve } from '../../figures/effort-curve.ts';
import { withNote } from '../../figures/shapes.ts';
import { count, counted, percent, points, weeks } from '../../format.ts';
import { goLive } from '../../go-live.ts';
import type { View } from '../../view.ts';

type Quantiles = { p10: number; p50: number; p80: number; p90: number };

/** The four quantiles that people use, as marks of a curve. */
export function quantileMarks({ p10, p50, p80, p90 }: Quantiles) {
  return [
    { label: 'P10', value: p10, share: 0.1 },
    { label: 'P50', value: p50, share: 0.5 },
    { label: 'P80', value: p80, share: 0.8 },
    { label: 'P90', value: p90, share: 0.9 },
  ];
}

/** What the numbers of a simulation rest on. */
export function sourceOf({ meta }: View, { draws, seed, flows }: EffortEstimate): string {
  return `${meta.date} · ${counted(draws, 'run')}, seed ${seed}, n = ${counted(flows.length, 'flow')} · last bar: this much and more`;
}

/** The bars and the line of a curve in numbers. */
export function curveTable(unit: string, { from, to, counts }: EffortEstimate['histogram']): Table {
  const step = (to - from) / Math.max(1, counts.length);
  const all = counts.reduce((sum, one) => sum + one, 0);
  const right = { align: 'right', grow: 0 } as const;
  let sum = 0;
  return table(
    [
      { head: `${unit}, from`, ...right },
      { head: 'to', ...right },
      { head: 'Runs', ...right },
      { head: 'Share of the runs that need no more', ...right },
    ],
    counts.map((runs, index): Cell[] => {
      sum += runs;
      const isLast = index === counts.length - 1;
      return [
        points(from + index * step),
        isLast ? 'and more' : points(from + (index + 1) * step),
        count(runs),
        percent(sum / Math.max(1, all)),
      ];
    }),
  );
}

/** How the weeks are spread, with the target date across. */
export function timeCurve(view: View, effort: EffortEstimate, schedule: ScheduleEstimate): Figure {
  const { date } = view.meta;
  const { targetDate } = view.assessment.profile;
  const left = weeksUntil(targetDate, date);
  const title =
    targetDate !== undefined && schedule.onTime !== null
      ? `${percent(schedule.onTime)} of the runs keep the target date ${targetDate}`
      : `Half of the runs are live within ${weeks(schedule.p50)}, four in five within ${weeks(schedule.p80)}`;
  const drawing = effortCurve(
    {
      histogram: schedule.histogram,
      marks: quantileMarks(schedule),
      unit: `weeks from ${date}`,
      ...(left === undefined ? {} : { target: { label: `target ${targetDate ?? ''}`, value: left } }),
    },
    500,
    view.brief ? 112 : 160,
  );
  return {
    kind: 'figure',
    title,
    alt: `${title}. P10 ${goLive(date, schedule.p10)}, P50 ${goLive(date, schedule.p50)}, P80 ${goLive(date, schedule.p80)}, P90 ${goLive(date, schedule.p90)}.`,
    drawing: withNote(drawing, sourceOf(view, effort)),
    data: curveTable('Weeks', schedule.histogram),
  };
}
