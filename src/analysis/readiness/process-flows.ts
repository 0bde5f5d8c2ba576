import type { Flow, Process } from '../../model/entities.ts';
import { CRITICAL_FROM } from '../conventions.ts';
import { type EntityIndex, endsOf } from '../entity-index.ts';

/** Whether a flow touches a system of high or mission-critical importance. */
export function isCriticalFlow(index: EntityIndex, flow: Flow): boolean {
  return endsOf(flow).some((end) => (index.systems.get(end)?.criticality ?? 0) >= CRITICAL_FROM);
}

/** The flows of each process: those that name it and those that its steps name, in the order of entry. */
export function flowsByProcess(index: EntityIndex, processes: readonly Process[]): Map<string, Flow[]> {
  const ids = new Map<string, Set<string>>(
    processes.map((process) => [process.id, new Set(process.steps.flatMap((step) => step.flow ?? []))]),
  );
  for (const flow of index.flows.values()) for (const process of flow.processes ?? []) ids.get(process)?.add(flow.id);
  return new Map([...ids].map(([process, flows]) => [process, [...flows].flatMap((id) => index.flows.get(id) ?? [])]));
}

/** The flows that decide about a process: the critical ones, or all where none is critical. */
export function decidingFlows(index: EntityIndex, flows: readonly Flow[]): readonly Flow[] {
  const critical = flows.filter((flow) => isCriticalFlow(index, flow));
  return critical.length > 0 ? critical : flows;
}
