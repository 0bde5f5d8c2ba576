import type { Flow } from '../../model/entities.ts';
import type { EntityIndex } from '../entity-index.ts';
import type { Topology } from '../schema.ts';

/** A direct connection: no hub on the way, none planned, and neither end is an integration platform. */
function isDirect(index: EntityIndex, flow: Flow): boolean {
  if (flow.via !== undefined) return false;
  if (flow.topology !== undefined && flow.topology !== 'point_to_point') return false;
  return [flow.from, flow.to].every((end) => index.systems.get(end)?.category !== 'integration');
}

/** Counts direct connections; more than `factor` times the systems is sprawl: each change touches many links. */
export function pointToPoint(index: EntityIndex, factor: number): Topology['pointToPoint'] {
  const flows = [...index.flows.values()].filter((flow) => isDirect(index, flow)).length;
  const systems = index.systems.size;
  return { flows, systems, sprawl: flows > factor * systems };
}
