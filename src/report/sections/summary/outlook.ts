import { type Block, type Figure, paragraph } from '../../blocks.ts';
import { effortCurve } from '../../figures/effort-curve.ts';
import { counted, days, decimal, percent } from '../../format.ts';
import { againstTarget, TARGET_WORDS } from '../../go-live.ts';
import type { View } from '../../view.ts';
import { quantileMarks } from '../effort/curves.ts';
import { roadmapStrip } from '../plan/roadmap.ts';

/** When it may be live, and what it may take. */
export function outlook(view: View): Block[] {
  const strip = roadmapStrip(view, 292);
  const curve = effort(view);
  if (strip === undefined || curve === undefined) return [];
  return [
    {
      kind: 'columns',
      columns: [
        { share: 60, blocks: [strip] },
        { share: 40, blocks: [curve] },
      ],
    },
    ...basis(view),
  ];
}

function effort({ analysis: { effort } }: View): Figure | undefined {
  if (effort === null) return undefined;
  const { p50, p80, p10, p90, histogram } = effort;
  const title = `Plan ${days(p50)} (P50), promise ${days(p80)} (P80)`;
  const marks = quantileMarks(effort).filter(({ label }) => label === 'P50' || label === 'P80');
  return {
    kind: 'figure',
    title,
    alt: `${title}. One run in ten needs at most ${days(p10)}, one in ten more than ${days(p90)}.`,
    drawing: effortCurve({ histogram, marks, unit: 'person-days' }, 195, 90),
  };
}

/** With whom the dates hold, and how the target date lies. */
function basis({ analysis, assessment, meta }: View): Block[] {
  const { schedule, effort } = analysis;
  if (schedule === null || effort === null) return [];
  const { targetDate } = assessment.profile;
  const target =
    targetDate === undefined
      ? ''
      : ` The target date ${targetDate} ${TARGET_WORDS[againstTarget(targetDate, meta.date, schedule)]}${schedule.onTime === null ? '' : `: ${percent(schedule.onTime)} of the runs keep it`}.`;
  const people = `${decimal(schedule.fte)} people with ${decimal(schedule.daysPerWeek)} days a week each${schedule.capacityAssumed ? ' (assumed: nobody said)' : ''}`;
  return [
    paragraph(
      `If design begins on ${meta.date} with ${people}; ${counted(effort.draws, 'run')}, seed ${effort.seed}. P50: half of the runs keep it, P80: four in five.${target}`,
      'small',
    ),
  ];
}
