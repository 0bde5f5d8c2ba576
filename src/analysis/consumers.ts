import type { Flow } from '../model/entities.ts';
import { directions, type EntityIndex } from './entity-index.ts';

/** Systems that receive directly from a system. */
export function consumersOfSystem(index: EntityIndex, id: string): number {
  return index.receiversOfSystem.get(id)?.size ?? 0;
}

/** Systems that receive a data object. */
export function consumersOfObject(index: EntityIndex, id: string): number {
  const receivers = new Set<string>();
  for (const flow of index.flowsOfObject.get(id) ?? []) {
    for (const [, to] of directions(flow)) if (index.systems.has(to)) receivers.add(to);
  }
  return receivers.size;
}

/**
 * Systems that a fault of a flow reaches: its target and what lies downstream along flows that carry one of its objects.
 * The search ends at `limit` systems: more make no difference.
 */
export function consumersOfFlow(index: EntityIndex, flow: Flow, limit: number): number {
  const carried = new Set(flow.objects);
  const reached = new Set<string>();
  // The way back of a two-way flow is found through the flow itself, for what it carries.
  const waiting = [flow.to];
  for (let at = 0; at < waiting.length && reached.size < limit; at++) {
    const system = waiting[at] as string;
    if (reached.has(system) || !index.systems.has(system)) continue;
    reached.add(system);
    for (const next of index.flowsOfSystem.get(system) ?? []) {
      if (!next.objects.some((object) => carried.has(object))) continue;
      for (const [from, to] of directions(next)) if (from === system && !reached.has(to)) waiting.push(to);
    }
  }
  return reached.size;
}
