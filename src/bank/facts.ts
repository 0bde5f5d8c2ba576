import type { Assessment } from '../model/assessment.ts';
import type { DataObject, Flow, System } from '../model/entities.ts';
import type { Bank } from './bank.ts';
import type { GraphCheck, Scope } from './schema.ts';

/** Facts that a condition may read, by name. Whole numbers are bigint: CEL keeps them apart from decimals. */
export type Facts = Readonly<Record<string, unknown>>;

type Fields = Readonly<Record<string, 'string' | 'int' | 'bool' | 'double' | 'list<string>'>>;

/** Known in every condition. vendors is -1 where it is not known. */
export const PROJECT_FACTS: Fields = {
  depth: 'string',
  scenario: 'string',
  kind: 'string',
  contextFlags: 'list<string>',
  vendors: 'int',
  regulated: 'bool',
  initialLoad: 'bool',
};

/** Known besides, in a condition about one system, data object or flow. A field that is not stated is ''. */
export const SCOPE_FACTS: Readonly<Record<Exclude<Scope, 'project'>, { name: string; fields: Fields }>> = {
  system: {
    name: 'system',
    fields: {
      id: 'string',
      category: 'string',
      criticality: 'int',
      control: 'string',
      external: 'bool',
      lifecycle: 'string',
    },
  },
  data: { name: 'object', fields: { id: 'string', sensitivity: 'string', sensitive: 'bool' } },
  flow: {
    name: 'flow',
    fields: {
      id: 'string',
      direction: 'string',
      trigger: 'string',
      frequency: 'string',
      pattern: 'string',
      external: 'bool',
      sensitive: 'bool',
    },
  },
};

/** What each check of the landscape finds; availability and need are shares of time, betweenness is 0-1. */
export const FINDING_FACTS: Readonly<Record<GraphCheck, Fields>> = {
  cycle: { guarded: 'bool', systems: 'double' },
  single_point: { articulation: 'bool', betweenness: 'double', sink: 'bool' },
  synchronous_chain: { availability: 'double', need: 'double', systems: 'double' },
  landscape: { pointToPoint: 'double', systems: 'double' },
};

const SENSITIVE = new Set(['confidential', 'personal', 'special_category', 'payment']);

/** Whether a system is outside the company's control. */
function isExternal(system: System | undefined): boolean {
  return system?.control === 'external_supported' || system?.control === 'external_unsupported';
}

/** Whether a data object is confidential, personal or about payments. */
export function isSensitive(object: DataObject | undefined): boolean {
  return SENSITIVE.has(object?.sensitivity ?? '');
}

/** Whether old data must be loaded: as stated, or because a system goes or a flow is a bulk load. */
export function needsInitialLoad(a: Assessment): boolean {
  return (
    a.profile.initialLoad ??
    (a.systems.some(({ lifecycle }) => lifecycle === 'replaced' || lifecycle === 'eol') ||
      a.flows.some(({ pattern, trigger }) => pattern === 'batch_file' && trigger === 'on_demand'))
  );
}

/** The facts of an assessment for one scope after another. Indexes the landscape once. */
export type FactBook = {
  project: Facts;
  system(system: System): Facts;
  data(object: DataObject): Facts;
  flow(flow: Flow): Facts;
};

/** `kind` of the project falls back to that of its scenario. */
export function factBook(a: Assessment, bank: Bank): FactBook {
  const external = new Set(a.systems.filter(isExternal).map(({ id }) => id));
  const sensitive = new Set(a.dataObjects.filter(isSensitive).map(({ id }) => id));
  const project = {
    depth: a.depth,
    scenario: a.scenario ?? '',
    kind: a.profile.kind ?? bank.scenarios.find(({ id }) => id === a.scenario)?.kind ?? '',
    contextFlags: a.profile.contextFlags ?? [],
    vendors: BigInt(a.profile.vendors ?? -1),
    regulated: a.profile.regulated ?? false,
    initialLoad: needsInitialLoad(a),
  };
  return {
    project,
    system: ({ id, category, criticality, control, lifecycle = '' }) => ({
      ...project,
      system: { id, category, criticality: BigInt(criticality), control, external: external.has(id), lifecycle },
    }),
    data: ({ id, sensitivity = '' }) => ({
      ...project,
      object: { id, sensitivity, sensitive: sensitive.has(id) },
    }),
    flow: ({ id, from, to, via, objects, direction, trigger = '', frequency = '', pattern = '' }) => ({
      ...project,
      flow: {
        id,
        direction,
        trigger,
        frequency,
        pattern,
        external: external.has(from) || external.has(to) || (via !== undefined && external.has(via)),
        sensitive: objects.some((object) => sensitive.has(object)),
      },
    }),
  };
}
