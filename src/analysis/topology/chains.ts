import type { Flow, Process } from '../../model/entities.ts';
import { type EntityIndex, endsOf } from '../entity-index.ts';
import type { Topology } from '../schema.ts';

/** A run of consecutive steps of the happy path in which each waits for the answer of the next system. */
export type SynchronousRun = { process: Process; systems: string[]; flows: string[] };

/**
 * The flow that leads into a step: the one it names, else one between the system of the step before and its own, a
 * synchronous one if there is any. undefined: the step stays in its system, or no flow is known.
 */
function flowInto(index: EntityIndex, before: string | undefined, step: Process['steps'][number]): Flow | undefined {
  if (step.flow !== undefined) return index.flows.get(step.flow);
  if (before === undefined || step.system === undefined || before === step.system) return undefined;
  const between = (index.flowsOfSystem.get(before) ?? []).filter((flow) =>
    endsOf(flow).includes(step.system as string),
  );
  return between.find((flow) => flow.pattern === 'sync_api') ?? between[0];
}

/** The synchronous runs of each process. A flow that is not synchronous ends a run; a step within one system does not. */
export function synchronousRuns(index: EntityIndex, processes: readonly Process[]): SynchronousRun[] {
  return processes.flatMap((process) => {
    const runs: Flow[][] = [[]];
    let before: string | undefined;
    for (const step of process.steps) {
      if (step.exceptionOf !== undefined) continue;
      const flow = flowInto(index, before, step);
      if (flow?.pattern === 'sync_api') runs[runs.length - 1]?.push(flow);
      else if (flow !== undefined) runs.push([]);
      before = step.system ?? before;
    }
    return runs
      .filter((run) => run.length > 0)
      .map((run) => ({
        process,
        systems: [...new Set(run.flatMap(endsOf))],
        flows: [...new Set(run.map((flow) => flow.id))],
      }));
  });
}

/**
 * Availability of each synchronous run: the product of the agreed availabilities of its systems, beside what the process
 * needs, as fractions of time. Only runs where the need and every availability are known.
 */
export function availabilityChains(index: EntityIndex, processes: readonly Process[]): Topology['chains'] {
  return synchronousRuns(index, processes).flatMap(({ process, systems, flows }) => {
    const agreed = systems.map((system) => index.systems.get(system)?.availability?.sla);
    if (process.availabilityNeed === undefined) return [];
    let availability = 1;
    for (const sla of agreed) {
      if (typeof sla !== 'number') return [];
      availability *= sla / 100;
    }
    return [{ process: process.id, systems, flows, availability, need: process.availabilityNeed / 100 }];
  });
}
