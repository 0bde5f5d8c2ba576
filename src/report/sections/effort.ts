import type { EffortEstimate, ScheduleEstimate } from '../../analysis/effort/schema.ts';
import { type Block, type Cell, heading, list, paragraph, table } from '../blocks.ts';
import { effortCurve } from '../figures/effort-curve.ts';
import { withNote } from '../figures/shapes.ts';
import { count, counted, days, decimal, money, percent, weeks } from '../format.ts';
import { againstTarget, goLive } from '../go-live.ts';
import { riskLink, type View } from '../view.ts';
import { curveTable, quantileMarks, sourceOf, timeCurve } from './effort/curves.ts';
import { flowEffort, savings } from './effort/flow-effort.ts';
import { scheduleParts } from './effort/schedule.ts';

/** How much work and how long, as a range; what drives it, and what it rests on. */
export function effort(view: View): Block[] {
  const { effort: e, schedule } = view.analysis;
  if (e === null || schedule === null) return [];
  return [
    paragraph(
      `Plan with P50, which half of the simulated runs keep; promise P80, which four in five keep; stop and look again at P90. ${counted(e.draws, 'run')} with seed ${e.seed} drew size, drivers, overhead and risk events of ${counted(e.flows.length, 'flow')}. Defaults are set by practitioners and not calibrated on your projects.`,
    ),
    ...amount(view, e),
    ...(view.brief ? [] : [...savings(view, e), ...flowEffort(view, e)]),
    ...time(view, e, schedule),
    ...(view.brief ? [] : [...scheduleParts(view, schedule), ...assumptions(e, schedule)]),
  ];
}

function amount(view: View, e: EffortEstimate): Block[] {
  const title = `Half of the runs need at most ${days(e.p50)} of work, four in five at most ${days(e.p80)}`;
  const row = (name: string, of: { p10: number; p50: number; p80: number; p90: number }, p95: string): Cell[] => [
    name,
    count(of.p10),
    [{ text: count(of.p50), strong: true }],
    [{ text: count(of.p80), strong: true }],
    count(of.p90),
    p95,
  ];
  const right = { align: 'right', grow: 0 } as const;
  return [
    heading(2, 'How much work', 'effort-amount'),
    {
      kind: 'figure',
      title,
      alt: `${title}. One in ten stays under ${days(e.p10)}, one in ten goes over ${days(e.p90)}.`,
      drawing: withNote(
        effortCurve(
          {
            histogram: e.histogram,
            marks: quantileMarks(e),
            unit: 'person-days',
          },
          500,
          view.brief ? 120 : 178,
        ),
        sourceOf(view, e),
      ),
      data: curveTable('Person-days', e.histogram),
    },
    table(
      [
        { head: 'Person-days' },
        { head: 'P10', ...right },
        { head: 'P50: plan', ...right },
        { head: 'P80: promise', ...right },
        { head: 'P90: stop and look', ...right },
        { head: 'P95', ...right },
      ],
      [
        row('Build of the flows', e.build, ''),
        row('With management, end-to-end test, cutover and hypercare', e.withOverhead, ''),
        row('With the risk events that cost effort', e, count(e.p95)),
      ],
    ),
    ...(e.ownFigure === undefined ? [] : [paragraph(e.ownFigure.text)]),
    paragraph(
      [
        `Contingency between the plan and the promise: ${days(e.contingency)}.`,
        e.cost === null
          ? 'No day rate is recorded, so there is no amount of money.'
          : `At the day rate given: ${money(e.cost.p50, e.cost.currency)} to plan with, ${money(e.cost.p80, e.cost.currency)} to promise.`,
        `Running it afterwards: ${count(e.runPerYear.from)} to ${days(e.runPerYear.to)} a year, a starting norm.`,
      ].join(' '),
    ),
  ];
}

const HELD = {
  before: 'comes before what even half of the runs reach',
  between: 'lies between P50 and P80: more runs than half keep it, too few to promise it',
  tight: 'leaves room at P80, but not at P90: one run in ten to five comes later',
  after: 'leaves room even at P90',
} as const;

function time(view: View, e: EffortEstimate, schedule: ScheduleEstimate): Block[] {
  const { date } = view.meta;
  const target = view.assessment.profile.targetDate;
  const live = (value: number) => goLive(date, value);
  const right = { align: 'right', grow: 0 } as const;
  const held =
    target === undefined
      ? 'No target date is recorded.'
      : `The target date ${target} ${HELD[againstTarget(target, date, schedule)]}.${schedule.onTime === null ? '' : ` ${percent(schedule.onTime)} of the runs keep it.`}`;
  return [
    heading(2, 'How long', 'effort-time'),
    paragraph(`Weeks from the start of design; the days hold if design begins on ${date}. ${held}`),
    timeCurve(view, e, schedule),
    table(
      [{ head: '' }, ...['P10', 'P50: plan', 'P80: promise', 'P90: stop and look'].map((head) => ({ head, ...right }))],
      [
        ['Weeks', ...[schedule.p10, schedule.p50, schedule.p80, schedule.p90].map(weeks)],
        ['Live at the earliest on', ...[schedule.p10, schedule.p50, schedule.p80, schedule.p90].map(live)],
      ],
    ),
  ];
}

function assumptions(e: EffortEstimate, s: ScheduleEstimate): Block[] {
  const events: Block[] =
    e.events.length === 0
      ? [paragraph('No risk event was drawn: no risk that costs effort is open on the answers so far.')]
      : [
          paragraph([
            { text: 'Risk events drawn: ' },
            ...e.events.flatMap(({ id, probability, loss }, index) => [
              ...(index === 0 ? [] : [{ text: ', ' }]),
              riskLink(id),
              { text: ` (${percent(probability)} likely, ${percent(loss)} of the build)` },
            ]),
            { text: '.' },
          ]),
        ];
  const assumed = e.flows.filter((flow) => !flow.own);
  const guessed = assumed.reduce((sum, flow) => sum + flow.drivers.filter((one) => one.from === 'nothing').length, 0);
  const all = assumed.reduce((sum, flow) => sum + flow.drivers.length, 0);
  return [
    heading(2, 'What the estimate rests on', 'effort-basis'),
    list([
      s.capacityAssumed
        ? `Nobody said how many people build: ${decimal(s.fte)} full-time equivalents with ${decimal(s.daysPerWeek)} days a week each are assumed. The weeks hang on it.`
        : `${decimal(s.fte)} full-time equivalents with ${decimal(s.daysPerWeek)} days a week each build it, as stated.`,
      `${count(guessed)} of ${counted(all, 'fact')} about the flows ${guessed === 1 ? 'is' : 'are'} not known: their full range is drawn, which widens the estimate.`,
      ...(assumed.length === e.flows.length
        ? []
        : [`${counted(e.flows.length - assumed.length, 'flow')} count with your own three figures.`]),
      `Seed ${e.seed}, ${counted(e.draws, 'run')}: the same assessment gives the same figures.`,
    ]),
    ...events,
    {
      kind: 'group',
      blocks: [
        heading(3, 'The outside view: how such estimates turned out elsewhere', 'effort-outside'),
        table(
          [{ head: 'What was found' }, { head: 'Source' }],
          e.outsideView.map((one) => [one.text, one.source]),
        ),
      ],
    },
  ];
}
