import type { Assessment } from '../../model/assessment.ts';

/** What people call a scope: the project, a system, a data object, a flow, or several joined by +. */
export function scopeName(id: string, assessment: Assessment): string {
  if (id === 'project') return 'the project';
  return id
    .split('+')
    .map((one) => entityName(one, assessment))
    .join(' + ');
}

function entityName(id: string, { systems, dataObjects, flows }: Assessment): string {
  const named = [...systems, ...dataObjects, ...flows].find((entity) => entity.id === id);
  if (named === undefined) return id;
  if (named.name !== undefined) return named.name;
  return 'from' in named ? `${systemName(named.from, systems)} to ${systemName(named.to, systems)}` : id;
}

function systemName(id: string, systems: Assessment['systems']): string {
  return systems.find((system) => system.id === id)?.name ?? id;
}
