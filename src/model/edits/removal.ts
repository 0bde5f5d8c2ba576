import { isDeepStrictEqual } from 'node:util';
import { type AnswerKey, splitAnswerKey } from '../answer.ts';
import { type Assessment, COLLECTIONS, type Collection, LANDSCAPE_COLLECTIONS } from '../assessment.ts';
import { withoutEntities } from '../removal.ts';
import { withoutPerson } from './people.ts';

/** What a removal takes along or touches, to be said before it is done. */
export type Consequences = {
  /** Ids, by collection, that go too. The entity itself is not among them. */
  removed: Partial<Record<Collection, string[]>>;
  /** Ids, by collection, that stay and lose a pointer to what goes: owners, steps, lists. */
  changed: Partial<Record<Collection, string[]>>;
  /** Data objects that lose a system of record. */
  goldenRecords: string[];
  /** Answers that are hidden with it. They are kept, and come back with the id. */
  answers: AnswerKey[];
};

/**
 * The assessment without an entity, without what cannot stand without it and without pointers to it. Its answers stay:
 * they are hidden and not scored while the id is gone. An unknown id changes nothing.
 */
export function removeEntity(assessment: Assessment, collection: Collection, id: string): Assessment {
  if (!assessment[collection].some((entity) => entity.id === id)) return assessment;
  const landscape = LANDSCAPE_COLLECTIONS.find((one) => one === collection);
  if (landscape) {
    const left = { ...assessment, ...withoutEntities(assessment, { [landscape]: [id] }) };
    return besidesLandscape(left, collection, id);
  }
  const left = { ...assessment, [collection]: assessment[collection].filter((entity) => entity.id !== id) };
  if (collection === 'objectives') return withoutObjective(left, id);
  return collection === 'stakeholders' ? withoutPerson(left, id) : left;
}

/** What removeEntity would take along and touch. */
export function consequencesOfRemoval(assessment: Assessment, collection: Collection, id: string): Consequences {
  const after = removeEntity(assessment, collection, id);
  const result: Consequences = { removed: {}, changed: {}, goldenRecords: [], answers: [] };
  const gone = new Set<string>();
  for (const one of COLLECTIONS) {
    const left = new Map<string | undefined, object>(after[one].map((entity) => [entity.id, entity]));
    const removed = assessment[one].flatMap((entity) => (left.has(entity.id) ? [] : (entity.id ?? [])));
    const changed = assessment[one].flatMap((entity) => {
      const now = left.get(entity.id);
      return now === undefined || isDeepStrictEqual(now, entity) ? [] : (entity.id ?? []);
    });
    for (const each of removed) gone.add(each);
    const along = removed.filter((each) => one !== collection || each !== id);
    if (along.length > 0) result.removed[one] = along;
    if (changed.length > 0) result.changed[one] = changed;
  }
  const golden = new Map(after.dataObjects.map((object) => [object.id, object.goldenRecord]));
  result.goldenRecords = assessment.dataObjects
    .filter((object) => golden.has(object.id) && !isDeepStrictEqual(golden.get(object.id), object.goldenRecord))
    .map((object) => object.id);
  result.answers = Object.keys(assessment.answers).filter((key) => gone.has(splitAnswerKey(key).scopeId ?? ''));
  return result;
}

/** Existing integrations and problems, which no scenario has, point into the landscape too. */
function besidesLandscape(assessment: Assessment, collection: Collection, id: string): Assessment {
  const { existingIntegrations, problems } = assessment;
  switch (collection) {
    case 'systems':
      return {
        ...assessment,
        existingIntegrations: existingIntegrations.filter(({ from, to }) => from !== id && to !== id),
      };
    case 'dataObjects':
      return { ...assessment, existingIntegrations: existingIntegrations.map((one) => dropFrom(one, 'objects', id)) };
    case 'processes':
      return { ...assessment, problems: problems.map((one) => dropFrom(one, 'processes', id)) };
    default:
      return assessment;
  }
}

function withoutObjective(assessment: Assessment, id: string): Assessment {
  return {
    ...assessment,
    problems: assessment.problems.map((one) => dropFrom(one, 'objectives', id)),
    processes: assessment.processes.map((one) => dropFrom(one, 'objectives', id)),
    flows: assessment.flows.map((one) => dropFrom(one, 'objectives', id)),
  };
}

function dropFrom<F extends string, E extends { [field in F]?: string[] | undefined }>(
  entity: E,
  field: F,
  id: string,
): E {
  const list: string[] | undefined = entity[field];
  return list?.includes(id) ? { ...entity, [field]: list.filter((one) => one !== id) } : entity;
}
