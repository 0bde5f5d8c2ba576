import type { PeopleKey } from '../../bank/landscape-schema.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Flow } from '../../model/entities.ts';
import type { EntityIndex } from '../entity-index.ts';
import { goldenSystems } from '../golden-record.ts';

/** Who is who: the people that were entered, by id. */
export type Directory = {
  /** Name of a person; undefined where nobody of this id was entered. */
  nameOf(id: string): string | undefined;
  contactOf(id: string): string | undefined;
  isKnown(id: string): boolean;
};

export function directoryOf({ stakeholders }: Pick<Assessment, 'stakeholders'>): Directory {
  const people = new Map(stakeholders.map((person) => [person.id, person]));
  return {
    nameOf: (id) => people.get(id)?.name,
    contactOf: (id) => people.get(id)?.contact ?? people.get(id)?.channels?.[0],
    isKnown: (id) => people.has(id),
  };
}

/** One id, several or none as a list. */
export function idsOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** The people whom a role stands for at a flow, by id, each once; empty where nobody is entered. */
export function peopleAt(
  index: EntityIndex,
  decisions: Assessment['decisions'],
  flow: Flow,
  keys: readonly PeopleKey[],
): string[] {
  return [...new Set(keys.flatMap((key) => personAt(index, decisions, flow, key)))];
}

function personAt(
  index: EntityIndex,
  decisions: Assessment['decisions'],
  flow: Flow,
  key: PeopleKey,
): readonly string[] {
  const source = index.systems.get(flow.from);
  const target = index.systems.get(flow.to);
  switch (key) {
    case 'flow_business_owner':
      return idsOf(flow.businessOwner);
    case 'flow_technical_owner':
      return idsOf(flow.technicalOwner);
    case 'source_business_owner':
      return idsOf(source?.businessOwner);
    case 'source_technical_owner':
      return idsOf(source?.technicalOwner);
    case 'target_business_owner':
      return idsOf(target?.businessOwner);
    case 'target_technical_owner':
      return idsOf(target?.technicalOwner);
    case 'data_owner':
      return dataOwners(index, flow.objects);
    case 'accountable_operations':
      return idsOf(decisions.operations?.accountable);
    case 'accountable_security':
      return idsOf(decisions.security?.accountable);
    case 'accountable_budget':
      return idsOf(decisions.budget?.accountable);
  }
}

/** The owner of data is the business owner of the system that holds its golden record. */
export function dataOwners(index: EntityIndex, objects: readonly string[]): string[] {
  return objects.flatMap((id) => {
    const object = index.objects.get(id);
    const golden = object === undefined ? [] : goldenSystems(object);
    return golden.flatMap((system) => index.systems.get(system)?.businessOwner ?? []);
  });
}
