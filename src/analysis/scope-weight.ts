import type { Scope } from '../bank/schema.ts';
import { consumersOfFlow, consumersOfObject, consumersOfSystem } from './consumers.ts';
import type { Context } from './context.ts';
import { flowCriticality, highestCriticality } from './entity-facts.ts';

/** Criticality 1-4 of a scope: a system its own, a flow the highest of its ends, data the highest that exchanges it. */
export function scopeCriticality({ index }: Context, scope: Scope, id: string): number | undefined {
  if (scope === 'project') return undefined;
  if (scope === 'system') return index.systems.get(id)?.criticality;
  if (scope === 'data') return highestCriticality(index, index.systemsOfObject.get(id) ?? []);
  const flow = index.flows.get(id);
  return flow && flowCriticality(index, flow);
}

/** Number of systems that consume what a scope provides; counted up to `limit` for flows. */
export function scopeConsumers({ index }: Context, scope: Scope, id: string, limit: number): number {
  if (scope === 'system') return consumersOfSystem(index, id);
  if (scope === 'data') return consumersOfObject(index, id);
  const flow = scope === 'flow' ? index.flows.get(id) : undefined;
  return flow ? consumersOfFlow(index, flow, limit) : 1;
}
