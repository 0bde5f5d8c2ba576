import { type Block, type Cell, paragraph, table } from '../../blocks.ts';
import { count, weeks } from '../../format.ts';
import { againstTarget, goLive, TARGET_WORDS } from '../../go-live.ts';
import type { View } from '../../view.ts';

/** Work and time with the two figures that people use: what to plan with and what to promise. */
export function effortStrip({ analysis, assessment, meta }: View): Block[] {
  const { effort, schedule } = analysis;
  if (effort === null || schedule === null) return [];
  const { targetDate } = assessment.profile;
  const right = { align: 'right', grow: 0 } as const;
  const row = (name: string, work: number, time: number): Cell[] => [
    name,
    [{ text: count(work), strong: true }],
    [{ text: weeks(time), strong: true }],
    [{ text: goLive(meta.date, time), strong: true }],
  ];
  const capacity = `${schedule.fte} people with ${schedule.daysPerWeek} days a week each${schedule.capacityAssumed ? ' (assumed: nobody said)' : ''}`;
  const target =
    targetDate === undefined
      ? ''
      : ` The target date ${targetDate} ${TARGET_WORDS[againstTarget(targetDate, meta.date, schedule)]}.`;
  return [
    table(
      [
        { head: 'Effort and time' },
        { head: 'Person-days', ...right },
        { head: 'Weeks', ...right },
        { head: 'Live at the earliest', ...right },
      ],
      [
        row('Plan with: half of the simulated runs keep it (P50)', effort.p50, schedule.p50),
        row('Promise: four runs in five keep it (P80)', effort.p80, schedule.p80),
      ],
    ),
    paragraph(`If design begins on ${meta.date} with ${capacity}.${target}`, 'small'),
  ];
}
