import type { LandscapeConstants } from '../../bank/landscape-schema.ts';
import type { Flow } from '../../model/entities.ts';
import { duration } from './duration.ts';

/** How old data is when it arrives over one flow, in seconds. */
export type HopAge = {
  /** Interval and time on the way. */
  seconds: number;
  /** The part that was stated or measured; the rest is assumed. */
  stated: number;
  /** False: the interval or the pattern is not stated, `seconds` is a lower bound. */
  known: boolean;
  why: string;
};

/** Seconds between two runs; undefined where not stated. What is fetched when it is needed waits for nothing. */
export function intervalOf(flow: Flow, { intervalS }: LandscapeConstants['staleness']): number | undefined {
  const { frequency } = flow;
  if (frequency === undefined || frequency === 'ad_hoc') {
    const fetched = flow.trigger === 'on_demand' && (flow.pattern === 'sync_api' || flow.pattern === 'db_link');
    return fetched ? 0 : undefined;
  }
  if (frequency.startsWith('minutes:')) return Number(frequency.slice('minutes:'.length)) * 60;
  return intervalS[frequency as keyof typeof intervalS];
}

/**
 * At worst a change just misses a run: the whole interval, then the way. A measured time replaces the assumed way; of a
 * call that somebody waits for, the assumed way is never longer than what is needed, as only a measurement can say so.
 */
export function hopAge(flow: Flow, constants: LandscapeConstants['staleness']): HopAge {
  const interval = intervalOf(flow, constants);
  const measured = flow.latency?.measuredS;
  if (measured !== undefined) {
    const seconds = Math.max(measured, interval ?? 0);
    return { seconds, stated: seconds, known: true, why: `measured ${duration(measured)}${every(interval)}` };
  }
  const usual = flow.pattern === undefined ? 0 : constants.transferS[flow.pattern];
  const waits = flow.pattern === 'sync_api' || flow.pattern === 'db_link';
  const way = waits ? Math.min(usual, flow.latency?.needS ?? usual) : usual;
  return {
    seconds: (interval ?? 0) + way,
    stated: interval ?? 0,
    known: interval !== undefined && flow.pattern !== undefined,
    why: `${interval === undefined ? 'no interval stated' : `up to ${duration(interval)} until the next run`}, about ${duration(way)} on the way`,
  };
}

function every(interval: number | undefined): string {
  return interval === undefined || interval === 0 ? '' : `, runs every ${duration(interval)}`;
}
