import type { EffortEstimate, ScheduleEstimate } from '../../../analysis/effort/schema.ts';
import type { Place } from '../../state/navigation.ts';
import { days, percent, span, whole } from '../../text/numbers.ts';
import { flowEntry, resolvedEntries } from './effort-flows.ts';
import { scheduleEntries, scheduleReasons } from './effort-schedule.ts';
import { type Entry, factEntry, gap, group, type Reasons, said } from './entry.ts';
import { histogramLines } from './histogram.ts';
import type { Page } from './page.ts';

/** What it will take in person-days and weeks, where that comes from and what would make it less. */
export function effortPage(page: Page): Entry[] {
  const { analysis, width } = page;
  const { effort, schedule } = analysis;
  if (effort === null) {
    return [
      said('none', 'There is no flow to build yet, so nothing to estimate. Press l to add systems and flows.', width, {
        tone: 'muted',
      }),
    ];
  }
  return [
    ...sums(page, effort, schedule),
    gap('sums'),
    ...histogram(page, effort),
    ...group(
      'Flows',
      effort.flows.map((flow) => flowEntry(page, flow)),
      'expected days, and from 10 to 90 %',
    ),
    ...group('If this fact is resolved', resolvedEntries(page, effort), 'the build at P80 changes by'),
    ...(schedule === null ? [] : scheduleEntries(page, schedule)),
    ...group('Risks that cost effort', events(page, effort)),
    ...group(
      'How such projects went',
      effort.outsideView.map(({ text, source }, at) =>
        said(`outside ${at}`, `${text}.`, width, {
          mark: `${page.glyphs.bullet} `,
          reasons: () => ({ title: text, facts: [{ name: 'Source', text: source }], because: [] }),
        }),
      ),
    ),
  ];
}

/** Where the people's own figure is changed. */
const OWN_ESTIMATE: Place = { screen: 'form', subject: { of: 'own-estimate' } };

function sums(page: Page, effort: EffortEstimate, schedule: ScheduleEstimate | null): Entry[] {
  const { p10, p50, p80, p90, p95, contingency, cost, runPerYear, build, withOverhead, seed, draws, ownFigure } =
    effort;
  const reasons = () => ({
    title: `${whole(p50)} person-days expected, ${whole(p80)} to promise`,
    facts: [
      {
        text: 'Plan with P50: half of all runs need less. Promise P80: four of five need less. From P90 on, stop and look again.',
      },
      { name: 'All', text: quantiles({ p10, p50, p80, p90 }) },
      { name: '95 of 100 runs', text: `need less than ${days(p95)}` },
      { name: 'The flows alone', text: quantiles(build) },
      { name: 'With management, test and cutover', text: quantiles(withOverhead) },
      { name: 'Drawn', text: `${whole(draws)} runs, seed ${seed}` },
    ],
    because: [],
  });
  const money = (value: number) => whole(Number(value.toPrecision(3)));
  return [
    factEntry('P50', `${whole(p50)} person-days: plan with it`, reasons, 'strong'),
    factEntry('P80', `${whole(p80)} person-days: promise it`, reasons, 'strong'),
    factEntry('Contingency', `${days(contingency)} between the two`, reasons),
    ...(schedule === null
      ? []
      : [
          factEntry('Time', `P50 ${whole(schedule.p50)} weeks, P80 ${whole(schedule.p80)} weeks`, () =>
            scheduleReasons(schedule),
          ),
        ]),
    ...(cost === null
      ? []
      : [factEntry('Cost', `${cost.currency} ${money(cost.p50)} to ${money(cost.p80)} (P50 to P80)`)]),
    factEntry('To run it', `${span(runPerYear.from, runPerYear.to)} days a year`, () => runReasons(page, effort)),
    ...(ownFigure === undefined ? [] : [{ ...said('own', ownFigure.text, page.width), edit: OWN_ESTIMATE }]),
  ];
}

/** What running the flows takes each year, in days and, where a rate is stated, in money. */
function runReasons({ assessment, bank }: Page, { runPerYear, build }: EffortEstimate): Reasons {
  const [low, high] = bank.effort.runShare;
  const { dayRate, currency = '' } = assessment.profile;
  const money = (days: number) => whole(Number(((dayRate ?? 0) * days).toPrecision(3)));
  const cost = `${money(runPerYear.from)} to ${money(runPerYear.to)} ${currency}`.trim();
  return {
    title: `Running the flows takes ${span(runPerYear.from, runPerYear.to)} days a year`,
    facts: [
      {
        text: 'Monitoring, errors by hand, versions and certificates. A starting norm: replace it with what you measure.',
      },
      { name: 'The norm', text: `${percent(low)} to ${percent(high)} of building the flows, P50 ${days(build.p50)}` },
      ...(dayRate === undefined ? [] : [{ name: 'A year', text: cost }]),
    ],
    because: [],
  };
}

function quantiles({ p10, p50, p80, p90 }: { p10: number; p50: number; p80: number; p90: number }): string {
  return `P10 ${whole(p10)}, P50 ${whole(p50)}, P80 ${whole(p80)}, P90 ${whole(p90)} days`;
}

function histogram({ width, glyphs }: Page, effort: EffortEstimate): Entry[] {
  const { p50, p80, draws } = effort;
  return [
    {
      id: 'histogram',
      drawn: true,
      lines: histogramLines(effort, width, glyphs),
      reasons: () => ({
        title: `How often each effort came up in ${whole(draws)} runs`,
        facts: [
          {
            text: `Half of them need less than ${days(p50)}, four of five less than ${days(p80)}. The last bar holds all that is beyond.`,
          },
        ],
        because: [],
      }),
    },
    gap('histogram'),
  ];
}

function events({ analysis, width }: Page, { events: list }: EffortEstimate): Entry[] {
  return list.map(({ id, probability, loss }) => {
    const risk = analysis.risks.find(({ rule }) => rule === id);
    const text = `${risk?.name ?? id}: ${percent(probability)} likely, then ${percent(loss)} more effort`;
    return said(`event ${id}`, text, width, {
      mark: { text: `${id.padEnd(4)} `, tone: 'muted' },
      reasons: () => ({
        title: text,
        facts: risk === undefined ? [] : [{ text: risk.statement }],
        because: risk?.because ?? [],
      }),
    });
  });
}
