import type { Context } from '../analysis/context.ts';
import { goldenSystems } from '../analysis/golden-record.ts';
import { isSensitive } from '../bank/facts.ts';
import type { DataObject } from '../model/entities.ts';

/** A data object as the business data model shows it. */
export type ObjectNode = {
  id: string;
  name: string;
  /** Empty where none is named. */
  key: string;
  /** Names of the systems of record, each once. */
  homes: readonly string[];
  isProtected: boolean;
};
/** Two data objects that travel together, and in how many flows. */
export type ObjectLink = { id: string; from: string; to: string; flows: number };
export type ObjectGraph = { nodes: readonly ObjectNode[]; links: readonly ObjectLink[]; left: number };

/** Data objects with key and home, and which of them travel together; the most exchanged ones where there are more than `most`. */
export function objectGraph({ index }: Context, most: number): ObjectGraph {
  const all = [...index.objects.values()];
  const travels = (id: string) => index.flowsOfObject.get(id)?.length ?? 0;
  const kept = new Set([...all].sort((one, other) => travels(other.id) - travels(one.id)).slice(0, most));
  const nodes = all
    .filter((one) => kept.has(one))
    .map((one) => ({
      id: one.id,
      name: one.name,
      key: keyOf(one),
      homes: goldenSystems(one).map((id) => index.names.of('system', id)),
      isProtected: isSensitive(one),
    }));
  const ids = new Set(nodes.map(({ id }) => id));
  const links = new Map<string, ObjectLink>();
  for (const { objects } of index.flows.values()) {
    const own = [...new Set(objects)].filter((id) => ids.has(id));
    for (const [at, from] of own.entries()) {
      for (const to of own.slice(at + 1)) {
        const key = JSON.stringify([from, to].sort());
        const known = links.get(key);
        links.set(key, known ? { ...known, flows: known.flows + 1 } : { id: `l${links.size + 1}`, from, to, flows: 1 });
      }
    }
  }
  return { nodes, links: [...links.values()], left: all.length - nodes.length };
}

function keyOf({ identifier }: DataObject): string {
  return (typeof identifier === 'object' ? identifier.name : identifier) ?? '';
}
