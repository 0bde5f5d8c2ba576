import type { LandscapeConstants } from '../../bank/landscape-schema.ts';
import { type EntityIndex, endsOf } from '../entity-index.ts';
import { counted, systemName } from '../wording.ts';
import { callsPerMinute, type Demand } from './demand.ts';
import { amount } from './duration.ts';
import type { Level, SystemCapacity } from './schema.ts';

/** The rate limit of a system in calls a minute; undefined where it is not stated or not known. */
export function rateLimit(index: EntityIndex, system: string): number | undefined {
  const limit = index.systems.get(system)?.limits?.ratePerMin;
  return typeof limit === 'number' ? limit : undefined;
}

/**
 * What a load says beside a limit that should be `headroom` times as large; red only where `stated`, the part of it that
 * somebody stated, is too much by itself.
 */
export function levelOfLoad(load: number, limit: number | null, headroom: number, stated = load): Level {
  if (load === 0) return 'ok';
  if (limit === null) return 'unknown';
  if (load > limit) return stated > limit ? 'red' : 'warn';
  return load * headroom > limit ? 'warn' : 'ok';
}

/**
 * Calls a minute of all flows of each system together at the peak, beside what it bears, and the part of them that is
 * stated. A hub bears what passes through.
 */
export function systemLoads(
  index: EntityIndex,
  demands: ReadonlyMap<string, Demand>,
  constants: LandscapeConstants['capacity'],
): { systems: SystemCapacity[]; stated: ReadonlyMap<string, number> } {
  const loads = new Map<string, { load: number; stated: number; unknown: string[] }>(
    [...index.systems.keys()].map((id) => [id, { load: 0, stated: 0, unknown: [] }]),
  );
  for (const flow of index.flows.values()) {
    const demand = demands.get(flow.id);
    const calls = demand === undefined ? undefined : callsPerMinute(flow, demand, constants);
    for (const end of endsOf(flow)) {
      const at = loads.get(end);
      if (at === undefined) continue;
      if (calls === undefined) at.unknown.push(flow.id);
      else {
        at.load += calls;
        at.stated += calls * (demand?.stated ?? 0);
      }
    }
  }
  const systems = [...loads].map(([system, { load, stated, unknown }]): SystemCapacity => {
    const limit = rateLimit(index, system) ?? null;
    const reached = levelOfLoad(load, limit, constants.headroom, stated);
    const flows = (index.flowsOfSystem.get(system) ?? []).map((flow) => flow.id);
    return {
      system,
      flows,
      loadPerMinute: load,
      limitPerMinute: limit,
      unknownVolumes: unknown,
      level: reached === 'ok' && unknown.length > 0 ? 'unknown' : reached,
      text: say(systemName(index, system), { load, stated, limit, unknown: unknown.length }, constants.headroom),
    };
  });
  return { systems, stated: new Map([...loads].map(([system, { stated }]) => [system, stated])) };
}

function say(
  name: string,
  { load, stated, limit, unknown }: { load: number; stated: number; limit: number | null; unknown: number },
  headroom: number,
): string {
  const open = unknown === 0 ? '' : `, not counting ${counted(unknown, 'flow')} of unknown volume or pattern`;
  const all = `${name}: all flows together ask ${amount(load)} calls a minute at the peak${open}`;
  if (limit === null) return `${all}; its limit is not known.`;
  const bears = `${all}; it bears ${amount(limit)}`;
  if (load > limit) return stated > limit ? `${bears}.` : `${bears}. The peak is assumed from a normal day.`;
  if (load * headroom > limit) return `${bears}: less than ${amount(headroom)} times the peak.`;
  return `${bears}.`;
}
