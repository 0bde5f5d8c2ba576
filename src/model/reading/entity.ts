import type { z } from 'zod';
import { assessment, type Collection } from '../assessment.ts';
import type { Overlay } from '../parsed-file.ts';
import type { Entry } from './entries.ts';
import type { Faults } from './faults.ts';
import { sayIssues } from './plain-words.ts';
import { requiredFields, unwrap } from './schema-walk.ts';
import { fieldOf, type TreeMap } from './tree.ts';

/** The schema of one entity of a collection. */
export function entitySchema(collection: Collection): z.ZodObject {
  const list = unwrap(assessment.shape[collection]) as z.core.$ZodArray;
  return list._zod.def.element as z.ZodObject;
}

/**
 * One entity of a file, or undefined where it is refused. With `partial`, fields may be missing because a scenario
 * brings them.
 */
export function readEntity(
  collection: Collection,
  { id, value, path, generated }: Entry & { value: TreeMap },
  partial: boolean,
  faults: Faults,
): Overlay | undefined {
  const schema = entitySchema(collection);
  const given: TreeMap = { ...value, id };
  const missing = requiredFields(schema).filter((field) => !Object.hasOwn(given, field));
  // Each required field of a landscape is a name, a text or an id: a letter stands in for what the scenario will bring.
  const standIns = partial ? Object.fromEntries(missing.map((field) => [field, 'x'])) : {};
  const result = schema.safeParse({ ...standIns, ...given });
  if (!result.success) {
    for (const { path: inner, message, mend } of sayIssues(result.error.issues, schema, given)) {
      faults.error(
        [...path, ...inner],
        message,
        mend,
        `${collection}.${id}${inner.length > 0 ? '.' : ''}${fieldOf(inner)}`,
      );
    }
    return undefined;
  }
  const fields = Object.fromEntries(Object.entries(result.data).filter(([field]) => Object.hasOwn(given, field)));
  const complete = missing.length === 0 || !partial;
  return { id, fields, missing, generated, ...(complete ? { whole: result.data } : {}) };
}
