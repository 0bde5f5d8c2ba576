import type { Assessment } from '../../model/assessment.ts';
import type { Flow } from '../../model/entities.ts';
import { directions, type EntityIndex, endsOf } from '../entity-index.ts';
import { counted, enumerate, systemName } from '../wording.ts';
import type { ObjectGraph } from './object-graph.ts';
import { type NumberedGraph, numberedGraph } from './reachability.ts';
import type { BlastRadius } from './schema.ts';

/** The processes that need a system: a step runs in it, it says so, or one of their flows touches it. */
export function processesBySystem(
  index: EntityIndex,
  processes: Assessment['processes'],
  flows: ReadonlyMap<string, readonly Flow[]>,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>([...index.systems.keys()].map((id) => [id, new Set()]));
  for (const process of processes) {
    for (const step of process.steps) if (step.system !== undefined) found.get(step.system)?.add(process.id);
    for (const flow of flows.get(process.id) ?? []) for (const end of endsOf(flow)) found.get(end)?.add(process.id);
  }
  const known = new Set(processes.map((process) => process.id));
  for (const system of index.systems.values()) {
    for (const process of system.processes ?? []) if (known.has(process)) found.get(system.id)?.add(process);
  }
  return found;
}

/** What stops, and who goes without, when a system stops: "if ERP stops: 4 flows, 3 processes". */
export function blastRadii(
  index: EntityIndex,
  graphs: ReadonlyMap<string, ObjectGraph>,
  processes: ReadonlyMap<string, ReadonlySet<string>>,
): BlastRadius[] {
  const downstream = new Map<string, Map<string, { systems: string[]; cutOff: string[] }>>();
  for (const [object, graph] of graphs) {
    const numbered = numberedGraph(graph);
    for (const system of index.systemsOfObject.get(object) ?? []) {
      const found = behind(index, graph, numbered, system);
      if (found.systems.length === 0) continue;
      const objects = downstream.get(system) ?? new Map<string, { systems: string[]; cutOff: string[] }>();
      downstream.set(system, objects.set(object, found));
    }
  }
  return [...index.systems.keys()].map((system) => {
    const objects = [...(downstream.get(system) ?? [])];
    const flows = (index.flowsOfSystem.get(system) ?? []).map((flow) => flow.id);
    const cutOff = [...new Set(objects.flatMap(([, found]) => found.cutOff))];
    const stopped = [...(processes.get(system) ?? [])];
    const names = enumerate(cutOff.map((id) => systemName(index, id)));
    const further =
      cutOff.length === 0 ? '' : `; ${names} no longer ${cutOff.length === 1 ? 'gets' : 'get'} some of the data`;
    return {
      system,
      flows,
      processes: stopped,
      downstream: objects.map(([object, { systems }]) => ({ object, systems })),
      reached: [...new Set(objects.flatMap(([, { systems }]) => systems))],
      cutOff,
      text: `If ${systemName(index, system)} stops: ${counted(flows.length, 'flow')}, ${counted(stopped.length, 'process', 'processes')}${further}.`,
    };
  });
}

/**
 * The systems that get the object from this one or through it, and those of them that no golden record reaches without
 * it. Itself and golden records are left out: they hold the truth whoever stops.
 */
function behind(
  index: EntityIndex,
  graph: ObjectGraph,
  numbered: NumberedGraph,
  system: string,
): { systems: string[]; cutOff: string[] } {
  const passed = (index.flowsOfSystem.get(system) ?? [])
    .filter((flow) => flow.via === system && flow.objects.includes(graph.object))
    .flatMap((flow) => directions(flow).map(([, to]) => to));
  const kept = new Set([system, ...graph.golden].map((id) => numbered.numberOf(id)));
  const reached = [...numbered.reach([system, ...passed])].filter((number) => !kept.has(number));
  if (reached.length === 0) return { systems: [], cutOff: [] };
  const otherwise = numbered.reach(graph.sources, system);
  return {
    systems: reached.map(numbered.idOf),
    cutOff: reached.filter((number) => !otherwise.has(number)).map(numbered.idOf),
  };
}
