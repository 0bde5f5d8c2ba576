import type { MaintenancePage } from '../../../analysis/landscape/documents/schema.ts';
import { type Block, type Cell, heading, list, paragraph, type Text, table } from '../../blocks.ts';
import { count, days } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';
import { bounded } from '../parts.ts';

type Watch = MaintenancePage['monitoring'][number];

const MOST = { flow: 40, data: 20 };

/** What has to be done to keep it running: the calendar, what it costs, and what is watched. */
export function maintenance(view: View): Block[] {
  const { calendar, monitoring } = view.analysis.landscape.documents.maintenance;
  const run = view.analysis.effort?.runPerYear;
  const dated = calendar.map(
    (one): Text => (one.date === null ? one.text : [{ text: `${one.date} `, strong: true }, { text: one.text }]),
  );
  return [
    heading(2, 'Maintenance plan', 'delivery-maintenance'),
    paragraph(
      [
        run === undefined ? '' : `Budget: ${count(run.from)} to ${days(run.to)} a year to run and change it.`,
        calendar.length === 0
          ? 'No upgrade or end of life of a system is recorded.'
          : 'What is coming for the systems:',
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ...(dated.length === 0 ? [] : [list(dated)]),
    ...watched(view, 'flow', 'What is watched, flow by flow', 'delivery-watch-flows', monitoring),
    ...watched(view, 'data', 'Quality of the exchange, object by object', 'delivery-watch-data', monitoring),
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
