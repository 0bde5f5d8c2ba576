import type { Assessment } from '../model/assessment.ts';
import type { Flow } from '../model/entities.ts';
import type { Question, Scope } from './schema.ts';

/** How people call what questions are asked about. */
export type Names = {
  /** Name of a system, data object or flow; its id where nothing has that id. Ids may repeat between the kinds. */
  of(scope: Exclude<Scope, 'project'>, id: string): string;
};

type Landscape = Pick<Assessment, 'systems' | 'dataObjects' | 'flows'>;
const cache = new WeakMap<Assessment['flows'], { of: Landscape; names: Names }>();

/** The names in an assessment, indexed once for as long as its landscape stays as it is. */
export function namesIn({ systems, dataObjects, flows }: Landscape): Names {
  const known = cache.get(flows);
  if (known?.of.systems === systems && known.of.dataObjects === dataObjects) return known.names;
  const system = new Map(systems.map(({ id, name }) => [id, name]));
  const data = new Map(dataObjects.map(({ id, name }) => [id, name]));
  const by = { system, data, flow: flowNames(flows, system, data) };
  const names: Names = { of: (scope, id) => by[scope].get(id) ?? id };
  cache.set(flows, { of: { systems, dataObjects, flows }, names });
  return names;
}

/** A flow's own name, else its ends; of several without a name between the same ends also what it carries, else its id. */
function flowNames(
  flows: readonly Flow[],
  system: ReadonlyMap<string, string>,
  data: ReadonlyMap<string, string>,
): Map<string, string> {
  const ends = ({ from, to }: Flow) => `${system.get(from) ?? from} to ${system.get(to) ?? to}`;
  const withData = (flow: Flow) =>
    flow.objects.length === 0
      ? ends(flow)
      : `${ends(flow)} (${flow.objects.map((id) => data.get(id) ?? id).join(', ')})`;
  const counts = new Map<string, number>();
  for (const flow of flows.filter(({ name }) => name === undefined)) {
    for (const name of new Set([ends(flow), withData(flow)])) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const alone = (name: string) => counts.get(name) === 1;
  const nameless = (flow: Flow) => [ends(flow), withData(flow)].find(alone) ?? `${ends(flow)} (${flow.id})`;
  return new Map(flows.map((flow) => [flow.id, flow.name ?? nameless(flow)]));
}

/**
 * Name of a system, data object or flow; "all flows" or the project's name without an id. Where the kind is not given
 * and the id is used by several, a system comes before a data object before a flow.
 */
export function nameOf(a: Assessment, scopeId: string | undefined, scope?: Scope): string {
  if (scopeId === undefined) return scope === 'flow' ? ALL_FLOWS_NAME : a.name;
  const kinds = scope === undefined || scope === 'project' ? (['system', 'data', 'flow'] as const) : [scope];
  for (const kind of kinds) {
    const name = namesIn(a).of(kind, scopeId);
    if (name !== scopeId) return name;
  }
  return scopeId;
}

/** The question with the name of its scope filled in. */
export function questionTitle(question: Question, a: Assessment, scopeId: string | undefined): string {
  if (question.scope === 'project') return question.text;
  return question.text.replace(/\{(?:system|object|flow)\}/g, () => nameOf(a, scopeId, question.scope));
}

const ALL_FLOWS_NAME = 'all flows';
