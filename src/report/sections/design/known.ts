import type { EffortEstimate } from '../../../analysis/effort/schema.ts';
import type { MaintenancePage } from '../../../analysis/landscape/documents/schema.ts';
import type { FlowCapacity, IdentityHop } from '../../../analysis/landscape/schema.ts';
import { flowsByProcess } from '../../../analysis/readiness/process-flows.ts';
import type { Process } from '../../../model/entities.ts';
import type { View } from '../../view.ts';

/** What the analysis knows of each flow, by its id: gathered once for all sheets. */
export type Known = {
  hops: ReadonlyMap<string, readonly IdentityHop[]>;
  capacity: ReadonlyMap<string, FlowCapacity>;
  watched: ReadonlyMap<string, MaintenancePage['monitoring'][number]>;
  effort: ReadonlyMap<string, EffortEstimate['flows'][number]>;
  processes: ReadonlyMap<string, readonly Process[]>;
};

export function gather(view: View): Known {
  const { landscape, effort } = view.analysis;
  const processes = new Map<string, Process[]>();
  for (const [id, flows] of flowsByProcess(view.context.index, view.assessment.processes)) {
    const process = view.processes.get(id);
    if (process === undefined) continue;
    for (const flow of flows) processes.set(flow.id, [...(processes.get(flow.id) ?? []), process]);
  }
  const hops = new Map<string, IdentityHop[]>();
  for (const hop of landscape.identity.hops) {
    const known = hops.get(hop.flow);
    if (known === undefined) hops.set(hop.flow, [hop]);
    else known.push(hop);
  }
  return {
    hops,
    processes,
    capacity: new Map(landscape.capacity.flows.map((one) => [one.flow, one])),
    watched: new Map(
      landscape.documents.maintenance.monitoring.filter(({ scope }) => scope === 'flow').map((one) => [one.id, one]),
    ),
    effort: new Map((effort?.flows ?? []).map((one) => [one.id, one])),
  };
}
