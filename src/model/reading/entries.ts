import { type Collection, LANDSCAPE_COLLECTIONS } from '../assessment.ts';
import { id as idSchema } from '../text.ts';
import type { Faults } from './faults.ts';
import { shown } from './plain-words.ts';
import { isTreeMap, type Path, type Tree, type TreeMap } from './tree.ts';

/** One entity as the file says it, before its fields are looked at. */
export type Entry = {
  id: string;
  /** Without an id of its own where it stands in a map. null: a scenario's entity is struck out. */
  value: TreeMap | null;
  path: Path;
  /** The file gave no id: this one was made up. */
  generated: boolean;
};

/** Kinds that people write down without an id, and what their ids then begin with. */
const MADE_UP: Partial<Record<Collection, string>> = { failures: 'x', processes: 'p' };

/** The entities of a collection, which is a list with ids or a map by id. */
export function entriesOf(tree: Tree | undefined, collection: Collection, faults: Faults): Entry[] {
  if (tree === undefined || tree === null) return [];
  if (!Array.isArray(tree) && !isTreeMap(tree)) {
    faults.error([collection], `must be a list or a map by id, but is ${shown(tree)}`, `write ${collection}: []`);
    return [];
  }
  const entries = Array.isArray(tree) ? fromList(tree, collection, faults) : fromMap(tree, collection, faults);
  const seen = new Set<string>();
  return entries.filter(({ id, path }) => {
    if (seen.has(id))
      faults.error([...path, 'id'], `the id ${id} is used twice`, 'give each its own id', `${collection}.${id}`);
    return !seen.has(id) && seen.add(id);
  });
}

function fromMap(map: TreeMap, collection: Collection, faults: Faults): Entry[] {
  const strikable: readonly string[] = LANDSCAPE_COLLECTIONS;
  return Object.entries(map).flatMap(([id, value]): Entry[] => {
    const path = [collection, id];
    if (!usableId(id, path, collection, faults)) return [];
    if (value === null && strikable.includes(collection)) return [{ id, value, path, generated: false }];
    if (!isTreeMap(value)) {
      faults.error(path, `must be a group of fields, but is ${shown(value)}`, `write ${id}: {...} with its fields`);
      return [];
    }
    if (value.id !== undefined && value.id !== id) {
      faults.error([...path, 'id'], `its id is ${shown(value.id)} but it stands under ${id}`, 'take the field id out');
      return [];
    }
    return [{ id, value, path, generated: false }];
  });
}

function fromList(list: readonly Tree[], collection: Collection, faults: Faults): Entry[] {
  const given = new Set(list.map((item) => (isTreeMap(item) ? item.id : undefined)));
  let count = 0;
  return list.flatMap((value, index): Entry[] => {
    const path = [collection, index];
    if (!isTreeMap(value)) {
      faults.error(path, `must be a group of fields, but is ${shown(value)}`, 'write - {id: ..., ...}');
      return [];
    }
    if (value.id !== undefined) {
      return usableId(value.id, [...path, 'id'], collection, faults)
        ? [{ id: value.id, value, path, generated: false }]
        : [];
    }
    const letter = MADE_UP[collection];
    if (letter === undefined) {
      faults.error(path, 'it has no id', 'add a short id: a letter, then letters, digits, - or _');
      return [];
    }
    do count += 1;
    while (given.has(`${letter}${count}`));
    return [{ id: `${letter}${count}`, value, path, generated: true }];
  });
}

function usableId(id: Tree, path: Path, collection: Collection, faults: Faults): id is string {
  const result = idSchema.safeParse(id);
  if (result.success) return true;
  const reason = typeof id === 'string' ? result.error.issues[0]?.message : 'an id is a word';
  faults.error(path, `${shown(id)} cannot be an id in ${collection}`, reason);
  return false;
}
