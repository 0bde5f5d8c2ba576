import type { DataObject, Flow } from '../../model/entities.ts';
import { WHOLE_OBJECT } from '../conventions.ts';
import { directions, type EntityIndex } from '../entity-index.ts';
import { goldenGroups, goldenSystems } from '../golden-record.ts';
import type { Topology } from '../schema.ts';
import { enumerate, flowName, systemName } from '../wording.ts';
import { unreachedReaders } from './unreached-readers.ts';

type Conflict = Topology['goldenRecordConflicts'][number];

/** Every way in which the single version of the truth of a data object is missing, doubled or bypassed. */
export function goldenConflicts(index: EntityIndex, cycles: Topology['cycles']): Conflict[] {
  return [...index.objects.values()].flatMap((object) => [
    ...claims(index, object),
    ...foreignWriters(index, object),
    ...neverPublished(index, object),
    ...unreached(index, object),
    ...writeCycles(index, object, cycles),
  ]);
}

/** Each group of attributes has exactly one system of record, and it exists (I-10). */
function claims(index: EntityIndex, object: DataObject): Conflict[] {
  return goldenGroups(object).flatMap(({ group, systems }) => {
    const name = object.attributeGroups?.find(({ id }) => id === group)?.name ?? group;
    const what = group === WHOLE_OBJECT ? object.name : `${object.name}, group ${name},`;
    const found: Conflict[] = [];
    const add = (kind: Conflict['kind'], concerned: readonly string[], text: string): void => {
      found.push({ object: object.id, group, kind, systems: [...concerned], flows: [], text });
    };
    const missing = systems.filter((system) => !index.systems.has(system));
    if (systems.length === 0) add('none', [], `No system holds the golden record of ${what.replace(/,$/, '')}.`);
    if (systems.length > 1) {
      const names = enumerate(systems.map((system) => systemName(index, system)));
      add('several', systems, `Several systems claim the golden record of ${what.replace(/,$/, '')}: ${names}.`);
    }
    if (missing.length > 0) {
      add(
        'missing-system',
        missing,
        `The golden record of ${what} points to a system that is not listed: ${enumerate(missing)}.`,
      );
    }
    return found;
  });
}

/** A system that is no master sends the object one-way into a master, and is not declared its origin (I-12). */
function foreignWriters(index: EntityIndex, object: DataObject): Conflict[] {
  const golden = new Set(goldenSystems(object));
  const writers = (index.flowsOfObject.get(object.id) ?? []).filter(
    (flow) =>
      flow.direction === 'one_way' && flow.origination !== true && golden.has(flow.to) && !golden.has(flow.from),
  );
  return writers.map((flow) => ({
    object: object.id,
    group: WHOLE_OBJECT,
    kind: 'foreign-writer',
    systems: [flow.from, flow.to],
    flows: [flow.id],
    text: `${systemName(index, flow.from)} writes ${object.name} into its golden record in ${systemName(index, flow.to)} (${flowName(index, flow)}), but is not its master.`,
  }));
}

/** A master from which no flow carries the object on: what is corrected there reaches nobody (I-13). */
function neverPublished(index: EntityIndex, object: DataObject): Conflict[] {
  if (object.terminal === true) return [];
  const sends = (system: string, flow: Flow): boolean =>
    flow.via === system || directions(flow).some(([from]) => from === system);
  const flows = index.flowsOfObject.get(object.id) ?? [];
  return goldenSystems(object)
    .filter((system) => index.systems.has(system) && !flows.some((flow) => sends(system, flow)))
    .map((system) => ({
      object: object.id,
      group: WHOLE_OBJECT,
      kind: 'never-published',
      systems: [system],
      flows: [],
      text: `The golden record of ${object.name} in ${systemName(index, system)} is published to no other system.`,
    }));
}

/** A system that only reads the object, and that no way from the master reaches: whatever it shows is not the truth. */
function unreached(index: EntityIndex, object: DataObject): Conflict[] {
  return unreachedReaders(index, object).map((system) => ({
    object: object.id,
    group: WHOLE_OBJECT,
    kind: 'unreached-reader',
    systems: [system],
    flows: [],
    text: `${systemName(index, system)} receives ${object.name}, but by no way from its golden record in ${enumerate(goldenSystems(object).map((golden) => systemName(index, golden)))}.`,
  }));
}

/** A ring of automatic flows through the master: what is written there can come back and write over it. */
function writeCycles(index: EntityIndex, object: DataObject, cycles: Topology['cycles']): Conflict[] {
  const golden = new Set(goldenSystems(object));
  return cycles
    .filter((cycle) => cycle.object === object.id && cycle.systems.some((system) => golden.has(system)))
    .map(({ systems, flows }) => ({
      object: object.id,
      group: WHOLE_OBJECT,
      kind: 'write-cycle',
      systems: [...systems],
      flows: [...flows],
      text: `What changes in the golden record of ${object.name} can come back and write over it: ${enumerate(systems.map((system) => systemName(index, system)))} form a ring.`,
    }));
}
