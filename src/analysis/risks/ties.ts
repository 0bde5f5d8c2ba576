import type { Scope } from '../../bank/schema.ts';
import { PROJECT } from '../conventions.ts';
import { type EntityIndex, endsOf } from '../entity-index.ts';

/**
 * Which entities a rule about one entity reads for triggers of another kind: a system: the flows that touch it and the data
 * it masters or exchanges; data: the flows that carry it and the systems that master or exchange it; a flow: its ends,
 * hub and data. Every rule reads the project.
 */
export function tiedTo(index: EntityIndex, scope: Scope, id: string, wanted: Scope): readonly string[] {
  if (wanted === scope) return [id];
  if (wanted === 'project') return [PROJECT];
  switch (scope) {
    case 'project':
      return [...entitiesOf(index, wanted).keys()];
    case 'system':
      return wanted === 'flow'
        ? (index.flowsOfSystem.get(id) ?? []).map((flow) => flow.id)
        : (index.objectsOfSystem.get(id) ?? []);
    case 'data':
      return wanted === 'flow'
        ? (index.flowsOfObject.get(id) ?? []).map((flow) => flow.id)
        : (index.systemsOfObject.get(id) ?? []);
    case 'flow': {
      const flow = index.flows.get(id);
      if (flow === undefined) return [];
      return wanted === 'system' ? endsOf(flow) : [...new Set(flow.objects)];
    }
  }
}

/** All entities of a kind. */
export function entitiesOf(index: EntityIndex, scope: Exclude<Scope, 'project'>): ReadonlyMap<string, unknown> {
  if (scope === 'system') return index.systems;
  return scope === 'data' ? index.objects : index.flows;
}
