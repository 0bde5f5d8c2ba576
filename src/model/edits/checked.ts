import type { z } from 'zod';
import { InputError } from '../problem.ts';
import { sayIssues } from '../reading/plain-words.ts';
import { fieldOf, type Path } from '../reading/tree.ts';

/** A value cleaned and checked by its schema, without fields that are undefined. Throws InputError with fields below `place`. */
export function checked<S extends z.ZodType>(schema: S, value: unknown, place: Path): z.output<S> {
  const given = isPlain(value)
    ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined))
    : value;
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new InputError(
    sayIssues(result.error.issues, schema, given).map(({ path, message, mend }) => ({
      severity: 'error',
      field: fieldOf([...place, ...path]),
      message,
      ...(mend !== undefined && { mend }),
    })),
  );
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
