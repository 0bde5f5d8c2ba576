import type { DataObject } from '../../model/entities.ts';
import { directions, type EntityIndex } from '../entity-index.ts';
import { goldenSystems } from '../golden-record.ts';

/**
 * Systems that receive a data object, never send it on, and lie on no way from a system of its golden record. Systems that
 * send it too are its origins or stations; what comes from a declared origin is taken as it is; and a master that publishes
 * nothing is another matter.
 */
export function unreachedReaders(index: EntityIndex, object: DataObject): string[] {
  const flows = index.flowsOfObject.get(object.id) ?? [];
  const ways = flows.flatMap((flow) =>
    directions(flow).flatMap(([from, to]): [string, string][] =>
      flow.via === undefined
        ? [[from, to]]
        : [
            [from, flow.via],
            [flow.via, to],
          ],
    ),
  );
  const next = new Map<string, string[]>();
  for (const [from, to] of ways) {
    const targets = next.get(from);
    if (targets) targets.push(to);
    else next.set(from, [to]);
  }
  const masters = goldenSystems(object).filter((system) => index.systems.has(system) && next.has(system));
  if (masters.length === 0) return [];
  const reached = new Set(masters);
  for (const system of reached) for (const target of next.get(system) ?? []) reached.add(target);
  const told = flows.filter(({ origination }) => origination !== true);
  const readers = new Set(told.flatMap((flow) => directions(flow).map(([, to]) => to)));
  return [...readers].filter((system) => index.systems.has(system) && !next.has(system) && !reached.has(system));
}
