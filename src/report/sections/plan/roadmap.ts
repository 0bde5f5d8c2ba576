import { dayAfter, weeksUntil } from '../../../analysis/effort/plan-gap.ts';
import type { Action } from '../../../analysis/schema.ts';
import { type Block, type Cell, type Figure, heading, paragraph, table } from '../../blocks.ts';
import { type Gantt, type GanttRow, gantt } from '../../figures/gantt.ts';
import { withNote } from '../../figures/shapes.ts';
import { count, counted, days, decimal, weeks } from '../../format.ts';
import { goLive, isFar } from '../../go-live.ts';
import { nameOf, type View } from '../../view.ts';
import { loadLine } from '../readiness/score-cells.ts';
import { isTooEarly } from '../too-early.ts';

const MOST_PARTNERS = 10;

const STAGES: readonly (readonly [Action['reason'], string])[] = [
  ['gate', 'Open the gates'],
  ['find-out', 'Find out what is cheap to know'],
  ['risk', 'Lower risk'],
];

/** When what is done: the improvement plan, the phases of delivery, what partners take, and when it may be live. */
export function roadmap(view: View): Block[] {
  const rows = [...planRows(view), ...deliveryRows(view)];
  if (rows.length === 0) return [];
  const { schedule } = view.analysis;
  const bars = rows.filter((row) => row.kind !== 'group');
  const title = roadmapTitle(view);
  const people =
    schedule === null
      ? ''
      : ` · ${decimal(schedule.fte)} people, ${decimal(schedule.daysPerWeek)} days a week each${schedule.capacityAssumed ? ' (assumed)' : ''}`;
  const figure: Figure = {
    kind: 'figure',
    title,
    alt: `${title}. ${bars.map((row) => `${row.label}: ${row.text}`).join('; ')}.`,
    drawing: withNote(
      view.brief ? gantt(chart(view, rows), 511, 12) : gantt(chart(view, rows), 740),
      `from ${view.meta.date}${people} · bar: P50, thin line: to P90`,
    ),
    data: table(
      [
        { head: 'What' },
        { head: 'From', grow: 0 },
        { head: 'To', grow: 0 },
        { head: 'At the latest, P90', grow: 0 },
        { head: '' },
      ],
      bars.map((row): Cell[] => {
        const day = (week: number) => goLive(view.meta.date, week);
        if (row.kind === 'milestone') return [row.label, day(row.week), day(row.week), '', row.text];
        return [row.label, day(row.from), day(row.to), row.late === undefined ? '' : day(row.late), row.text];
      }),
    ),
  };
  return [
    heading(2, 'Roadmap', 'plan-roadmap'),
    figure,
    paragraph(
      view.brief
        ? 'Delivery and the improvement plan are each drawn as if nothing else had to be done.'
        : 'Delivery and the improvement plan are both drawn from the day of the report with the same people, each as if nothing else had to be done: what the plan takes is not in the weeks of delivery. An action that is due before a phase holds it up until it is done.',
      'small',
    ),
  ];
}

/** The few rows that a sponsor needs. */
export function roadmapStrip(view: View, width: number): Figure | undefined {
  const { schedule, plan } = view.analysis;
  if (schedule === null) return undefined;
  const { parts } = schedule;
  const built = parts.design + Math.max(parts.build, parts.partners);
  const tested = built + parts.test;
  const all = plan.at(-1)?.running.days ?? 0;
  const rows: GanttRow[] = [
    ...(all === 0 || isTooEarly(view)
      ? []
      : [
          {
            kind: 'bar',
            label: 'Improvement plan',
            from: 0,
            to: all / capacity(view),
            text: days(all),
            look: 'plan',
          } as const,
        ]),
    { kind: 'bar', label: 'Design', from: 0, to: parts.design, text: weeks(parts.design), look: 'decides' },
    {
      kind: 'bar',
      label: schedule.partners.length === 0 ? 'Build' : 'Build and wait',
      from: parts.design,
      to: built,
      text: weeks(built - parts.design),
      look: 'decides',
    },
    {
      kind: 'bar',
      label: 'Test and cutover',
      from: built,
      to: tested + parts.cutover,
      text: weeks(parts.test + parts.cutover),
      look: 'decides',
    },
    liveRow(view, schedule),
  ];
  return {
    kind: 'figure',
    title: roadmapTitle(view),
    alt: `${roadmapTitle(view)}. ${rows.flatMap((row) => (row.kind === 'group' ? [] : [`${row.label} ${row.text}`])).join('; ')}.`,
    drawing: gantt(chart(view, rows), width, 14),
  };
}

function roadmapTitle(view: View): string {
  const { schedule, plan } = view.analysis;
  const days = plan.at(-1)?.running.days ?? 0;
  if (schedule === null) return `The plan is ${count(days)} person-days of work`;
  if (isFar(schedule.p50)) return 'With these people it is not live within 10 years';
  const soon = goLive(view.meta.date, schedule.p50);
  return isFar(schedule.p80)
    ? `Live on ${soon} (P50), and four runs in five not within 10 years`
    : `Live between ${soon} (P50) and ${goLive(view.meta.date, schedule.p80)} (P80)`;
}

function chart(view: View, rows: readonly GanttRow[]): Gantt {
  const { targetDate, peakFrom, peakTo } = view.assessment.profile;
  const week = (day: string | undefined) => weeksUntil(day, view.meta.date);
  const [target, from, to] = [week(targetDate), week(peakFrom), week(peakTo)];
  return {
    from: view.meta.date,
    rows,
    ...(target === undefined || target < 0 ? {} : { target: { week: target, text: `target ${targetDate ?? ''}` } }),
    ...(from === undefined || to === undefined || to < 0 ? {} : { band: { from, to, text: 'peak' } }),
  };
}

/** Person-days that the people who build give in a week. */
function capacity({ analysis: { schedule }, bank }: View): number {
  const { fte, daysPerWeek } = schedule ?? bank.effort.schedule;
  return fte * daysPerWeek;
}

function planRows(view: View): GanttRow[] {
  const { plan } = view.analysis;
  const total = plan.at(-1)?.running.days ?? 0;
  if (total === 0 || isTooEarly(view)) return [];
  const week = (running: number) => running / capacity(view);
  let before = 0;
  const bars = STAGES.flatMap(([reason, label]): GanttRow[] => {
    const own = plan.filter((one) => one.reason === reason);
    const end = own.at(-1)?.running.days;
    if (end === undefined) return [];
    const from = before;
    before = end;
    return [
      {
        kind: 'bar',
        label,
        from: week(from),
        to: week(end),
        text: `${counted(own.length, 'action')}, ${days(end - from)}`,
        look: 'plan',
      },
    ];
  });
  return [{ kind: 'group', label: 'Improvement plan' }, ...bars, ...planMilestones(view, week)];
}

/** The first actions after which a line is passed. */
function planMilestones(view: View, week: (running: number) => number): GanttRow[] {
  const { plan, readiness, risks } = view.analysis;
  const line = loadLine(view);
  const red = risks.filter((risk) => risk.status === 'risk' && risk.colour === 'red').length;
  const at = (label: string, found: Action | undefined): GanttRow[] =>
    found === undefined
      ? []
      : [
          {
            kind: 'milestone',
            label,
            week: week(found.running.days),
            text: dayAfter(view.meta.date, Math.min(520, week(found.running.days))),
          },
        ];
  return [
    ...((readiness.project?.demonstrated ?? 0) >= line
      ? []
      : at(
          `Readiness passes ${line}`,
          plan.find((one) => one.running.readiness >= line),
        )),
    ...(red < 2
      ? []
      : at(
          'Half of the red risks gone',
          plan.find((one) => one.running.redRisks <= red / 2),
        )),
    ...(red < 1
      ? []
      : at(
          'No red risk left',
          plan.find((one) => one.running.redRisks === 0),
        )),
  ];
}

type Schedule = NonNullable<View['analysis']['schedule']>;

function deliveryRows(view: View): GanttRow[] {
  const { schedule } = view.analysis;
  if (schedule === null) return [];
  const { parts, partners } = schedule;
  const built = parts.design + Math.max(parts.build, parts.partners);
  const tested = built + parts.test;
  const bar = (label: string, from: number, length: number, decides = true): GanttRow => ({
    kind: 'bar',
    label,
    from,
    to: from + length,
    text: weeks(length),
    look: decides ? 'decides' : 'beside',
  });
  const waits = [...partners].sort((one, other) => one.slackWeeks - other.slackWeeks);
  return [
    { kind: 'group', label: 'Delivery' },
    bar('Design', 0, parts.design),
    bar('Build', parts.design, parts.build, schedule.decidedBy === 'build'),
    ...waits.slice(0, MOST_PARTNERS).map(
      (one): GanttRow => ({
        kind: 'bar',
        label: `Wait for ${nameOf(view, 'system', one.system)}`,
        from: parts.design,
        to: parts.design + one.p50,
        late: parts.design + one.p90,
        text: `${weeks(one.p50)}, ${one.slackWeeks > 0 ? `${weeks(one.slackWeeks)} to spare` : 'decides'}`,
        look: one.slackWeeks > 0 ? 'beside' : 'decides',
      }),
    ),
    bar('End-to-end test', built, parts.test),
    bar('Cutover', tested, parts.cutover),
    ...(parts.delays > 0 ? [bar('Delays by risks', tested + parts.cutover, parts.delays, false)] : []),
    liveRow(view, schedule),
  ];
}

/** The span from P50 to P80 in which it may go live, and how late it may be. */
function liveRow(view: View, { p50, p80, p90 }: Schedule): GanttRow {
  return {
    kind: 'bar',
    label: 'Live, P50 to P80',
    from: p50,
    to: p80,
    late: p90,
    text: goLive(view.meta.date, p80),
    look: 'beside',
  };
}
