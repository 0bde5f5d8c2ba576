import type { FlowCapacity } from '../../../analysis/landscape/schema.ts';
import { type Cell, heading, paragraph, table } from '../../blocks.ts';
import { count, counted, hours, series, times } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';
import { bounded, type Part, standing } from '../parts.ts';

const MOST = 30;
const CAUSES = { rate: 'calls a minute', rows: 'records of a run', window: 'time of a run' } as const;

/** At which multiple of today's peak each flow breaks, the first one first. */
export function capacity(view: View): Part {
  const { flows, text } = view.analysis.landscape.capacity;
  if (flows.length === 0) return 'How much it carries: no flow is recorded.';
  const known = flows
    .filter((one) => one.breaksAt !== null)
    .sort((one, other) => (one.breaksAt ?? 0) - (other.breaksAt ?? 0));
  const unknown = flows.filter((one) => one.breaksAt === null);
  if (known.length === 0)
    return 'How much it carries: no flow has both a volume and a limit at one of its ends, so it cannot be told at which load it breaks.';
  const { shown, rest } = bounded(known, MOST, 'flow');
  return [
    heading(2, 'How much it carries, and what breaks first', 'findings-capacity'),
    paragraph(text),
    table(
      [
        { head: 'Flow' },
        { head: 'Calls a minute at the peak', align: 'right', grow: 0 },
        { head: 'Gives way first, calls a minute' },
        { head: 'Breaks at, of today’s peak', align: 'right', grow: 0 },
        { head: 'After an outage' },
        { head: '', grow: 0 },
      ],
      shown.map((one) => row(view, one)),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
    ...(unknown.length === 0 ? [] : [paragraph(missing(view, unknown), 'small')]),
  ];
}

function row(view: View, one: FlowCapacity): Cell[] {
  const { tightest, breaksAt, breaksBy } = one;
  const name = { text: nameOf(view, 'flow', one.flow) };
  return [
    [{ text: `${one.flow} `, strong: true }, name],
    one.callsPerMinute === null ? 'not known' : count(Math.ceil(one.callsPerMinute)),
    tightest === null
      ? breaksBy === null
        ? ''
        : CAUSES[breaksBy]
      : `${nameOf(view, 'system', tightest.system)}: bears ${count(tightest.limitPerMinute)}, asked ${count(Math.ceil(tightest.loadPerMinute))}`,
    [{ text: breaksAt === null ? '' : times(breaksAt), strong: true }],
    afterOutage(one),
    one.level === 'ok' ? '' : standing(one.level),
  ];
}

function afterOutage({ catchUp }: FlowCapacity): string {
  const { backlog, outageHours, hours: needed, never } = catchUp;
  if (backlog === null) return '';
  const waits = `${counted(backlog, 'message')} after ${hours(outageHours)}`;
  return never
    ? `${waits}: never caught up at the peak`
    : needed === null
      ? waits
      : `${waits}: ${hours(needed)} to catch up`;
}

/** What must be asked before it can be told. */
function missing(view: View, unknown: readonly FlowCapacity[]): string {
  const limits = [...new Set(unknown.flatMap((one) => one.unknownLimits))].map((id) => nameOf(view, 'system', id));
  const first = limits.slice(0, 8);
  const more = limits.length - first.length;
  const names = more > 0 ? `${first.join(', ')} and ${count(more)} more` : series(first);
  return `Of ${counted(unknown.length, 'flow')} it cannot be told.${limits.length === 0 ? ' Their volume is not known.' : ` Ask for the limits of ${names}.`}`;
}
