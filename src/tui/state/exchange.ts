import { nameOf } from '../../bank/interview.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Flow } from '../../model/entities.ts';

/** A flow between two systems as one of them meets it. */
export type Exchanged = {
  flow: Flow;
  name: string;
  /** It leads the other way and brings something back, as a two-way flow does. */
  isReturn: boolean;
};

/** Who sends what to whom: systems by systems. */
export type Exchange = {
  systems: readonly { id: string; name: string; at: number }[];
  /** Flows between them. */
  flows: number;
  /** By `cellOf`; cells in which nothing is sent are absent. */
  cells: ReadonlyMap<number, readonly Exchanged[]>;
  /** The cells that hold something, in reading order. */
  order: readonly number[];
};

/** Linear in systems and flows. */
export function exchangeOf(a: Assessment): Exchange {
  const systems = a.systems.map(({ id, name }, at) => ({ id, name, at }));
  const places = new Map(systems.map(({ id, at }) => [id, at]));
  const cells = new Map<number, Exchanged[]>();
  const put = (from: number | undefined, to: number | undefined, flow: Flow, isReturn: boolean) => {
    if (from === undefined || to === undefined) return;
    const cell = cellOf(systems.length, from, to);
    const one = { flow, name: nameOf(a, flow.id, 'flow'), isReturn };
    cells.set(cell, [...(cells.get(cell) ?? []), one]);
  };
  for (const flow of a.flows) {
    const [from, to] = [places.get(flow.from), places.get(flow.to)];
    put(from, to, flow, false);
    if (flow.direction === 'two_way') put(to, from, flow, true);
  }
  return { systems, flows: a.flows.length, cells, order: [...cells.keys()].toSorted((one, other) => one - other) };
}

/** The number of the cell in which the row's system sends to the column's. */
export function cellOf(count: number, row: number, column: number): number {
  return row * count + column;
}

/** The next cell that holds something, going round; undefined where none does. */
export function cellBeside({ order }: Exchange, cell: number, by: 1 | -1): number | undefined {
  const found = by > 0 ? order.find((one) => one > cell) : order.findLast((one) => one < cell);
  return found ?? (by > 0 ? order[0] : order.at(-1));
}
