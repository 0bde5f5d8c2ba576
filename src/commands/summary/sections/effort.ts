import type { EffortEstimate } from '../../../analysis/effort/schema.ts';
import { count, counted, daySpan, days, decimal, factor, money, percent, weeks } from '../../../report/format.ts';
import { againstTarget, goLive, TARGET_WORDS } from '../../../report/go-live.ts';
import { word } from '../../../report/words.ts';
import { below, bullets, item, note, part, prose, table } from '../lines.ts';
import { flowName } from '../names.ts';
import type { Section, Shown } from '../section.ts';

/** Work and time: what to plan with and what to promise, what it hangs on, and what running it takes. */
export const effort: Section = {
  name: 'effort',
  title: 'Effort and time',
  lead: () => '',
  lines: (shown, most) => {
    const { effort: found } = shown.analysis;
    if (found === null) return [];
    return [...figures(shown), ...(most === Infinity ? whole(found, shown) : hangsOn(found, shown))];
  },
};

function figures({ analysis: { effort: e, schedule }, assessment: { profile }, today, look }: Shown): string[] {
  if (e === null || schedule === null) return [];
  const row = (label: string, work: number, time: number, cost: number | undefined) => [
    label,
    `${count(work)} person-days`,
    weeks(time),
    `live ${goLive(today, time)}`,
    ...(e.cost === null || cost === undefined ? [] : [money(cost, e.cost.currency)]),
  ];
  const { targetDate } = profile;
  const target =
    targetDate === undefined
      ? ''
      : `; the target date ${targetDate} ${TARGET_WORDS[againstTarget(targetDate, today, schedule)]}`;
  const people = `${decimal(schedule.fte)} people with ${decimal(schedule.daysPerWeek)} days a week each${schedule.capacityAssumed ? ', which is assumed: nobody said' : ''}`;
  return [
    ...table(
      ['', '', '', '', ''],
      [
        row('plan with (P50)', e.p50, schedule.p50, e.cost?.p50),
        row('promise (P80)', e.p80, schedule.p80, e.cost?.p80),
      ],
      look,
    ),
    ...(e.ownFigure === undefined ? [] : [prose(e.ownFigure.text, look)]),
    note(`If design begins today with ${people}${target}.`, look),
  ];
}

/** What running costs, and the one flow and the one fact that matter most. */
function hangsOn(e: EffortEstimate, { assessment, look }: Shown): string[] {
  const widest = [...e.flows].sort((one, other) => other.varianceShare - one.varianceShare)[0];
  const [saves] = e.drivers;
  const sentences = [
    `Running it afterwards takes ${count(e.runPerYear.from)} to ${days(e.runPerYear.to)} a year, a starting norm.`,
    ...(widest === undefined
      ? []
      : [`Most of the spread (${percent(widest.varianceShare)}) comes from ${flowName(assessment, widest.id)}.`]),
    ...(saves === undefined
      ? []
      : [
          `What saves most: ${saves.text} (${flowName(assessment, saves.flow)}): ${days(-saves.p80Change)} less at P80 of the build.`,
        ]),
  ];
  return [prose(sentences.join(' '), look)];
}

function whole(e: EffortEstimate, shown: Shown): string[] {
  const { look, assessment } = shown;
  const quantiles = (name: string, of: EffortEstimate['build'], p95 = '') => [
    name,
    ...[of.p10, of.p50, of.p80, of.p90].map(count),
    p95,
  ];
  const { runPerYear, contingency } = e;
  return [
    ...table(
      ['Person-days', 'P10', 'P50', 'P80', 'P90', 'P95'],
      [
        quantiles('Build of the flows', e.build),
        quantiles('with management, test, cutover', e.withOverhead),
        quantiles('with the risk events too', e, count(e.p95)),
      ],
      look,
    ),
    prose(
      `Contingency between plan and promise: ${days(contingency)}. Stop and look again at P90. Running it afterwards: ${count(runPerYear.from)} to ${days(runPerYear.to)} a year, a starting norm.`,
      look,
    ),
    ...part('Flow by flow: person-days, and the share of the spread', flowLines(e, shown), look),
    ...part(
      'If this one fact is resolved, P80 of the build changes by',
      table(
        ['', '', ''],
        e.drivers.map(({ p80Change, text, flow }) => [`-${days(-p80Change)}`, text, flowName(assessment, flow)]),
        look,
      ),
      look,
    ),
    ...part(
      'Risk events that were drawn',
      e.events.length === 0
        ? []
        : [
            prose(
              e.events
                .map(
                  ({ id, probability, loss }) =>
                    `${id} (${percent(probability)} likely, ${percent(loss)} of the build)`,
                )
                .join(', '),
              look,
            ),
          ],
      look,
    ),
    ...part(
      'The outside view: how such estimates turned out elsewhere',
      bullets(
        e.outsideView.map(({ text, source }) => `${text} (${source})`),
        shown,
        Infinity,
        'effort',
      ),
      look,
    ),
    note(`${counted(e.draws, 'run')} with seed ${e.seed}: the same assessment gives the same figures.`, look),
  ];
}

/** A driver below this hardly makes a flow dearer. */
const DEARER = 1.1;

function flowLines({ flows }: EffortEstimate, { assessment, bank, look }: Shown): string[] {
  const driverName = (id: string) => bank.effort.drivers.find((one) => one.id === id)?.name.toLowerCase() ?? word(id);
  return [...flows]
    .sort((one, other) => other.p50 - one.p50)
    .flatMap(({ id, size, base, p10, p50, p90, own, varianceShare, drivers }) => {
      // The user's own figures stand in place of the drivers.
      const dearer = (own ? [] : drivers)
        .filter(({ likely }) => likely >= DEARER)
        .sort((one, other) => other.likely - one.likely)
        .map(
          (one) =>
            `${driverName(one.driver)} ${one.from === 'nothing' ? 'not known' : word(one.value)} ${factor(one.likely)}`,
        );
      const basis = own ? 'your own three figures' : `size ${size}, ${days(base)} before drivers`;
      return [
        item(
          look.bullet,
          `${flowName(assessment, id)}: ${count(p50)} at P50 (${daySpan(Math.round(p10), Math.round(p90))}), ${percent(varianceShare)} of the spread; ${basis}`,
          look,
        ),
        ...(dearer.length === 0 ? [] : [below(`dearer by ${dearer.join(', ')}`, look)]),
      ];
    });
}
