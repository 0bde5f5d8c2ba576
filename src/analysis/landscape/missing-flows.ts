import type { Exchange, LandscapeConstants } from '../../bank/landscape-schema.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { System } from '../../model/entities.ts';
import { directions, type EntityIndex } from '../entity-index.ts';
import { enumerate, objectName, systemName } from '../wording.ts';
import type { MissingFlow } from './schema.ts';
import { namesOne } from './words.ts';

/** Partners that a sentence names. */
const MOST_NAMES = 3;

/** Stands for the object of a flow that names none. */
const ANY = '*';

/** Objects that go from one system to another, and objects that a hub between them sends on under another name. */
type Delivery = { carried: ReadonlySet<string>; made: ReadonlySet<string> };
type Deliveries = (from: string, to: string) => Delivery;

const NOTHING: Delivery = { carried: new Set(), made: new Set() };

/**
 * Exchanges that such landscapes usually have and nobody entered. Systems on their way out or in the future neither need
 * nor give one; a way through an integration system counts, as does an integration that exists already.
 */
export function missingFlows(
  index: EntityIndex,
  existing: Assessment['existingIntegrations'],
  { exchanges, passingCategories }: Pick<LandscapeConstants, 'exchanges' | 'passingCategories'>,
): MissingFlow[] {
  const deliveries = deliveriesOf(index, existing, passingCategories);
  const byCategory = new Map<string, System[]>();
  for (const system of index.systems.values()) {
    if (!isActive(system)) continue;
    const list = byCategory.get(system.category) ?? [];
    list.push(system);
    byCategory.set(system.category, list);
  }
  return exchanges.flatMap((exchange) => {
    const of = (categories: readonly string[]): System[] =>
      categories.flatMap((category) => byCategory.get(category) ?? []);
    const [needy, partners] =
      exchange.each === 'to' ? [of(exchange.to), of(exchange.from)] : [of(exchange.from), of(exchange.to)];
    return needy.flatMap(
      (system) =>
        missingOf(
          index,
          exchange,
          system,
          partners.filter((one) => one !== system),
          deliveries,
        ) ?? [],
    );
  });
}

function isActive({ lifecycle, influencesOnly }: System): boolean {
  return lifecycle !== 'replaced' && lifecycle !== 'eol' && lifecycle !== 'future' && influencesOnly === undefined;
}

function missingOf(
  index: EntityIndex,
  exchange: Exchange,
  system: System,
  partners: readonly System[],
  deliveries: Deliveries,
): MissingFlow | undefined {
  if (partners.length === 0) return undefined;
  const inwards = exchange.each === 'to';
  const ways = partners.flatMap((partner): [string, string][] => {
    const way: [string, string] = inwards ? [partner.id, system.id] : [system.id, partner.id];
    return exchange.eitherWay ? [way, [way[1], way[0]]] : [way];
  });
  const found = ways.map(([from, to]) => deliveries(from, to)).filter((delivery) => delivery !== NOTHING);
  const carried = found.flatMap((delivery) => [...delivery.carried]);
  const fits = (object: string): boolean =>
    object === ANY || namesOne(`${object} ${objectName(index, object)}`, exchange.words);
  if (carried.some(fits) || found.some(({ made }) => [...made].some(fits))) return undefined;
  const others = partners
    .map(({ id }) => systemName(index, id))
    .slice(0, MOST_NAMES)
    .join(' or ');
  const [sender, receiver] = inwards ? [others, systemName(index, system.id)] : [systemName(index, system.id), others];
  const state = carried.length === 0 ? 'none' : 'other';
  const names = enumerate([...new Set(carried.map((object) => objectName(index, object)))]);
  return {
    exchange: exchange.id,
    system: system.id,
    partners: partners.map(({ id }) => id),
    direction: inwards ? 'in' : 'out',
    object: exchange.object,
    state,
    reason: exchange.reason,
    level: state === 'none' ? 'warn' : 'unknown',
    text:
      state === 'none'
        ? `${sender} to ${receiver}, ${exchange.object}: none, or forgotten? ${exchange.reason}.`
        : `${sender} to ${receiver} carries ${names}, but by its name no ${exchange.object}: is it among them? ${exchange.reason}.`,
  };
}

/**
 * What each system gets from each other. An object that enters an integration system is delivered where flows carry it
 * on; what else leaves there may have been made of it, so it counts where its name fits.
 */
function deliveriesOf(
  index: EntityIndex,
  existing: Assessment['existingIntegrations'],
  passing: readonly string[],
): Deliveries {
  const direct = new Map<string, Map<string, Set<string>>>();
  const add = (from: string, to: string, objects: readonly string[]): void => {
    const row = direct.get(from) ?? new Map<string, Set<string>>();
    const cell = row.get(to) ?? new Set<string>();
    direct.set(from, row.set(to, cell));
    for (const object of objects.length === 0 ? [ANY] : objects) cell.add(object);
  };
  for (const flow of index.flows.values()) for (const [from, to] of directions(flow)) add(from, to, flow.objects);
  for (const { from, to, objects, status, decision } of existing) {
    if (status !== 'off' && decision !== 'retire') add(from, to, objects);
  }
  const isHub = (id: string): boolean => passing.includes(index.systems.get(id)?.category ?? '');
  const exits = new Map([...direct.keys()].filter(isHub).map((hub) => [hub, exitsOf(direct, hub, isHub)]));
  const rows = new Map<string, ReadonlyMap<string, Delivery>>();
  return (from, to) => {
    const known = rows.get(from) ?? rowOf(direct.get(from), exits);
    rows.set(from, known);
    return known.get(to) ?? NOTHING;
  };
}

/** What one system sends to each other. */
function rowOf(
  row: ReadonlyMap<string, ReadonlySet<string>> | undefined,
  exits: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>,
): ReadonlyMap<string, Delivery> {
  const all = new Map(
    [...(row ?? [])].map(([to, objects]) => [to, { carried: new Set(objects), made: new Set<string>() }]),
  );
  for (const [hub, objects] of row ?? []) {
    for (const [to, leaving] of exits.get(hub) ?? []) {
      const delivery = all.get(to) ?? { carried: new Set<string>(), made: new Set<string>() };
      for (const object of leaving) {
        if (objects.has(object) || objects.has(ANY)) delivery.carried.add(object);
        else delivery.made.add(object);
      }
      all.set(to, delivery);
    }
  }
  return all;
}

/** What leaves a hub for each system, straight or through further hubs. */
function exitsOf(
  direct: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>,
  hub: string,
  isHub: (id: string) => boolean,
): ReadonlyMap<string, ReadonlySet<string>> {
  const hubs = new Set([hub]);
  const exits = new Map<string, Set<string>>();
  for (const at of hubs) {
    for (const [to, objects] of direct.get(at) ?? []) {
      if (isHub(to)) hubs.add(to);
      const cell = exits.get(to) ?? new Set<string>();
      for (const object of objects) cell.add(object);
      exits.set(to, cell);
    }
  }
  return exits;
}
