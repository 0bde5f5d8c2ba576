import type { Flow, System } from '../../model/entities.ts';
import { isExternal } from '../entity-facts.ts';
import type { EntityIndex } from '../entity-index.ts';
import { counted, enumerate, systemName } from '../wording.ts';
import type { CommonCause } from './schema.ts';

type Group = { kind: CommonCause['kind']; name: string; systems: string[] };

/**
 * What fails together: a hub, an outside system, or a supplier of an outside system or of several systems, on which at
 * least `least` flows rest. The largest first.
 */
export function commonCauses(
  index: EntityIndex,
  processesOfFlow: ReadonlyMap<string, ReadonlySet<string>>,
  least: number,
): CommonCause[] {
  return groupsOf(index)
    .flatMap((group) => {
      const flows = new Map<string, Flow>();
      for (const system of group.systems) {
        for (const flow of index.flowsOfSystem.get(system) ?? []) flows.set(flow.id, flow);
      }
      if (flows.size < least) return [];
      const processes = [...new Set([...flows.keys()].flatMap((id) => [...(processesOfFlow.get(id) ?? [])]))];
      return [
        {
          ...group,
          flows: [...flows.keys()],
          processes,
          level: isDoubled(index, group) ? ('ok' as const) : ('warn' as const),
          text: say(index, group, flows.size, processes.length),
        },
      ];
    })
    .sort((a, b) => b.flows.length - a.flows.length);
}

/** A hub that goes on working when one of its nodes fails. */
function isDoubled(index: EntityIndex, { kind, systems }: Group): boolean {
  const redundancy = index.systems.get(systems[0] ?? '')?.hosting?.redundancy;
  return kind === 'hub' && (redundancy === 'active_active' || redundancy === 'active_passive');
}

function groupsOf(index: EntityIndex): Group[] {
  const vendors = new Map<string, { name: string; systems: System[] }>();
  const hubs = new Set<string>();
  for (const system of index.systems.values()) {
    if (system.category === 'integration') hubs.add(system.id);
    const key = system.vendor?.trim().toLowerCase();
    if (!key) continue;
    const vendor = vendors.get(key) ?? { name: system.vendor as string, systems: [] };
    vendor.systems.push(system);
    vendors.set(key, vendor);
  }
  for (const { via } of index.flows.values()) if (via !== undefined && index.systems.has(via)) hubs.add(via);
  const suppliers = [...vendors.values()].filter(({ systems }) => systems.length > 1 || systems.some(isExternal));
  const supplied = new Set(suppliers.flatMap(({ systems }) => systems.map(({ id }) => id)));
  const outside = [...index.systems.values()].filter(
    (system) => isExternal(system) && !supplied.has(system.id) && !hubs.has(system.id),
  );
  return [
    ...[...hubs].map((id): Group => ({ kind: 'hub', name: systemName(index, id), systems: [id] })),
    ...suppliers.map(({ name, systems }): Group => ({ kind: 'vendor', name, systems: systems.map(({ id }) => id) })),
    ...outside.map(({ id, name }): Group => ({ kind: 'external', name, systems: [id] })),
  ];
}

function say(index: EntityIndex, { kind, name, systems }: Group, flows: number, processes: number): string {
  const rest = `${counted(flows, 'flow')} of ${counted(processes, 'process', 'processes')}`;
  if (kind === 'hub') return `${rest} pass through ${name}: when it fails, they fail together.`;
  if (kind === 'external')
    return `${rest} rest on ${name}, which is outside: they fail together, and others repair it.`;
  return `${rest} rest on the supplier ${name} (${enumerate(systems.map((id) => systemName(index, id)))}): they fail together.`;
}
