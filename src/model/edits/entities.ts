import {
  type Assessment,
  type Collection,
  type EntityOf,
  LANDSCAPE_COLLECTIONS,
  type LandscapeCollection,
} from '../assessment.ts';
import { InputError } from '../problem.ts';
import { entitySchema } from '../reading/entity.ts';
import { checked } from './checked.ts';
import { freshId } from './fresh-id.ts';

/** Fields of an entity as a person enters them: text is cleaned, what is left out takes its default. */
export type EntityInput<C extends Collection> = Partial<EntityOf<C>>;

/** Collections whose entities have a name that people see. */
export type NamedCollection = 'systems' | 'dataObjects' | 'flows' | 'processes' | 'stakeholders';

/** Adds an entity at the end, under a fresh id where none is given. Throws InputError where a field is wrong or the id taken. */
export function addEntity<C extends Collection>(
  assessment: Assessment,
  collection: C,
  fields: EntityInput<C>,
): Assessment {
  const { name, text } = fields as { name?: string; text?: string };
  const id = fields.id ?? freshId(assessment, collection, name ?? text ?? '');
  if (find(assessment, collection, id)) {
    throw new InputError([
      { severity: 'error', field: `${collection}.${id}`, message: `the id ${id} is taken`, mend: 'choose another id' },
    ]);
  }
  const entity = validated(collection, { ...fields, id });
  return withList(assessment, collection, [...assessment[collection], entity]);
}

/**
 * Changes fields of an entity; a field given as undefined is taken out. What somebody changes counts as confirmed. The id
 * cannot change. Throws InputError where a field is wrong; an unknown id changes nothing.
 */
export function updateEntity<C extends Collection>(
  assessment: Assessment,
  collection: C,
  id: string,
  fields: EntityInput<C> | { [F in keyof EntityOf<C>]?: EntityOf<C>[F] | undefined },
): Assessment {
  return changeEntity(assessment, collection, id, (entity) =>
    validated(collection, { ...entity, assumed: undefined, ...fields, id }),
  );
}

/** Gives an entity another name; its id, and with it all that points to it, stays. Throws InputError on a name that is none. */
export function renameEntity(
  assessment: Assessment,
  collection: NamedCollection,
  id: string,
  name: string,
): Assessment {
  return changeEntity(assessment, collection, id, (entity) =>
    validated(collection, { ...entity, name, assumed: undefined }),
  );
}

/** A copy under a fresh id, right behind the original. Answers are not copied: they were given about the original. */
export function duplicateEntity(
  assessment: Assessment,
  collection: NamedCollection,
  id: string,
  name: string,
): Assessment {
  const original = find(assessment, collection, id);
  if (original === undefined) return assessment;
  const copy = validated(collection, {
    ...original,
    name,
    id: freshId(assessment, collection, name),
    assumed: undefined,
  });
  const list: readonly EntityOf<NamedCollection>[] = assessment[collection];
  return withList(
    assessment,
    collection,
    list.flatMap((entity) => (entity.id === id ? [entity, copy] : [entity])),
  );
}

/** Somebody says that what the scenario assumed of this entity is so. */
export function confirmEntity(assessment: Assessment, collection: LandscapeCollection, id: string): Assessment {
  return changeEntity(assessment, collection, id, confirmed);
}

/** Confirms everything assumed in the collections given, or in all. */
export function confirmAll(
  assessment: Assessment,
  collections: readonly LandscapeCollection[] = LANDSCAPE_COLLECTIONS,
): Assessment {
  return collections.reduce(
    (result, collection) => withList(result, collection, [...result[collection]].map(confirmed)),
    assessment,
  );
}

function find<C extends Collection>(assessment: Assessment, collection: C, id: string): EntityOf<C> | undefined {
  const list: readonly EntityOf<C>[] = assessment[collection];
  return list.find((entity) => entity.id === id);
}

function changeEntity(
  assessment: Assessment,
  collection: Collection,
  id: string,
  change: (entity: EntityOf<Collection>) => EntityOf<Collection>,
): Assessment {
  const list: readonly EntityOf<Collection>[] = assessment[collection];
  return withList(
    assessment,
    collection,
    list.map((entity) => (entity.id === id ? change(entity) : entity)),
  );
}

function confirmed<E extends object>(entity: E): E {
  const { assumed: _, ...facts } = entity as E & { assumed?: true };
  return facts as E;
}

function validated(collection: Collection, fields: Readonly<Record<string, unknown>>): EntityOf<Collection> {
  return checked(entitySchema(collection), fields, [collection, String(fields.id)]) as EntityOf<Collection>;
}

function withList(assessment: Assessment, collection: Collection, list: readonly EntityOf<Collection>[]): Assessment {
  return { ...assessment, [collection]: list };
}
