import type { LandscapeConstants } from '../../bank/landscape-schema.ts';
import type { Flow } from '../../model/entities.ts';
import { type EntityIndex, endsOf } from '../entity-index.ts';
import type { Demand } from './demand.ts';
import { intervalOf } from './hop-age.ts';
import type { FlowCapacity } from './schema.ts';

type Constants = Pick<LandscapeConstants, 'capacity' | 'staleness'>;

/** Seconds of a day. */
const DAY = 86_400;

export function isBatch({ pattern }: Flow): boolean {
  return pattern === 'batch_file' || pattern === 'edi';
}

/**
 * A run of a batch at the peak: the rows that gather between two runs, how long writing them takes, and how long it may
 * take: the window of its ends, at most until the next run. null for a flow that is no batch.
 */
export function batchRun(index: EntityIndex, flow: Flow, demand: Demand, constants: Constants): FlowCapacity['batch'] {
  if (!isBatch(flow)) return null;
  const interval = intervalOf(flow, constants.staleness);
  const gathered = interval !== undefined && interval > 0 && demand.perDay !== undefined;
  const rows = gathered ? (demand.perDay as number) * (interval / DAY) : null;
  const limits = endsOf(flow).map((end) => index.systems.get(end)?.limits);
  const windows = limits.flatMap((limit) => windowSeconds(limit?.batchWindow ?? '') ?? []);
  const maxRows = limits.flatMap((limit) => (typeof limit?.maxRows === 'number' ? limit.maxRows : []));
  const ends = interval !== undefined && interval > 0 ? [...windows, interval] : windows;
  return {
    rows,
    durationS: rows === null ? null : rows / constants.capacity.batchRowsPerSecond,
    windowS: ends.length === 0 ? null : Math.min(...ends),
    maxRows: maxRows.length === 0 ? null : Math.min(...maxRows),
  };
}

/** The ends of a batch whose window is stated in words that tell no length. */
export function unreadableWindows(index: EntityIndex, flow: Flow): string[] {
  if (!isBatch(flow)) return [];
  return endsOf(flow).filter((end) => {
    const window = index.systems.get(end)?.limits?.batchWindow;
    return window !== undefined && windowSeconds(window) === undefined;
  });
}

/** Length of a window written as `01:00-04:30`, `22:00 to 05:00`, `3 h` or `90 min`; undefined where it is none of these. */
export function windowSeconds(text: string): number | undefined {
  const clock = /(\d{1,2}):(\d{2})\D+(\d{1,2}):(\d{2})/.exec(text);
  if (clock) {
    const [from, to] = [seconds(clock[1], clock[2]), seconds(clock[3], clock[4])];
    return to > from ? to - from : to - from + DAY;
  }
  const length = /(\d+(?:[.,]\d+)?)\s*(h|min)/i.exec(text);
  if (!length) return undefined;
  return Number((length[1] ?? '').replace(',', '.')) * (length[2]?.toLowerCase() === 'h' ? 3600 : 60);
}

function seconds(hours = '0', minutes = '0'): number {
  return Number(hours) * 3600 + Number(minutes) * 60;
}
