import type { EffortEstimate, ScheduleEstimate } from '../../../analysis/effort/schema.ts';
import { toWidth, toWidthRight } from '../../text/fit.ts';
import { counted, days, figure, percent, span, whole } from '../../text/numbers.ts';
import { type Entry, type Fact, factEntry, gap, group, said } from './entry.ts';
import { histogramLines } from './histogram.ts';
import { isNarrow, nameOfEntity, type Page } from './page.ts';

const FROM: Record<string, string> = {
  override: 'stated',
  fact: 'the landscape',
  answer: 'an answer',
  nothing: 'nothing: not known',
};

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
    ...sums(effort, schedule),
    gap('sums'),
    ...histogram(page, effort),
    ...group(
      'Flows',
      effort.flows.map((flow) => flowEntry(page, flow)),
      'expected days, and from 10 to 90 %',
    ),
    ...group('If this fact is resolved', resolved(page, effort), 'the build at P80 changes by'),
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

function sums(effort: EffortEstimate, schedule: ScheduleEstimate | null): Entry[] {
  const { p10, p50, p80, p90, p95, contingency, cost, runPerYear, build, withOverhead, seed, draws } = effort;
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
    factEntry('To run it', `${span(runPerYear.from, runPerYear.to)} days a year`),
  ];
}

function quantiles({ p10, p50, p80, p90 }: { p10: number; p50: number; p80: number; p90: number }): string {
  return `P10 ${whole(p10)}, P50 ${whole(p50)}, P80 ${whole(p80)}, P90 ${whole(p90)} days`;
}

function histogram({ width, glyphs }: Page, effort: EffortEstimate): Entry[] {
  const { p50, p80, draws } = effort;
  return [
    {
      id: 'histogram',
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

function flowEntry(
  page: Page,
  { id, size, base, p10, p50, p90, own, varianceShare, drivers }: EffortEstimate['flows'][number],
): Entry {
  const { assessment, bank, width, glyphs } = page;
  const name = nameOfEntity(assessment, id);
  const figures = ` ${size.padStart(2)} ${toWidthRight(whole(p50), 4)} ${toWidth(`(${span(p10, p90)})`, 12)}`;
  const share = isNarrow(page) ? '' : `${toWidthRight(percent(varianceShare), 5)} of the spread`;
  const names = new Map(bank.effort.drivers.map((one) => [one.id, one.name]));
  const driverFacts = drivers.map(
    ({ driver, value, low, likely, high, from }): Fact => ({
      name: names.get(driver) ?? driver,
      text: `${value.replaceAll('_', ' ')}: x ${figure(likely)} (${figure(low)} to ${figure(high)}), from ${FROM[from] ?? from}`,
    }),
  );
  return {
    id: `flow ${id}`,
    lines: [
      [
        toWidth(name, Math.max(10, width - figures.length - share.length), glyphs.more),
        figures,
        { text: share, tone: 'muted' },
      ],
    ],
    reasons: () => ({
      title: `${name}: ${days(p50)}, ${span(p10, p90)}`,
      facts: [
        { name: 'Size', text: own ? 'your own three figures' : `${size}, ${days(base)} before what follows` },
        { name: 'Share of the spread', text: percent(varianceShare) },
        ...driverFacts,
      ],
      because: [],
    }),
  };
}

function resolved({ assessment, bank, width, glyphs }: Page, { drivers }: EffortEstimate): Entry[] {
  const names = new Map(bank.effort.drivers.map((one) => [one.id, one.name]));
  return drivers.map(({ flow, driver, from, to, text, p80Change }) => {
    const change = `${p80Change < 0 ? '-' : '+'}${days(Math.abs(p80Change))}  `;
    const where = nameOfEntity(assessment, flow);
    return said(`fact ${flow} ${driver}`, `${text} (${where})`, width, {
      mark: { text: toWidthRight(change, 12), tone: 'strong' },
      reasons: () => ({
        title: text,
        facts: [
          { name: 'Flow', text: where },
          {
            name: names.get(driver) ?? driver,
            text: `${from.replaceAll('_', ' ')} ${glyphs.right} ${to.replaceAll('_', ' ')}`,
          },
          { name: 'P80 of the build', text: change.trim() },
        ],
        because: [],
      }),
    });
  });
}

function scheduleReasons({ parts, decidedBy, fte, daysPerWeek, capacityAssumed }: ScheduleEstimate) {
  const decided = decidedBy === 'build' ? 'building' : 'waiting for partners';
  const people = `${counted(fte, 'person', 'people')}, ${figure(daysPerWeek)} days a week each`;
  return {
    title: 'Weeks from the start of design',
    facts: [
      { name: 'Design', text: counted(parts.design, 'week') },
      { name: 'Build', text: counted(parts.build, 'week') },
      { name: 'Waiting for partners', text: `${counted(parts.partners, 'week')}, beside the build` },
      { name: 'Test', text: counted(parts.test, 'week') },
      { name: 'Cutover', text: counted(parts.cutover, 'week') },
      { name: 'Decided by', text: decided },
      { name: 'Capacity', text: capacityAssumed ? `${people} (assumed: nobody said it)` : people },
    ],
    because: [],
  };
}

function scheduleEntries({ assessment, bank, width, glyphs }: Page, schedule: ScheduleEstimate): Entry[] {
  const leads = new Map(bank.effort.schedule.leadTimes.map(({ id, name }) => [id, name]));
  return group(
    'Partners',
    schedule.partners.map(({ system, leadTime, p10, p50, p90, slackWeeks }) => {
      const slack =
        slackWeeks >= 0 ? `slack ${counted(slackWeeks, 'week')}` : `late by ${counted(-slackWeeks, 'week')}`;
      const name = nameOfEntity(assessment, system);
      const waits = `${name} ${glyphs.bullet} ${counted(p50, 'week')} of waiting (${span(p10, p90)}), `;
      const reasons = () => ({
        ...scheduleReasons(schedule),
        title: `${name}: ${leads.get(leadTime) ?? leadTime}`,
      });
      return said(`partner ${system} ${leadTime}`, waits + slack, width, {
        reasons,
        tone: slackWeeks < 0 ? 'danger' : undefined,
      });
    }),
    'they must begin that long before they are needed',
  );
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
