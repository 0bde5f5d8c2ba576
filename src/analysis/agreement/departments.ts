import type { Item } from '../../bank/visible.ts';
import { type Context, scopeIdOf } from '../context.ts';
import { endsOf } from '../entity-index.ts';
import { goldenSystems } from '../golden-record.ts';

/** The departments that a question is about, by name in alphabetical order; empty where none is known. */
export type DepartmentsOf = (item: Item) => string[];

/** Reads the departments once: those of systems, or of their owners where the system names none. */
export function departmentsIn({ assessment, index }: Context): DepartmentsOf {
  const ofPerson = new Map(assessment.stakeholders.map(({ id, department }) => [id, department]));
  const people = (...ids: readonly (string | undefined)[]): string[] =>
    ids.flatMap((id) => (id === undefined ? [] : (ofPerson.get(id) ?? [])));
  const ofSystem = (id: string): string[] => {
    const system = index.systems.get(id);
    if (system?.department !== undefined) return [system.department];
    return people(system?.businessOwner, system?.technicalOwner);
  };
  const found = (item: Item): string[] => {
    const id = scopeIdOf(item);
    switch (item.question.scope) {
      case 'project':
        return [];
      case 'system':
        return ofSystem(id);
      case 'data': {
        const object = index.objects.get(id);
        return object === undefined ? [] : goldenSystems(object).flatMap(ofSystem);
      }
      case 'flow': {
        const flow = index.flows.get(id);
        if (flow === undefined) return [];
        return [...endsOf(flow).flatMap(ofSystem), ...people(flow.businessOwner, flow.technicalOwner)];
      }
    }
  };
  return (item) => inOrder(found(item));
}

/** Each name once, in alphabetical order. */
export function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en'));
}
