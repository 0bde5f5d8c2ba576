import type { Problem } from '../../model/problem.ts';
import { nearest } from '../../model/reading/nearest.ts';
import type { Path } from '../../model/reading/tree.ts';
import type { Entry } from '../entries.ts';

/** A fault for each of `ids` that is not among `known`, with the nearest that is. */
export function unknownIds(
  entry: Entry<unknown>,
  kind: string,
  ids: readonly { id: string; field: Path }[],
  known: ReadonlySet<string>,
): Problem[] {
  return ids
    .filter(({ id }) => !known.has(id))
    .map(({ id, field }) => entry.fault(`there is no ${kind} ${id}`, field, meant(id, known)));
}

/** What to write instead of an id that does not exist. */
export function meant(id: string, known: ReadonlySet<string>): string {
  const near = nearest(id, known);
  if (near !== undefined) return `did you mean ${near}?`;
  return known.size === 0 ? 'none is defined' : `there are ${[...known].slice(0, 24).join(', ')}`;
}

/** A fault for each entry whose name was used before. */
export function duplicates<T>(entries: readonly Entry<T>[], nameOf: (value: T) => string, field: string): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const name = nameOf(entry.value);
    if (seen.has(name)) return [entry.fault(`${name} is there twice`, [field], 'rename or remove one of the two')];
    seen.add(name);
    return [];
  });
}
