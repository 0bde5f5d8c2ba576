import type { ScheduleEstimate } from '../../../analysis/effort/schema.ts';
import { type Block, type Cell, paragraph, table } from '../../blocks.ts';
import { type TimelineRow, timeline } from '../../figures/timeline.ts';
import { points, weeks } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';
import { word } from '../../words.ts';

/** Paths that differ by less than this share are as good as equally long. */
const EVEN = 0.1;

/** The parts one after the other, building and waiting side by side; then each partner with the room it leaves. */
export function scheduleParts(view: View, schedule: ScheduleEstimate): Block[] {
  const { parts, decidedBy, partners } = schedule;
  const built = parts.design + Math.max(parts.build, parts.partners);
  const tested = built + parts.test;
  const isEven = partners.length > 0 && Math.abs(parts.build - parts.partners) < EVEN * parts.build;
  const row = (label: string, from: number, length: number, decides = true): TimelineRow => ({
    label,
    from,
    to: from + length,
    text: weeks(length),
    decides,
  });
  const rows = [
    row('Design', 0, parts.design),
    row('Build', parts.design, parts.build, isEven || decidedBy === 'build'),
    ...(partners.length === 0
      ? []
      : [row('Waiting for partners', parts.design, parts.partners, isEven || decidedBy === 'partners')]),
    row('End-to-end test', built, parts.test),
    row('Cutover', tested, parts.cutover),
    ...(parts.delays > 0 ? [row('Delays by risks', tested + parts.cutover, parts.delays)] : []),
  ];
  const title = isEven
    ? 'Building and waiting for partners take about as long: more people alone would not make it sooner'
    : decidedBy === 'partners'
      ? 'Partners decide the date: more people would not make it sooner'
      : 'Building decides the date: more or fewer people move it';
  return [
    {
      kind: 'figure',
      title,
      alt: `${title}. At P50: ${rows.map(({ label, text }) => `${label} ${text}`).join(', ')}.`,
      drawing: timeline(rows, 500),
      data: table(
        [
          { head: 'Part' },
          { head: 'From week', align: 'right', grow: 0 },
          { head: 'To week', align: 'right', grow: 0 },
          { head: 'Takes at P50', align: 'right', grow: 0 },
          { head: 'Decides the date', grow: 0 },
        ],
        rows.map((one): Cell[] => [
          one.label,
          weekNumber(one.from),
          weekNumber(one.to),
          one.text,
          one.decides ? 'yes' : 'no',
        ]),
      ),
    },
    ...(partners.length === 0
      ? [paragraph('No partner outside has to be waited for.')]
      : [
          paragraph(
            'Each part at P50. Many paths side by side that are each probably on time are late together, so the whole takes longer than the longest of them.',
            'small',
          ),
          partnerTable(view, partners),
        ]),
  ];
}

function weekNumber(value: number): string {
  return points(value);
}

function partnerTable(view: View, partners: ScheduleEstimate['partners']): Block {
  const sorted = [...partners].sort((one, other) => one.slackWeeks - other.slackWeeks);
  const right = { align: 'right', grow: 0 } as const;
  return table(
    [
      { head: 'Partner outside' },
      { head: 'Waits for' },
      { head: 'Its last flow is built after, P10', ...right },
      { head: 'P50', ...right },
      { head: 'P90', ...right },
      { head: 'May be late by', ...right },
    ],
    sorted.map((one): Cell[] => [
      nameOf(view, 'system', one.system),
      view.bank.effort.schedule.leadTimes.find(({ id }) => id === one.leadTime)?.name ?? word(one.leadTime),
      weeks(one.p10),
      [{ text: weeks(one.p50), strong: true }],
      weeks(one.p90),
      one.slackWeeks > 0 ? weeks(one.slackWeeks) : [{ text: 'nothing: it decides', strong: true }],
    ]),
  );
}
