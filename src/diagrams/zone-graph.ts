import type { Context } from '../analysis/context.ts';
import type { Flow, System } from '../model/entities.ts';
import { flowGraph } from './flow-graph.ts';
import { isOutside, zoneOf } from './hosting.ts';

/** A network zone with its systems. */
export type Zone = { id: string; name: string; isOutside: boolean; systems: readonly System[] };
/** All that crosses the border between two zones. */
export type Crossing = { id: string; from: string; to: string; flows: readonly Flow[]; twoWay: boolean };
export type ZoneGraph = { zones: readonly Zone[]; crossings: readonly Crossing[] };

const UNKNOWN = 'Zone not recorded';

/** Zones and what crosses their borders; undefined where no system has a zone. */
export function zoneGraph(context: Context): ZoneGraph | undefined {
  const systems = [...context.index.systems.values()];
  if (!systems.some(({ hosting }) => hosting?.zone !== undefined || hosting?.kind !== undefined)) return undefined;
  const nameOf = (one: System) => zoneOf(one) ?? UNKNOWN;
  const names = [...new Set(systems.map(nameOf))];
  const zones = names.map((name, at) => {
    const own = systems.filter((one) => nameOf(one) === name);
    return { id: `z${at + 1}`, name, isOutside: name !== UNKNOWN && own.every(isOutside), systems: own };
  });
  const zoneIdOf = new Map(zones.flatMap(({ id, systems: own }) => own.map((one) => [one.id, id] as const)));
  const crossings = new Map<string, Crossing>();
  for (const edge of flowGraph(context).edges) {
    const [from, to] = [zoneIdOf.get(edge.from) ?? '', zoneIdOf.get(edge.to) ?? ''];
    if (from === to) continue;
    const key = JSON.stringify([from, to].sort());
    const known = crossings.get(key);
    crossings.set(key, {
      id: known?.id ?? `c${crossings.size + 1}`,
      from: known?.from ?? from,
      to: known?.to ?? to,
      twoWay: edge.twoWay || (known !== undefined && (known.twoWay || known.from !== from)),
      flows: [...new Set([...(known?.flows ?? []), ...edge.flows])],
    });
  }
  return { zones, crossings: [...crossings.values()] };
}

/** How what crosses a border is protected on its way, in words. */
export function transportsOf(flows: readonly Flow[]): string {
  const stated = [...new Set(flows.flatMap(({ security }) => security?.transport ?? []))].filter((one) => one !== '');
  const open = flows.filter(({ security }) => (security?.transport ?? '') === '').length;
  return [...stated, ...(open > 0 ? [`${open} not said`] : [])].join(', ');
}
