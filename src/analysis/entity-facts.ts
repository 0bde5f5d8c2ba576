import type { Flow, System } from '../model/entities.ts';
import { type EntityIndex, endsOf } from './entity-index.ts';

/** Whether a system is outside the company's control. Control unknown is not taken for external. */
export function isExternal(system: System | undefined): boolean {
  return system?.control === 'external_supported' || system?.control === 'external_unsupported';
}

/** Whether any of these systems is external. */
export function anyExternal(index: EntityIndex, systems: readonly string[]): boolean {
  return systems.some((id) => isExternal(index.systems.get(id)));
}

/** Messages a day, the larger of normal and peak; undefined where neither is stated. */
export function messagesPerDay({ volume }: Flow): number | undefined {
  const stated = [volume?.normalPerDay, volume?.peakPerDay].filter((count) => count !== undefined);
  return stated.length === 0 ? undefined : Math.max(...stated);
}

/** Highest criticality among these systems; undefined where none exists. */
export function highestCriticality(index: EntityIndex, systems: readonly string[]): number | undefined {
  const levels = systems.flatMap((id) => index.systems.get(id)?.criticality ?? []);
  return levels.length === 0 ? undefined : Math.max(...levels);
}

/** Criticality of a flow: the highest of its ends and hub. */
export function flowCriticality(index: EntityIndex, flow: Flow): number | undefined {
  return highestCriticality(index, endsOf(flow));
}
