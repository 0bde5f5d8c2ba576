import { LANDSCAPE_COLLECTIONS, type Landscape, type LandscapeCollection } from './assessment.ts';
import type { DataObject, Failure, Flow, Process } from './entities.ts';

/** What goes: ids of each collection. */
type Gone = Record<LandscapeCollection, Set<string>>;

/**
 * The landscape without these entities and without what cannot stand without them: flows from or to a removed system,
 * flows that carried only removed data objects, failure scenarios of what went. Pointers to what went (via, golden
 * record, steps of processes, lists) are taken out of what stays.
 */
export function withoutEntities(
  landscape: Landscape,
  removed: Partial<Record<LandscapeCollection, readonly string[]>>,
): Landscape {
  const gone = Object.fromEntries(LANDSCAPE_COLLECTIONS.map((one) => [one, new Set(removed[one])])) as Gone;
  for (const flow of landscape.flows) if (fallsWith(flow, gone)) gone.flows.add(flow.id);
  const stays = <E extends { id?: string | undefined }>(collection: LandscapeCollection, list: readonly E[]) =>
    list.filter(({ id }) => id === undefined || !gone[collection].has(id));
  return {
    systems: stays('systems', landscape.systems).map((system) => ({
      ...system,
      ...(system.processes && { processes: without(system.processes, gone.processes) }),
      ...(system.interfaces && {
        interfaces: system.interfaces.map((one) =>
          one.objects ? { ...one, objects: without(one.objects, gone.dataObjects) } : one,
        ),
      }),
    })),
    dataObjects: stays('dataObjects', landscape.dataObjects).map((object) => pruneObject(object, gone)),
    flows: stays('flows', landscape.flows).map((flow) => pruneFlow(flow, gone)),
    processes: stays('processes', landscape.processes).map((process) => pruneProcess(process, gone)),
    failures: stays('failures', landscape.failures).filter((failure) => !failsWith(failure, gone)),
  };
}

function fallsWith({ from, to, objects }: Flow, gone: Gone): boolean {
  const emptied = objects.length > 0 && objects.every((object) => gone.dataObjects.has(object));
  return gone.systems.has(from) || gone.systems.has(to) || emptied;
}

function failsWith({ flow, system, process }: Failure, gone: Gone): boolean {
  return (
    (flow !== undefined && gone.flows.has(flow)) ||
    (system !== undefined && gone.systems.has(system)) ||
    (process !== undefined && gone.processes.has(process))
  );
}

function pruneFlow(flow: Flow, gone: Gone): Flow {
  const { via, ...rest } = flow;
  return {
    ...rest,
    ...(via !== undefined && !gone.systems.has(via) && { via }),
    objects: without(flow.objects, gone.dataObjects),
    ...(flow.processes && { processes: without(flow.processes, gone.processes) }),
  };
}

function pruneObject(object: DataObject, gone: Gone): DataObject {
  const { goldenRecord, identifier, ...rest } = object;
  const golden = pruneGolden(goldenRecord, gone.systems);
  return {
    ...rest,
    ...(golden !== undefined && { goldenRecord: golden }),
    ...(identifier !== undefined && { identifier: pruneIdentifier(identifier, gone.systems) }),
  };
}

/** Systems of record without those that went; undefined where none is left. */
function pruneGolden(golden: DataObject['goldenRecord'], gone: ReadonlySet<string>): DataObject['goldenRecord'] {
  if (golden === undefined) return undefined;
  if (typeof golden === 'string' || Array.isArray(golden)) return pruneMasters(golden, gone);
  const groups = Object.entries(golden).flatMap(([group, masters]) => {
    const left = pruneMasters(masters, gone);
    return left === undefined ? [] : [[group, left] as const];
  });
  return groups.length > 0 ? Object.fromEntries(groups) : undefined;
}

function pruneMasters(masters: string | string[], gone: ReadonlySet<string>): string | string[] | undefined {
  if (typeof masters === 'string') return gone.has(masters) ? undefined : masters;
  const left = without(masters, gone);
  return left.length > 0 || masters.length === 0 ? left : undefined;
}

function pruneIdentifier(identifier: NonNullable<DataObject['identifier']>, gone: ReadonlySet<string>) {
  if (typeof identifier === 'string') return identifier;
  const { issuer, xref, ...rest } = identifier;
  return {
    ...rest,
    ...(issuer !== undefined && !gone.has(issuer) && { issuer }),
    ...(xref !== undefined && !gone.has(xref) && { xref }),
  };
}

/** Steps stay: they tell what people do, and only lose the pointer. */
function pruneProcess(process: Process, gone: Gone): Process {
  return {
    ...process,
    steps: process.steps.map(({ system, flow, objects, ...step }) => ({
      ...step,
      ...(system !== undefined && !gone.systems.has(system) && { system }),
      ...(objects && { objects: without(objects, gone.dataObjects) }),
      ...(flow !== undefined && !gone.flows.has(flow) && { flow }),
    })),
  };
}

function without(list: readonly string[], gone: ReadonlySet<string>): string[] {
  return list.filter((one) => !gone.has(one));
}
