import type { Flow } from '../../model/entities.ts';
import { type EntityIndex, endsOf, legsOf } from '../entity-index.ts';
import type { Topology } from '../schema.ts';
import { strongComponents } from './components.ts';

/**
 * Rings in which a change of a data object can come back to where it began: strongly connected components over the flows
 * that carry it without a person starting them. One two-way flow alone is no ring, it is the matter of conflict rules;
 * two opposite flows are one.
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
  for (const flow of flows) {
    for (const leg of legsOf(flow)) out[numbers.get(leg.from) ?? -1]?.push(numbers.get(leg.to) ?? -1);
  }
  const component = strongComponents(out);
  const rings = new Map<number, { systems: string[]; flows: string[] }>();
  ids.forEach((id, number) => {
    const key = component[number] as number;
    const ring = rings.get(key) ?? { systems: [], flows: [] };
    ring.systems.push(id);
    rings.set(key, ring);
  });
  for (const flow of flows) {
    const inside = new Set(endsOf(flow).map((end) => component[numbers.get(end) ?? -1]));
    const [only] = inside;
    if (inside.size === 1 && only !== undefined) rings.get(only)?.flows.push(flow.id);
  }
  return [...rings.values()]
    .filter((ring) => ring.systems.length > 1 && ring.flows.length > 1)
    .map((ring) => ({ object, ...ring }));
}
