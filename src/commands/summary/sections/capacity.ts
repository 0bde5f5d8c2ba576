import type { FlowCapacity } from '../../../analysis/landscape/schema.ts';
import { count, decimal, hours, times } from '../../../report/format.ts';
import { legend, more, part, prose, saidLines, table } from '../lines.ts';
import { flowName, systemName } from '../names.ts';
import type { Section, Shown } from '../section.ts';

const CAUSES = { rate: 'calls a minute', rows: 'records of a run', window: 'time of a run' } as const;

/** At which multiple of today's peak each flow breaks, the first to break first. */
export const capacity: Section = {
  name: 'capacity',
  title: 'How much it carries, and what breaks first',
  lead: ({ analysis }) => {
    const { flows, text } = analysis.landscape.capacity;
    return flows.some(({ breaksAt }) => breaksAt !== null) ? text : '';
  },
  lines: (shown, most) => {
    const { flows, systems, text } = shown.analysis.landscape.capacity;
    const { look } = shown;
    if (flows.length === 0) return [];
    const sorted = [...flows].sort((one, other) => (one.breaksAt ?? Infinity) - (other.breaksAt ?? Infinity));
    const rows = sorted
      .slice(0, most)
      .map((one) => [one.breaksAt === null ? 'not known' : times(one.breaksAt), said(one, shown)]);
    return [
      prose(text, look),
      ...part("At which multiple of today's peak each flow breaks", table(['', ''], rows, look), look),
      ...more(flows.length - most, 'capacity'),
      ...part('Systems', [...saidLines(systems, shown, most, 'capacity'), ...legend(systems, look)], look),
    ];
  },
};

function said(one: FlowCapacity, { assessment }: Shown): string {
  const { flow, tightest, breaksBy } = one;
  const first =
    tightest !== null
      ? `${systemName(assessment, tightest.system)} gives way first (bears ${rate(tightest.limitPerMinute)} calls a minute, asked ${rate(tightest.loadPerMinute)})`
      : breaksBy === null
        ? 'what gives way first is not known'
        : `gives way by the ${CAUSES[breaksBy]}`;
  return [`${flowName(assessment, flow)}: ${peakOf(one)}`, first, ...afterOutage(one)].join('; ');
}

/** What it asks at the peak: a batch is measured by the rows of a run. */
function peakOf({ batch, callsPerMinute, messagesPerHour }: FlowCapacity): string {
  if (batch !== null) {
    return batch.rows === null
      ? 'how many rows a run holds is not known'
      : `${count(batch.rows)} rows a run at the peak`;
  }
  if (messagesPerHour === null) return 'its peak is not known';
  if (callsPerMinute === null) return `${rate(messagesPerHour)} messages an hour at the peak, by a pattern not stated`;
  return `${rate(callsPerMinute)} calls a minute at the peak`;
}

function rate(value: number): string {
  return value < 10 ? decimal(value) : count(value);
}

function afterOutage({ catchUp }: FlowCapacity): string[] {
  const { backlog, hours: needed, never, outageHours } = catchUp;
  if (backlog === null) return [];
  const waits = `after ${hours(outageHours)} of outage ${count(backlog)} wait`;
  return [never ? `${waits}, never caught up` : needed === null ? waits : `${waits}, ${hours(needed)} to catch up`];
}
