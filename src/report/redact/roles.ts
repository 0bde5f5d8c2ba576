import type { Bank } from '../../bank/bank.ts';
import { splitAnswerKey } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import { type CommonWords, shortCategory, wordsOf } from './common-words.ts';
import { isTellingName, type Name, type NameKind } from './names.ts';

/** What ids belong to. */
export type IdKind =
  | 'system'
  | 'object'
  | 'group'
  | 'flow'
  | 'process'
  | 'failure'
  | 'objective'
  | 'problem'
  | 'person'
  | 'integration'
  | 'interface'
  | 'scope';

/** What stays as it is: nothing where names go everywhere; one partner's own in a form for that partner. */
export type Kept = {
  systems: ReadonlySet<string>;
  people: ReadonlySet<string>;
  vendors: ReadonlySet<string>;
  organisation: boolean;
};

export type Roles = {
  /** Names and what stands in their place, in the order of entry. */
  names: readonly Name[];
  /** Names that stay because they are kept. */
  kept: readonly string[];
  /** Role of a name in a field of its own: the name as it is where it tells nothing; undefined where it is kept. */
  roleOf(kind: NameKind, text: string): string | undefined;
  /** The id that stands in place of another one; the same for the same one. */
  idOf(kind: IdKind, id: string): string;
};

export const PROJECT_ROLE = 'Integration project';
const ORGANISATION_ROLE = 'The organisation';
const AUTHOR_ROLE = 'Author';

export function rolesOf(a: Assessment, bank: Bank, common: CommonWords, kept: Kept): Roles {
  const names: Name[] = [];
  const roles = new Map<string, string>();
  const staying = keptNames(a, kept);
  const give = (kind: NameKind, text: string | undefined, role: () => string): void => {
    if (text === undefined || text === '' || staying.includes(text) || roles.has(`${kind} ${text}`)) return;
    const stays = kind === 'system' && common.isPublicName(text);
    const given = stays ? text : role();
    roles.set(`${kind} ${text}`, given);
    if (!stays) names.push({ text, role: given, kind });
  };
  const labels = new Map(bank.categories.map(({ id, name }) => [id, shortCategory(name)]));
  const counted = new Map<string, number>();
  const next = (what: string): number => {
    counted.set(what, (counted.get(what) ?? 0) + 1);
    return counted.get(what) ?? 0;
  };
  for (const person of a.stakeholders) {
    if (kept.people.has(person.id)) continue;
    give('person', person.name, () => `Person ${next('person')}`);
  }
  for (const system of a.systems) {
    if (kept.systems.has(system.id)) continue;
    const label = system.category === 'other' ? 'System' : (labels.get(system.category) ?? 'System');
    let role: string | undefined;
    const same = () => {
      role ??= `${label} ${next(label)}`;
      return role;
    };
    for (const name of [system.name, system.businessName, system.product]) give('system', name, same);
  }
  for (const { vendor } of a.systems) {
    if (vendor !== undefined && kept.vendors.has(vendor)) continue;
    give('vendor', vendor, () => `Vendor ${letters(next('vendor'))}`);
  }
  for (const department of [...a.systems, ...a.stakeholders].map((one) => one.department)) {
    give('department', department, () => `Department ${next('department')}`);
  }
  if (!kept.organisation) give('organisation', a.profile.organisation, () => ORGANISATION_ROLE);
  give('author', a.profile.author, () => roles.get(`person ${a.profile.author}`) ?? AUTHOR_ROLE);
  give('project', a.name, () => PROJECT_ROLE);
  const ids = idsOf(a, common);
  for (const { id, name } of a.systems) {
    if (!kept.systems.has(id)) names.push({ text: id, role: roles.get(`system ${name}`) ?? name, kind: 'id' });
  }
  for (const { id, name } of a.stakeholders) {
    if (!kept.people.has(id)) names.push({ text: id, role: roles.get(`person ${name}`) ?? name, kind: 'id' });
  }
  // Notes may speak of a flow by its id.
  for (const [kind, all] of [
    ['flow', a.flows],
    ['integration', a.existingIntegrations],
  ] as const) {
    for (const { id } of all) {
      const stand = ids.get(kind)?.get(id) ?? id;
      if (stand !== id) names.push({ text: id, role: stand, kind: 'id' });
    }
  }
  return {
    names,
    kept: staying,
    roleOf: (kind, text) => roles.get(`${kind} ${text}`),
    idOf: (kind, id) => {
      const given = ids.get(kind) ?? new Map<string, string>();
      ids.set(kind, given);
      const known = given.get(id);
      if (known !== undefined) return known;
      const made = freeNumber(kind, given.size + 1, new Set(given.values()));
      given.set(id, made);
      return made;
    },
  };
}

function keptNames(a: Assessment, { systems, people, vendors, organisation }: Kept): string[] {
  return [
    ...a.systems
      .filter(({ id }) => systems.has(id))
      .flatMap(({ name, businessName, product }) => [name, businessName ?? '', product ?? '']),
    ...a.stakeholders.filter(({ id }) => people.has(id)).map(({ name }) => name),
    ...vendors,
    ...(organisation ? [a.profile.organisation ?? ''] : []),
  ].filter((name) => name !== '');
}

/**
 * Ids of all entities by kind: numbered ones for people and wherever an id holds a telling word, else as they are, for
 * draws of the simulation go by the ids of flows. Answers about what is not there any more have a scope of their own.
 */
function idsOf(a: Assessment, common: CommonWords): Map<IdKind, Map<string, string>> {
  const given = (kind: IdKind, ids: readonly (string | undefined)[]) => {
    const known = [...new Set(ids.filter((id) => id !== undefined))];
    const stays = known.filter((id) =>
      kind === 'system' ? wordsOf(id).every((word) => common.has(word)) : !isTellingName(id, common),
    );
    const taken = new Set(kind === 'person' ? [] : stays);
    return [
      kind,
      new Map(known.map((id, index) => [id, taken.has(id) ? id : freeNumber(kind, index + 1, taken)])),
    ] as const;
  };
  const of = (all: readonly { id?: string | undefined }[]) => all.map(({ id }) => id);
  const present = new Set([...of(a.systems), ...of(a.dataObjects), ...of(a.flows)]);
  const gone = Object.keys(a.answers)
    .map((key) => splitAnswerKey(key).scopeId)
    .filter((scope) => !present.has(scope));
  return new Map([
    given('system', of(a.systems)),
    given('object', of(a.dataObjects)),
    given(
      'group',
      a.dataObjects.flatMap(({ attributeGroups }) => of(attributeGroups ?? [])),
    ),
    given('flow', of(a.flows)),
    given('process', of(a.processes)),
    given('failure', of(a.failures)),
    given('objective', of(a.objectives)),
    given('problem', of(a.problems)),
    given('person', of(a.stakeholders)),
    given('integration', of(a.existingIntegrations)),
    given(
      'interface',
      a.systems.flatMap(({ interfaces }) => of(interfaces ?? [])),
    ),
    given('scope', gone),
  ]);
}

/** A number that no other id of the kind has, and that is then taken. */
function freeNumber(kind: IdKind, from: number, taken: Set<string>): string {
  let number = from;
  while (taken.has(`${kind}-${number}`)) number++;
  taken.add(`${kind}-${number}`);
  return `${kind}-${number}`;
}

/** A, B, ... Z, AA, AB: for counting what has no number. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((number - 1) % 26))}`;
}
