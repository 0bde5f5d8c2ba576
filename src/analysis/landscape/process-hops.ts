import type { Flow, Process } from '../../model/entities.ts';
import { directions, type EntityIndex, endsOf } from '../entity-index.ts';

/** A step of the happy path with the flows that lead into it, or out of it where the step names one. */
export type Hop = {
  /** Place in the process, from 1, exceptions counted. */
  step: number;
  text: string;
  system: string | undefined;
  /** The system of the step before; undefined where the work stays, or nothing is known. */
  before: string | undefined;
  /** Two where a hub stands between; empty where the work changes its system and no flow is known. */
  flows: readonly Flow[];
  /** The step names a flow that does not exist. */
  unknownFlow: string | undefined;
};

/** The happy path of a process as hops from system to system, in order. */
export function happyHops(index: EntityIndex, process: Process): Hop[] {
  const hops: Hop[] = [];
  let before: string | undefined;
  let leading: readonly Flow[] = [];
  process.steps.forEach((step, at) => {
    if (step.exceptionOf !== undefined) return;
    const own = step.flow === undefined ? undefined : index.flows.get(step.flow);
    const moved = before !== undefined && step.system !== undefined && before !== step.system;
    // A flow that the step before named may have brought the work here already.
    const brought = leading.some((flow) => step.system !== undefined && endsOf(flow).includes(step.system));
    const between =
      moved && !brought && !(own !== undefined && touches(own, before) && touches(own, step.system))
        ? flowsBetween(index, before as string, step.system as string, step.objects ?? [])
        : [];
    hops.push({
      step: at + 1,
      text: step.text,
      system: step.system,
      before: moved && !brought ? before : undefined,
      flows: own === undefined ? between : [...between.filter((flow) => flow !== own), own],
      unknownFlow: step.flow !== undefined && own === undefined ? step.flow : undefined,
    });
    leading = own === undefined ? [] : [own];
    before = step.system ?? before;
  });
  return hops;
}

function touches(flow: Flow, system: string | undefined): boolean {
  return system !== undefined && endsOf(flow).includes(system);
}

/**
 * The flow that brings work from one system to another: one in this direction that carries one of the objects, else any
 * in this direction, else any between the two, else a pair through an integration system. Empty where there is none.
 */
function flowsBetween(index: EntityIndex, from: string, to: string, objects: readonly string[]): Flow[] {
  const near = index.flowsOfSystem.get(from) ?? [];
  const direct = near.filter((flow) => touches(flow, to));
  const forward = direct.filter((flow) => directions(flow).some(([, end]) => end === to));
  const carrying = forward.find((flow) => flow.objects.some((object) => objects.includes(object)));
  const found = carrying ?? forward[0] ?? direct[0];
  if (found !== undefined) return [found];
  for (const first of near) {
    for (const hub of endsOf(first)) {
      if (index.systems.get(hub)?.category !== 'integration') continue;
      const second = (index.flowsOfSystem.get(hub) ?? []).find((flow) => touches(flow, to));
      if (second !== undefined) return [first, second];
    }
  }
  return [];
}
