import type { Bank } from '../bank/bank.ts';
import type { Scope } from '../bank/schema.ts';
import { type Item, visibleItems } from '../bank/visible.ts';
import { isAnswered } from '../model/answer.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Points } from './answer-value.ts';
import { PROJECT } from './conventions.ts';
import { type EntityIndex, indexEntities } from './entity-index.ts';

/** An assessment with its visible questions, indexed. Everything that is computed starts from here. */
export type Context = {
  assessment: Assessment;
  bank: Bank;
  index: EntityIndex;
  items: readonly Item[];
  /** By kind of scope, then by its id; the project's id is `project`. */
  itemsOf: Readonly<Record<Scope, ReadonlyMap<string, readonly Item[]>>>;
};

/** Id of the scope that an item is asked about. */
export function scopeIdOf(item: Item): string {
  return item.scopeId ?? PROJECT;
}

/** What an item's effective reply says in points, or undefined: not answered, or not applicable. */
export function pointsOf(item: Item): Points | undefined {
  return item.reply?.na === undefined ? item.reply?.points : undefined;
}

export function isNotApplicable(item: Item): boolean {
  return item.reply?.na !== undefined;
}

/** Whether somebody said something: points, unknown or not applicable. */
export function isItemAnswered(item: Item): boolean {
  return isAnswered(item.reply);
}

/** Indexes what is visible. Linear in entities and questions. */
export function createContext(assessment: Assessment, bank: Bank): Context {
  const items = visibleItems(assessment, bank);
  const itemsOf: Record<Scope, Map<string, Item[]>> = {
    project: new Map(),
    system: new Map(),
    data: new Map(),
    flow: new Map(),
  };
  for (const item of items) {
    const scopes = itemsOf[item.question.scope];
    const id = scopeIdOf(item);
    const list = scopes.get(id);
    if (list) list.push(item);
    else scopes.set(id, [item]);
  }
  return { assessment, bank, index: indexEntities(assessment), items, itemsOf };
}
