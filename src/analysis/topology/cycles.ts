import type { Flow } from '../../model/entities.ts';
import { type EntityIndex, endsOf, legsOf } from '../entity-index.ts';
import type { Topology } from '../schema.ts';
import { bridges } from './bridges.ts';
import { strongComponents } from './components.ts';

/**
 * Rings in which a change of a data object can come back to where it began: strongly connected components over the flows
 * that carry it without a person starting them. Two-way flows that form no ring, alone or in a chain, are left out: there
 * a change can only come back the way it went, which is the matter of conflict rules. Two opposite flows are a ring.
 */
export function findCycles(index: EntityIndex): Topology['cycles'] {
  return [...index.objects.keys()].flatMap((object) =>
    cyclesOf(
      object,
      (index.flowsOfObject.get(object) ?? []).filter((flow) => flow.trigger === 'automatic' || flow.trigger === 'both'),
    ),
  );
}

function cyclesOf(object: string, flows: readonly Flow[]): Topology['cycles'] {
  const ids = [...new Set(flows.flatMap(endsOf))];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const out: number[][] = ids.map(() => []);
  const legs = flows
    .flatMap(legsOf)
    .map(({ from, to, flow }) => ({ from: numbers.get(from) ?? -1, to: numbers.get(to) ?? -1, flow }));
  // A two-way flow has its legs there and back: one edge is enough to see whether it lies on a ring.
  const edges = legs.filter(({ from, to, flow }) => flow.direction === 'one_way' || from < to);
  const onNoRing = new Set(
    [
      ...bridges(
        ids.length,
        edges.map(({ from, to }) => [from, to]),
      ),
    ].map((edge) => edges[edge]?.flow.id),
  );
  const ringFlows = flows.filter(({ id, direction }) => direction === 'one_way' || !onNoRing.has(id));
  const inRing = new Set(ringFlows.map(({ id }) => id));
  for (const { from, to, flow } of legs) if (inRing.has(flow.id)) out[from]?.push(to);
  const component = strongComponents(out);
  const rings = new Map<number, { systems: string[]; flows: string[] }>();
  ids.forEach((id, number) => {
    const key = component[number] as number;
    const ring = rings.get(key) ?? { systems: [], flows: [] };
    ring.systems.push(id);
    rings.set(key, ring);
  });
  for (const flow of ringFlows) {
    const inside = new Set(endsOf(flow).map((end) => component[numbers.get(end) ?? -1]));
    const [only] = inside;
    if (inside.size === 1 && only !== undefined) rings.get(only)?.flows.push(flow.id);
  }
  return [...rings.values()]
    .filter((ring) => ring.systems.length > 1 && ring.flows.length > 1)
    .map((ring) => ({ object, ...ring }));
}
