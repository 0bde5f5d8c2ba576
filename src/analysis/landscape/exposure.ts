import type { LandscapeConstants } from '../../bank/landscape-schema.ts';
import type { DataObject } from '../../model/entities.ts';
import { isExternal } from '../entity-facts.ts';
import type { EntityIndex } from '../entity-index.ts';
import { counted, enumerate, systemName } from '../wording.ts';
import { type ObjectGraph, reach, routeTo } from './object-graph.ts';
import type { Exposure, Level } from './schema.ts';
import { namesOne } from './words.ts';

const SENSITIVE = new Set(['confidential', 'personal', 'special_category', 'payment']);
const PERSONAL = new Set(['personal', 'special_category']);
/** Payment data belongs to a card or account holder: erasure has to reach its copies too. */
const OF_A_PERSON = new Set([...PERSONAL, 'payment']);
/** How a sentence calls each class. */
const CLASS_NAMES: Record<string, string> = {
  confidential: 'confidential',
  personal: 'personal data',
  special_category: 'specially protected personal data',
  payment: 'payment data',
};

/**
 * Where personal, payment and confidential data goes: every system that holds, gets or passes on an object of these
 * classes is in scope of its duties, with the way it came. Erasure and changes of consent must reach every copy. What
 * nobody classified is told as unknown.
 */
export function exposures(
  index: EntityIndex,
  graphs: ReadonlyMap<string, ObjectGraph>,
  constants: LandscapeConstants['exposure'],
): Exposure[] {
  const isConsent = ({ id, name }: DataObject): boolean => namesOne(`${id} ${name}`, constants.consentWords);
  const consents = [...index.objects.values()].filter(isConsent);
  const consented = new Set(consents.flatMap(({ id }) => index.systemsOfObject.get(id) ?? []));
  return [...index.objects.values()].flatMap((object) => {
    const graph = graphs.get(object.id);
    if (object.sensitivity === undefined) return unclassified(index, object, graph);
    if (!SENSITIVE.has(object.sensitivity)) return [];
    return exposureOf(index, object, graph, isConsent(object) ? undefined : consented, constants);
  });
}

/** Data that others get, and of which nobody said whether it is protected: never taken for harmless. */
function unclassified(index: EntityIndex, object: DataObject, graph: ObjectGraph | undefined): Exposure[] {
  const copies = graph === undefined ? [] : copiesOf(index, graph);
  if (copies.length === 0) return [];
  const external = copies.filter((copy) => copy.external).map(({ system }) => system);
  const text = `Whether ${object.name} is personal, payment or confidential data is not stated; it is copied to ${counted(copies.length, 'system')}${outside(index, external)}.`;
  const nothing = { erasure: null, withoutConsent: null } as const;
  const sources = [...(graph?.sources ?? [])];
  return [{ object: object.id, sensitivity: 'unknown', sources, copies, external, ...nothing, level: 'unknown', text }];
}

function outside(index: EntityIndex, external: readonly string[]): string {
  if (external.length === 0) return '';
  return `, outside the company to ${enumerate(external.map((id) => systemName(index, id)))}`;
}

function exposureOf(
  index: EntityIndex,
  object: DataObject,
  graph: ObjectGraph | undefined,
  consented: ReadonlySet<string> | undefined,
  constants: LandscapeConstants['exposure'],
): Exposure {
  const sources = [...(graph?.sources ?? [])];
  const copies = graph === undefined ? [] : copiesOf(index, graph);
  const external = copies.filter((copy) => copy.external).map(({ system }) => system);
  const personal = PERSONAL.has(object.sensitivity ?? '');
  const erasure = !OF_A_PERSON.has(object.sensitivity ?? '')
    ? null
    : object.erasurePropagated === undefined
      ? 'unknown'
      : object.erasurePropagated
        ? 'propagated'
        : 'not-propagated';
  const { legalBasis } = object;
  const byConsent = legalBasis !== undefined && namesOne(legalBasis, constants.consentWords);
  const matters = personal && consented !== undefined && (legalBasis === undefined || byConsent);
  const withoutConsent = matters ? copies.map(({ system }) => system).filter((system) => !consented.has(system)) : null;
  const further = (withoutConsent ?? []).filter(
    (system) => byConsent || constants.consentCategories.includes(index.systems.get(system)?.category ?? ''),
  );
  const level: Level =
    copies.length === 0 || erasure === null
      ? 'ok'
      : erasure === 'not-propagated' || further.length > 0
        ? 'warn'
        : erasure === 'unknown' || (withoutConsent ?? []).length > 0
          ? 'unknown'
          : 'ok';
  return {
    object: object.id,
    sensitivity: object.sensitivity ?? 'internal',
    sources,
    copies,
    external,
    erasure,
    withoutConsent,
    level,
    text: say(index, object, copies.length, external, erasure, further),
  };
}

/** Every system that gets the object, its sources left out, with the shortest way; what no source reaches comes from where it arises. */
function copiesOf(index: EntityIndex, graph: ObjectGraph): Exposure['copies'] {
  const sources = new Set(graph.sources);
  const reached = reach(graph, sources);
  const others = [...graph.out.keys()].filter((system) => !reached.has(system) && !graph.into.has(system));
  const fromElsewhere = reach(graph, others);
  const systems = new Set([...(index.systemsOfObject.get(graph.object) ?? [])]);
  return [...systems].flatMap((system) => {
    if (sources.has(system)) return [];
    const route = reached.has(system)
      ? routeTo(reached, system)
      : fromElsewhere.has(system)
        ? routeTo(fromElsewhere, system)
        : passing(index, graph, system);
    const external = isExternal(index.systems.get(system));
    const way = route.systems.map((id) => systemName(index, id)).join(' > ');
    return [{ system, external, ...route, text: external ? `${way} (outside)` : way }];
  });
}

/** A hub that flows pass through holds what passes. */
function passing(index: EntityIndex, graph: ObjectGraph, system: string): { systems: string[]; flows: string[] } {
  const flow = (index.flowsOfObject.get(graph.object) ?? []).find((one) => one.via === system);
  return flow === undefined ? { systems: [system], flows: [] } : { systems: [flow.from, system], flows: [flow.id] };
}

function say(
  index: EntityIndex,
  { name, sensitivity }: DataObject,
  copies: number,
  external: readonly string[],
  erasure: Exposure['erasure'],
  withoutConsent: readonly string[],
): string {
  const names = (ids: readonly string[]): string => enumerate(ids.map((id) => systemName(index, id)));
  const where = `${name} (${CLASS_NAMES[sensitivity ?? ''] ?? 'sensitive'}) is copied to ${counted(copies, 'system')}`;
  const erased =
    erasure === 'unknown'
      ? '; whether erasure reaches the copies is not stated'
      : erasure === 'not-propagated'
        ? '; erasure does not reach the copies'
        : '';
  const consent = withoutConsent.length === 0 ? '' : `; no change of consent reaches ${names(withoutConsent)}`;
  return copies === 0
    ? `${name} (${CLASS_NAMES[sensitivity ?? ''] ?? 'sensitive'}) stays where it is.`
    : `${where}${outside(index, external)}${erased}${consent}.`;
}
