import stringWidth from 'string-width';
import type { Analysis } from '../../analysis/schema.ts';
import type { Assessment } from '../../model/assessment.ts';
import { count, money, weeks } from '../../report/format.ts';
import { againstTarget, goLive, TARGET_WORDS } from '../../report/go-live.ts';
import { columns, wrapped } from '../io/columns.ts';
import type { Look } from '../io/look.ts';

/** Work and time: what to plan with and what to promise, with the day on which it could be live. */
export function effortLines(
  { effort, schedule }: Analysis,
  { profile }: Assessment,
  today: string,
  look: Look,
): string[] {
  if (effort === null || schedule === null) return [];
  const row = (label: string, work: number, time: number, cost: number | undefined) => [
    label,
    `${count(work)} person-days`,
    weeks(time),
    `live ${goLive(today, time)}`,
    ...(effort.cost === null || cost === undefined ? [] : [money(cost, effort.cost.currency)]),
  ];
  const rows = [
    row('plan with (P50)', effort.p50, schedule.p50, effort.cost?.p50),
    row('promise (P80)', effort.p80, schedule.p80, effort.cost?.p80),
  ];
  const { targetDate } = profile;
  const target =
    targetDate === undefined
      ? ''
      : `; the target date ${targetDate} ${TARGET_WORDS[againstTarget(targetDate, today, schedule)]}`;
  const people = `${schedule.fte} people with ${schedule.daysPerWeek} days a week each${schedule.capacityAssumed ? ', which is assumed: nobody said' : ''}`;
  return [
    ...aligned(rows, look.width),
    look.muted(wrapped(`If design begins today with ${people}${target}.`, look.width, '  ')),
  ];
}

/** The rows as a table, or, where that is too wide, one sentence each. */
function aligned(rows: readonly (readonly string[])[], width: number): string[] {
  const lines = columns(rows.map(([label = '', ...rest]) => [`  ${label}`, ...rest]))
    .trimEnd()
    .split('\n');
  if (lines.every((line) => stringWidth(line) <= width)) return lines;
  return rows.map(([label = '', ...rest]) => wrapped(`${label}: ${rest.join(', ')}`, width, '  '));
}
