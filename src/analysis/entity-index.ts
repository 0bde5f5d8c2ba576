import { type Names, namesIn } from '../bank/names.ts';
import type { Assessment } from '../model/assessment.ts';
import type { DataObject, Flow, System } from '../model/entities.ts';
import { goldenSystems } from './golden-record.ts';

/** One direction of a flow between two neighbouring systems, as the data travels. */
export type Leg = { from: string; to: string; flow: Flow };

/** The landscape, ready for look-ups: who touches whom. Built once, linear in the entities. References to nothing are left out. */
export type EntityIndex = {
  names: Names;
  systems: ReadonlyMap<string, System>;
  objects: ReadonlyMap<string, DataObject>;
  flows: ReadonlyMap<string, Flow>;
  /** Flows that begin at, end at or pass through a system. */
  flowsOfSystem: ReadonlyMap<string, readonly Flow[]>;
  flowsOfObject: ReadonlyMap<string, readonly Flow[]>;
  /** Data objects that a system masters or exchanges. */
  objectsOfSystem: ReadonlyMap<string, readonly string[]>;
  /** Systems that master or exchange a data object. */
  systemsOfObject: ReadonlyMap<string, readonly string[]>;
  /** Systems that receive directly from a system: the far ends of its flows, whatever hub is between. */
  receiversOfSystem: ReadonlyMap<string, ReadonlySet<string>>;
  /** Legs that leave a system; a two-way flow has both, a hub is a stop on the way. */
  legsFrom: ReadonlyMap<string, readonly Leg[]>;
};

/** The systems that a flow touches, each once: source, target and hub. They need not exist. */
export function endsOf(flow: Flow): string[] {
  return [...new Set(flow.via === undefined ? [flow.from, flow.to] : [flow.from, flow.to, flow.via])];
}

/** A flow as the legs that its data travels; a two-way flow goes both ways. */
export function legsOf(flow: Flow): Leg[] {
  const stops = flow.via === undefined ? [flow.from, flow.to] : [flow.from, flow.via, flow.to];
  const legs: Leg[] = [];
  for (let at = 1; at < stops.length; at++) {
    const from = stops[at - 1] as string;
    const to = stops[at] as string;
    if (from === to) continue;
    legs.push({ from, to, flow });
    if (flow.direction === 'two_way') legs.push({ from: to, to: from, flow });
  }
  return legs;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function include(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function lists(map: Map<string, Set<string>>): Map<string, string[]> {
  return new Map([...map].map(([key, set]) => [key, [...set]]));
}

type Landscape = Pick<Assessment, 'systems' | 'dataObjects' | 'flows'>;

const cache = new WeakMap<Assessment['flows'], { of: Landscape; index: EntityIndex }>();

/** The landscape of an assessment, indexed once for as long as it stays as it is. Of entities with the same id the last counts. */
export function indexEntities({ systems, dataObjects, flows }: Landscape): EntityIndex {
  const known = cache.get(flows);
  if (known?.of.systems === systems && known.of.dataObjects === dataObjects) return known.index;
  const of = { systems, dataObjects, flows };
  const index = indexed(of);
  cache.set(flows, { of, index });
  return index;
}

function indexed(a: Landscape): EntityIndex {
  const systems = new Map(a.systems.map((system) => [system.id, system]));
  const objects = new Map(a.dataObjects.map((object) => [object.id, object]));
  const flows = new Map(a.flows.map((flow) => [flow.id, flow]));
  const flowsOfSystem = new Map<string, Flow[]>();
  const flowsOfObject = new Map<string, Flow[]>();
  const objectsOfSystem = new Map<string, Set<string>>();
  const systemsOfObject = new Map<string, Set<string>>();
  const receivers = new Map<string, Set<string>>();
  const legsFrom = new Map<string, Leg[]>();

  const tie = (system: string, object: string): void => {
    if (!systems.has(system) || !objects.has(object)) return;
    include(objectsOfSystem, system, object);
    include(systemsOfObject, object, system);
  };
  for (const object of objects.values()) for (const system of goldenSystems(object)) tie(system, object.id);
  for (const flow of flows.values()) {
    const carried = new Set(flow.objects);
    for (const object of carried) if (objects.has(object)) push(flowsOfObject, object, flow);
    for (const end of endsOf(flow)) {
      if (systems.has(end)) push(flowsOfSystem, end, flow);
      for (const object of carried) tie(end, object);
    }
    for (const leg of legsOf(flow)) if (systems.has(leg.from) && systems.has(leg.to)) push(legsFrom, leg.from, leg);
    for (const [from, to] of directions(flow)) {
      if (!systems.has(to) || from === to) continue;
      include(receivers, from, to);
      if (flow.via !== undefined && flow.via !== to) include(receivers, flow.via, to);
    }
  }
  return {
    names: namesIn(a),
    systems,
    objects,
    flows,
    flowsOfSystem,
    flowsOfObject,
    objectsOfSystem: lists(objectsOfSystem),
    systemsOfObject: lists(systemsOfObject),
    receiversOfSystem: receivers,
    legsFrom,
  };
}

/** Sender and receiver of a flow, hub left aside; both ways for a two-way flow. */
export function directions(flow: Flow): [from: string, to: string][] {
  return flow.direction === 'two_way'
    ? [
        [flow.from, flow.to],
        [flow.to, flow.from],
      ]
    : [[flow.from, flow.to]];
}
