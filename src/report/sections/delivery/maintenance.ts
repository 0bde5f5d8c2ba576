import type { MaintenancePage } from '../../../analysis/landscape/documents/schema.ts';
import { type Block, type Cell, heading, paragraph, type Text, table } from '../../blocks.ts';
import { availability, count, counted, days, exact, money, seconds } from '../../format.ts';
import { anchors, nameOf, type View } from '../../view.ts';
import { bounded } from '../parts.ts';

type Watch = MaintenancePage['monitoring'][number];

const MOST = { flow: 40, data: 20, calendar: 40, measures: 40 };

/** What has to be done to keep it running: the calendar, what it costs, and what is watched. */
export function maintenance(view: View): Block[] {
  const { monitoring } = view.analysis.landscape.documents.maintenance;
  return [
    heading(2, 'Maintenance plan', 'delivery-maintenance'),
    ...budget(view),
    ...calendarOf(view),
    ...userMeasures(view),
    ...watched(view, 'flow', 'What is watched, flow by flow', 'delivery-watch-flows', monitoring),
    ...watched(view, 'data', 'Quality of the exchange, object by object', 'delivery-watch-data', monitoring),
  ];
}

/** What it takes a year, a month, and in money where a day has a price. */
function budget(view: View): Block[] {
  const run = view.analysis.effort?.runPerYear;
  if (run === undefined) return [];
  const { dayRate, currency } = view.assessment.profile;
  const price = (of: number) => (dayRate === undefined ? '' : money(of * dayRate, currency ?? ''));
  const watched = view.analysis.landscape.documents.maintenance.monitoring.length;
  const cost =
    dayRate === undefined
      ? 'no day rate is recorded, so it has no price yet'
      : `${price(run.from)} to ${price(run.to)}`;
  return [
    {
      kind: 'keyValues',
      pairs: [
        {
          key: 'Budget a year',
          value: `${count(run.from)} to ${days(run.to)} to run it, keep it up to date and develop it further: ${cost}`,
        },
        {
          key: 'People a month',
          value: `${days(run.from / 12)} to ${days(run.to / 12)}, the watching of ${counted(watched, 'flow or data object', 'flows and data objects')} included`,
        },
        ...answered(view, 'P-MA-01', 'Is it funded?'),
        ...answered(view, 'P-MA-02', 'Who runs it?'),
      ],
    },
  ];
}

function answered(view: View, id: string, key: string): { key: string; value: Text }[] {
  const item = view.items.get(id);
  if (item === undefined) return [];
  const points = item.reply?.points;
  const said =
    typeof points === 'number'
      ? (item.question.options[points] ?? '')
      : points === 'unknown'
        ? 'not known'
        : 'not answered';
  return [
    {
      key,
      value: [
        { text: said, strong: typeof points !== 'number' || points < 3 },
        { text: ' ' },
        { text: id, to: anchors.answer(id) },
      ],
    },
  ];
}

/** When to look again: what changes by itself, what runs out, and what the project has set. */
function calendarOf(view: View): Block[] {
  const { calendar } = view.analysis.landscape.documents.maintenance;
  const { targetDate, peakFrom, fallbackDate } = view.assessment.profile;
  const holds = Object.entries(view.assessment.answers).flatMap(([key, given]) =>
    Object.values(given).flatMap((reply) => (reply?.until === undefined ? [] : [{ date: reply.until, key }])),
  );
  const days: { date: string; text: Text }[] = [
    ...calendar.map(({ date, text }) => ({ date: date ?? '', text })),
    ...holds.map(({ date, key }) => ({
      date,
      text: [
        { text: date < view.meta.date ? 'An answer held until then, ask again: ' : 'An answer holds until then: ' },
        { text: key, to: anchors.answer(key) },
      ],
    })),
    ...(targetDate === undefined ? [] : [{ date: targetDate, text: 'Target date: assess again some weeks before.' }]),
    ...(peakFrom === undefined ? [] : [{ date: peakFrom, text: 'The peak begins: capacity is proven before.' }]),
    ...(fallbackDate === undefined ? [] : [{ date: fallbackDate, text: 'Fallback date.' }]),
  ].sort((one, other) => (one.date || '9').localeCompare(other.date || '9', 'en'));
  const { shown, rest } = bounded(days, MOST.calendar, 'entry', 'entries');
  return [
    heading(3, 'Updates and when to look again', 'delivery-calendar'),
    paragraph(
      calendar.length === 0
        ? 'No upgrade or end of life of a system is recorded. Look again whenever a system, a process, a partner or a volume changes.'
        : 'What changes by itself. Look again also whenever a process, a partner or a volume changes.',
    ),
    ...(shown.length === 0
      ? []
      : [
          table(
            [{ head: 'Day', grow: 0 }, { head: 'What happens' }],
            shown.map(({ date, text }): Cell[] => [
              date === '' ? [{ text: 'day not known', muted: true }] : date,
              text,
            ]),
          ),
        ]),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

/** Good integration is not noticed: what the people at the end would notice first. */
function userMeasures({ assessment }: View): Block[] {
  const rows = [
    ...assessment.processes.flatMap((one): Cell[][] => [
      ...(one.availabilityNeed === undefined
        ? []
        : [[one.name, 'works when it is needed', `${availability(one.availabilityNeed / 100)} of the time`]]),
      ...(one.latencyNeedS === undefined ? [] : [[one.name, 'answers within', seconds(one.latencyNeedS)]]),
      ...(one.freshnessNeedS === undefined
        ? []
        : [[one.name, 'shows data no older than', seconds(one.freshnessNeedS)]]),
    ]),
    ...assessment.objectives.flatMap((one): Cell[][] =>
      one.kpi === undefined || one.target === undefined
        ? []
        : [[one.text, one.kpi, [exact(one.target), one.unit].filter(Boolean).join(' ')]],
    ),
  ];
  if (rows.length === 0) return [];
  return [
    heading(3, 'What the people at the end notice', 'delivery-users'),
    paragraph('A good integration is not noticed. These are the figures by which it would be.'),
    table([{ head: 'Where' }, { head: 'Measure' }, { head: 'Target' }], rows.slice(0, MOST.measures)),
  ];
}

/** What is the same for most is said once; the table holds what differs. */
function watched(view: View, scope: Watch['scope'], title: string, anchor: string, all: readonly Watch[]): Block[] {
  const found = all.filter((one) => one.scope === scope);
  if (found.length === 0) return [];
  const kpis = [...new Set(found.flatMap((one) => one.signals.map((signal) => signal.kpi)))];
  const usual = new Map(kpis.map((kpi) => [kpi, mostOf(found.map((one) => alertOf(one, kpi)))]));
  const common = kpis.filter((kpi) => ![undefined, ABSENT].includes(usual.get(kpi)));
  const own = kpis.filter((kpi) => found.some((one) => alertOf(one, kpi) !== usual.get(kpi)));
  const { shown, rest } = bounded(found, MOST[scope], scope === 'flow' ? 'flow' : 'data object');
  const lower = (kpi: string) => kpi.charAt(0).toLowerCase() + kpi.slice(1);
  return [
    heading(3, title, anchor),
    ...(common.length === 0
      ? []
      : [
          paragraph(
            `${own.length === 0 ? 'For all' : 'Unless the table says otherwise'}, an alert is raised at: ${common.map((kpi) => `${lower(kpi)}: ${usual.get(kpi) ?? ''}`).join('; ')}.`,
          ),
        ]),
    table(
      [{ head: scope === 'flow' ? 'Flow' : 'Data object' }, ...own.map((head) => ({ head })), { head: 'Who is told' }],
      shown.map((one): Cell[] => [
        scope === 'flow'
          ? [{ text: `${one.id} `, strong: true }, { text: nameOf(view, scope, one.id) }]
          : nameOf(view, scope, one.id),
        ...own.map((kpi) => {
          const alert = alertOf(one, kpi);
          return alert === usual.get(kpi) ? '' : alert;
        }),
        one.receiver.length === 0 ? [{ text: 'nobody is named', strong: true }] : one.receiver.join(', '),
      ]),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

const ABSENT = 'does not apply';

function alertOf(one: Watch, kpi: string): string {
  return one.signals.find((signal) => signal.kpi === kpi)?.alert ?? ABSENT;
}

/** The value of more than half; undefined where there is none. */
function mostOf(values: readonly string[]): string | undefined {
  return values.find((value) => values.filter((one) => one === value).length * 2 > values.length);
}
