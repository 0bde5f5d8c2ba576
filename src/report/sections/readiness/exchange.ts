import type { Flow, System } from '../../../model/entities.ts';
import { type Block, type Cell, type Figure, type Heading, table } from '../../blocks.ts';
import { bandKey, readinessCell } from '../../figures/bands.ts';
import { matrix } from '../../figures/matrix.ts';
import { withNote } from '../../figures/shapes.ts';
import { count, counted, score } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';
import { word } from '../../words.ts';
import { isTooEarly } from '../too-early.ts';

/** So many systems have a row and a column each; more are drawn by what kind of system they are. */
const MOST = 60;
/** Up to here an upright page is wide enough. */
const UPRIGHT = 40;

type Pair = { from: string; to: string; flows: Flow[] };

/** Under its title, who sends to whom, and how ready that is: a row for each sender, a column for each receiver. Its numbers stand in the table of flows. */
export function exchange(view: View, title: Heading): Block[] {
  const { assessment } = view;
  if (isTooEarly(view)) return [title];
  const ids = new Set(view.assessment.systems.map(({ id }) => id));
  const pairs = pairsOf(
    assessment.flows.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    (id) => id,
  );
  const degree = new Map<string, number>();
  for (const { from, to, flows } of pairs) {
    for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + flows.length);
  }
  const systems = assessment.systems
    .filter(({ id }) => degree.has(id))
    .sort((one, other) => (degree.get(other.id) ?? 0) - (degree.get(one.id) ?? 0));
  if (systems.length < 2) return [title];
  if (systems.length > MOST) return [title, byDomain(view)];
  const figure = bySystem(view, systems, pairs);
  return systems.length > UPRIGHT ? [{ kind: 'wide', blocks: [title, figure] }] : [title, figure];
}

function bySystem(view: View, systems: readonly System[], pairs: readonly Pair[]): Figure {
  const narrow = systems.length > 22;
  const bands = bandsOf(view);
  const found = new Map(pairs.map((pair) => [`${pair.from} ${pair.to}`, pair]));
  const isWide = systems.length > UPRIGHT;
  const rowHeight = isWide ? Math.min(9, 375 / systems.length) : Math.max(10.5, Math.min(15, 400 / systems.length));
  const drawing = matrix(
    {
      rows: systems.map(({ name }) => name),
      columns: systems.map(({ name }) => name),
      same: true,
      cell: (row, column) => {
        const pair = found.get(`${systems[row]?.id} ${systems[column]?.id}`);
        if (pair === undefined || row === column) return null;
        const least = leastReady(view, pair.flows);
        return least === undefined ? { text: '?', fill: 'zebra' } : readinessCell(least, bands, narrow);
      },
    },
    isWide ? 757 : 511,
    rowHeight,
    bandKey(bands),
  );
  const [busiest] = systems;
  const least = worstOf(view, view.assessment.flows);
  const title =
    least === undefined
      ? `${counted(pairs.length, 'exchange')} between ${counted(systems.length, 'system')}; none is assessed yet`
      : `The least ready of ${counted(pairs.length, 'exchange')} is ${least.name}, at ${score(least.value)}`;
  return {
    kind: 'figure',
    title,
    alt: `${title}. ${busiest?.name ?? ''} exchanges most. ${range(view)} Every flow stands in the table of flows with what it carries.`,
    drawing: withNote(
      drawing,
      `${view.meta.date} · from the row to the column · readiness of the flow, the lowest where there are several · ?: not assessed`,
    ),
  };
}

function byDomain(view: View): Figure {
  const domainOf = (id: string) => view.context.index.systems.get(id)?.category ?? 'other';
  const nameOfDomain = (id: string) => view.bank.categories.find((one) => one.id === id)?.name ?? word(id);
  const pairs = pairsOf(view.assessment.flows, domainOf);
  const bands = bandsOf(view);
  const size = new Map<string, number>();
  for (const { from, to, flows } of pairs)
    for (const id of [from, to]) size.set(id, (size.get(id) ?? 0) + flows.length);
  const domains = [...size.keys()].sort((one, other) => (size.get(other) ?? 0) - (size.get(one) ?? 0)).slice(0, MOST);
  const found = new Map(pairs.map((pair) => [`${pair.from} ${pair.to}`, pair]));
  const drawing = matrix(
    {
      rows: domains.map(nameOfDomain),
      columns: domains.map(nameOfDomain),
      cell: (row, column) => {
        const pair = found.get(`${domains[row]} ${domains[column]}`);
        if (pair === undefined) return null;
        const least = leastReady(view, pair.flows);
        const cell = least === undefined ? ({ text: '', fill: 'zebra' } as const) : readinessCell(least, bands);
        return { ...cell, text: count(pair.flows.length) };
      },
    },
    511,
    Math.max(10.5, Math.min(16, 420 / domains.length)),
    bandKey(bands),
  );
  const [most] = [...pairs].sort((one, other) => other.flows.length - one.flows.length);
  const title =
    most === undefined
      ? 'Nothing is exchanged'
      : `Most flows go from ${nameOfDomain(most.from)} to ${nameOfDomain(most.to)}: ${count(most.flows.length)} of ${count(view.assessment.flows.length)}`;
  return {
    kind: 'figure',
    title,
    alt: `${title}. By kind of system, as there are ${counted(view.assessment.systems.length, 'system')}. ${range(view)}`,
    drawing: withNote(
      drawing,
      `${view.meta.date} · from the row to the column · number of flows, coloured by the least ready of them`,
    ),
    data: table(
      [
        { head: 'From' },
        { head: 'To' },
        { head: 'Flows', align: 'right', grow: 0 },
        { head: 'Lowest readiness', align: 'right', grow: 0 },
      ],
      pairs.map(({ from, to, flows }): Cell[] => {
        const least = leastReady(view, flows);
        return [nameOfDomain(from), nameOfDomain(to), count(flows.length), least === undefined ? '' : score(least)];
      }),
    ),
  };
}

/** Flows by their two ends; one that goes both ways stands in both directions. */
function pairsOf(flows: readonly Flow[], endOf: (id: string) => string): Pair[] {
  const found = new Map<string, Pair>();
  const add = (from: string, to: string, flow: Flow) => {
    const pair = found.get(`${from} ${to}`);
    if (pair === undefined) found.set(`${from} ${to}`, { from, to, flows: [flow] });
    else pair.flows.push(flow);
  };
  for (const flow of flows) {
    const [from, to] = [endOf(flow.from), endOf(flow.to)];
    add(from, to, flow);
    if (flow.direction === 'two_way' && from !== to) add(to, from, flow);
  }
  return [...found.values()];
}

function leastReady(view: View, flows: readonly Flow[]): number | undefined {
  return worstOf(view, flows)?.value;
}

function worstOf(view: View, flows: readonly Flow[]): { name: string; value: number } | undefined {
  return assessed(view, flows)[0];
}

function assessed(view: View, flows: readonly Flow[]): { name: string; value: number }[] {
  return flows
    .flatMap(({ id }) => {
      const value = view.analysis.readiness.flows[id]?.demonstrated;
      return value === undefined ? [] : [{ name: nameOf(view, 'flow', id), value }];
    })
    .sort((one, other) => one.value - other.value);
}

function range(view: View): string {
  const all = assessed(view, view.assessment.flows);
  const [least] = all;
  const most = all.at(-1);
  return least === undefined || most === undefined
    ? ''
    : `Readiness of a flow: lowest ${score(least.value)} (${least.name}), highest ${score(most.value)} (${most.name}).`;
}

function bandsOf({ bank }: View): { from: number; name: string }[] {
  return [...bank.scoring.readiness.bands].sort((one, other) => one.from - other.from);
}
