import type { Process } from '../../model/entities.ts';
import { isExternal } from '../entity-facts.ts';
import type { EntityIndex } from '../entity-index.ts';
import type { Topology } from '../schema.ts';

/** Whether data only flows into the system, never out of it. */
export function isSink(index: EntityIndex, system: string): boolean {
  return (index.legsFrom.get(system)?.length ?? 0) === 0;
}

/**
 * Systems whose loss stops others: those that split the landscape or lie on many shortest ways, with the flows and
 * processes that stop with them. External systems that only receive are left out. The centre of a star is always one:
 * it asks for a conscious design, it is no fault in itself.
 */
export function findSinglePoints(
  index: EntityIndex,
  processes: readonly Process[],
  articulation: readonly string[],
  betweenness: Readonly<Record<string, number>>,
  threshold: number,
): Topology['singlePoints'] {
  const cut = new Set(articulation);
  const processesOfSystem = stops(index, processes);
  return [...index.systems.values()]
    .filter(({ id }) => cut.has(id) || (betweenness[id] ?? 0) >= threshold)
    .filter((system) => !(isExternal(system) && isSink(index, system.id)))
    .map(({ id }) => ({
      system: id,
      articulation: cut.has(id),
      betweenness: betweenness[id] ?? 0,
      flows: (index.flowsOfSystem.get(id) ?? []).map((flow) => flow.id),
      processes: [...(processesOfSystem.get(id) ?? [])],
    }));
}

/** The processes that stop with a system: a step runs in it, or one of their flows touches it. */
function stops(index: EntityIndex, processes: readonly Process[]): Map<string, Set<string>> {
  const stopped = new Map<string, Set<string>>([...index.systems.keys()].map((id) => [id, new Set()]));
  const touched = new Map<string, string[]>();
  for (const [system, flows] of index.flowsOfSystem) {
    for (const flow of flows) {
      touched.set(flow.id, [...(touched.get(flow.id) ?? []), system]);
      for (const process of flow.processes ?? []) stopped.get(system)?.add(process);
    }
  }
  for (const process of processes) {
    for (const step of process.steps) {
      if (step.system !== undefined) stopped.get(step.system)?.add(process.id);
      for (const system of touched.get(step.flow ?? '') ?? []) stopped.get(system)?.add(process.id);
    }
  }
  return stopped;
}
