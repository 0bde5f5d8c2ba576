import type { LandscapeConstants } from '../../bank/landscape-schema.ts';
import type { Flow } from '../../model/entities.ts';
import type { Because } from '../schema.ts';
import type { FlowCapacity } from './schema.ts';

type Constants = LandscapeConstants['capacity'];

/** Messages in the busiest hour and on the busiest day, and where the figure comes from. */
export type Demand = {
  basis: FlowCapacity['basis'];
  perHour: number | undefined;
  perDay: number | undefined;
  /** Share of it that is stated, 0-1: a peak that is assumed from a normal day is at least that day. */
  stated: number;
  because: Because[];
};

/** The peak that is stated for the hour, else for the day, else the normal day raised by the usual factor. */
export function peakDemand({ id, volume }: Flow, constants: Constants): Demand {
  const { normalPerDay, peakPerDay, peakPerHour } = volume ?? {};
  const fact = (text: string, value: number): Because => ({ kind: 'fact', ref: id, text, value });
  const hours: Because = {
    kind: 'constant',
    ref: 'landscape.capacity.peakHours',
    text: 'Hours of a busy day',
    value: constants.peakHours,
  };
  if (peakPerHour !== undefined) {
    return {
      basis: 'peak-hour',
      perHour: peakPerHour,
      perDay: peakPerDay ?? peakPerHour * constants.peakHours,
      stated: 1,
      because: [fact('Messages in the peak hour', peakPerHour)],
    };
  }
  if (peakPerDay !== undefined) {
    const perHour = peakPerDay / constants.peakHours;
    return {
      basis: 'peak-day',
      perHour,
      perDay: peakPerDay,
      stated: 1,
      because: [fact('Messages on the peak day', peakPerDay), hours],
    };
  }
  if (normalPerDay === undefined)
    return { basis: 'unknown', perHour: undefined, perDay: undefined, stated: 0, because: [] };
  const perDay = normalPerDay * constants.peakFactor;
  const factor: Because = {
    kind: 'constant',
    ref: 'landscape.capacity.peakFactor',
    text: 'Peak day over normal day',
    value: constants.peakFactor,
  };
  return {
    basis: 'normal-day',
    perHour: perDay / constants.peakHours,
    perDay,
    stated: 1 / constants.peakFactor,
    because: [fact('Messages on a normal day', normalPerDay), factor, hours],
  };
}

/** Calls a minute that a flow costs each of its ends at the peak, retries included; undefined where its volume or pattern is not stated. */
export function callsPerMinute(flow: Flow, demand: Demand, constants: Constants): number | undefined {
  if (demand.perHour === undefined || flow.pattern === undefined) return undefined;
  return (demand.perHour / 60) * constants.callsPerMessage[flow.pattern] * (1 + constants.retryShare);
}
