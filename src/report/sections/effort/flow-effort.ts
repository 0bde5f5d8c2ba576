import type { EffortEstimate } from '../../../analysis/effort/schema.ts';
import { type Block, type Cell, heading, type Inline, paragraph, table } from '../../blocks.ts';
import { withNote } from '../../figures/shapes.ts';
import { tornado } from '../../figures/tornado.ts';
import { count, counted, days, factor, percent } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';
import { word } from '../../words.ts';

/** Multipliers below this hardly move a flow. */
const DEARER = 1.1;
const MOST = { savings: 12, flows: 40, drivers: 3 };

/** "If this fact is resolved, P80 changes by": the facts that are worth finding out or mending. */
export function savings(view: View, { drivers, draws, seed }: EffortEstimate): Block[] {
  const title = heading(2, 'What would bring it down', 'effort-savings');
  const [first] = drivers;
  if (first === undefined)
    return [title, paragraph('No single fact is known whose resolution would bring the P80 of the build down.')];
  const shown = drivers.slice(0, MOST.savings);
  const say = `${first.text} for ${nameOf(view, 'flow', first.flow)} saves most: ${days(-first.p80Change)} at P80 of the build`;
  const drawing = tornado(
    shown.map(({ flow, text, from, p80Change }) => ({
      label: text,
      place: `${nameOf(view, 'flow', flow)} (now: ${word(from)})`,
      value: -p80Change,
      text: `−${days(-p80Change)}`,
    })),
    500,
  );
  const spoken = shown.map(
    ({ flow, text, p80Change }) => `${text}, ${nameOf(view, 'flow', flow)}: −${days(-p80Change)}`,
  );
  const rest = drivers.length - shown.length;
  return [
    title,
    {
      kind: 'figure',
      title: say,
      alt: `${say}. ${spoken.join('; ')}.`,
      drawing: withNote(
        drawing,
        `${view.meta.date} · ${counted(draws, 'run')}, seed ${seed} · bars from zero, in days at P80`,
      ),
      data: table(
        [
          { head: 'Fact to find out or to mend' },
          { head: 'Flow' },
          { head: 'Now' },
          { head: 'Change of P80', align: 'right', grow: 0 },
        ],
        shown.map(({ flow, text, from, p80Change }): Cell[] => [
          text,
          nameOf(view, 'flow', flow),
          word(from),
          `−${days(-p80Change)}`,
        ]),
      ),
    },
    paragraph(
      `If this one fact were resolved and all else stayed, the P80 of the build would change by so much.${rest === 0 ? '' : ` ${counted(rest, 'further fact')} with a smaller saving ${rest === 1 ? 'stands' : 'stand'} in the JSON.`}`,
      'small',
    ),
  ];
}

/** Each flow with its size, its range, and what makes it dearer than its size says. */
export function flowEffort(view: View, { flows }: EffortEstimate): Block[] {
  const sorted = [...flows].sort((one, other) => other.p50 - one.p50);
  const shown = sorted.slice(0, MOST.flows);
  const rest = sorted.slice(MOST.flows);
  const right = { align: 'right', grow: 0 } as const;
  return [
    heading(2, 'Flow by flow, the dearest first', 'effort-flows'),
    table(
      [
        { head: 'Flow' },
        { head: 'Size', grow: 0 },
        { head: 'P10', ...right },
        { head: 'P50', ...right },
        { head: 'P90', ...right },
        { head: 'Of the spread', ...right },
        { head: 'What makes it dearer' },
      ],
      shown.map((flow): Cell[] => [
        [{ text: `${flow.id} `, strong: true }, { text: nameOf(view, 'flow', flow.id) }],
        `${flow.size} (${count(flow.base)})`,
        count(flow.p10),
        [{ text: count(flow.p50), strong: true }],
        count(flow.p90),
        percent(flow.varianceShare),
        flow.own ? 'your own three figures' : dearer(view, flow.drivers),
      ]),
    ),
    paragraph(
      `In person-days; in brackets the days of the size before anything makes it dearer. “Of the spread”: the share of the build’s uncertainty that comes from the flow.${rest.length === 0 ? '' : ` ${counted(rest.length, 'smaller flow')} with ${days(rest.reduce((sum, flow) => sum + flow.p50, 0))} together at P50 are left out here; the JSON has all.`}`,
      'small',
    ),
  ];
}

function dearer(view: View, drivers: EffortEstimate['flows'][number]['drivers']): Inline[] {
  const up = drivers.filter((one) => one.likely >= DEARER).sort((one, other) => other.likely - one.likely);
  if (up.length === 0) return [{ text: 'nothing known', muted: true }];
  const shown = up.slice(0, MOST.drivers);
  const more = up.length - shown.length;
  return [
    ...shown.flatMap((one, index): Inline[] => [
      ...(index === 0 ? [] : [{ text: ', ' }]),
      { text: nameOfDriver(view, one.driver) },
      { text: ` ${one.from === 'nothing' ? 'not known' : word(one.value)} ${factor(one.likely)}`, muted: true },
    ]),
    ...(more === 0 ? [] : [{ text: ` and ${more} more`, muted: true }]),
  ];
}

function nameOfDriver({ bank }: View, id: string): string {
  return bank.effort.drivers.find((one) => one.id === id)?.name.toLowerCase() ?? word(id);
}
