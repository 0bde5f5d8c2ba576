import type { DataObject } from '../model/entities.ts';
import { WHOLE_OBJECT } from './conventions.ts';

/** Who claims to hold the truth about one group of attributes. */
export type GoldenGroup = { group: string; systems: readonly string[] };

function asList(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** The systems of record of a data object, by attribute group; one group `all` where it is stated for the whole object. */
export function goldenGroups(object: DataObject): GoldenGroup[] {
  const golden = object.goldenRecord;
  if (golden === undefined || typeof golden === 'string' || Array.isArray(golden)) {
    return [{ group: WHOLE_OBJECT, systems: asList(golden) }];
  }
  const groups = new Set([...(object.attributeGroups ?? []).map((group) => group.id), ...Object.keys(golden)]);
  return [...groups].map((group) => ({ group, systems: asList(golden[group]) }));
}

/** Every system that holds the truth about some part of a data object, each once. */
export function goldenSystems(object: DataObject): string[] {
  return [...new Set(goldenGroups(object).flatMap((group) => group.systems))];
}
