import { type EntityIndex, type Leg, legsOf } from '../../analysis/entity-index.ts';
import { goldenSystems } from '../../analysis/golden-record.ts';
import type { DataObject, Flow } from '../../model/entities.ts';

/** A system that has a data object. `flow` brought it; a root has none. */
export type Holder = {
  system: string;
  flow: Flow | undefined;
  twoWay: boolean;
  isGolden: boolean;
  /** It stands elsewhere in the tree with all that it passes on. */
  isAgain: boolean;
  children: Holder[];
};

/**
 * Where a data object goes: from its golden record by each flow to whoever gets it, and on from there. Who sends it and
 * does not get it from the golden record is a root of its own. Each system passes it on in one place, the nearest.
 */
export function objectTree(index: EntityIndex, object: DataObject): Holder[] {
  const golden = new Set(goldenSystems(object));
  const legs = (index.flowsOfObject.get(object.id) ?? []).flatMap(legsOf).filter(isKnown(index));
  const from = new Map<string, Leg[]>();
  for (const leg of legs) from.set(leg.from, [...(from.get(leg.from) ?? []), leg]);
  const placed = new Set<string>();
  const holder = (system: string, flow?: Flow): Holder => ({
    system,
    flow,
    twoWay: flow?.direction === 'two_way',
    isGolden: golden.has(system),
    isAgain: placed.has(system),
    children: [],
  });
  const roots: Holder[] = [];
  for (const system of [...golden, ...legs.map((leg) => leg.from)]) {
    if (placed.has(system) || !index.systems.has(system)) continue;
    const root = holder(system);
    roots.push(root);
    placed.add(system);
    const open: Holder[] = [root];
    for (let one = open.shift(); one !== undefined; one = open.shift()) {
      for (const { to, flow } of from.get(one.system) ?? []) {
        // The way back of a flow that goes both ways is told by its arrow.
        if (flow === one.flow && one.twoWay && cameFrom(one, to)) continue;
        const child = holder(to, flow);
        one.children.push(child);
        if (child.isAgain) continue;
        placed.add(to);
        open.push(child);
      }
    }
  }
  return roots;
}

function isKnown({ systems }: EntityIndex): (leg: Leg) => boolean {
  return ({ from, to }) => systems.has(from) && systems.has(to);
}

/** Whether a flow brought it here from that neighbour. */
function cameFrom({ system, flow }: Holder, to: string): boolean {
  return flow !== undefined && legsOf(flow).some((leg) => leg.from === to && leg.to === system);
}
