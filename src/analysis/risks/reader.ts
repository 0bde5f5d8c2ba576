import type { Scope } from '../../bank/schema.ts';
import type { Item } from '../../bank/visible.ts';
import { type Context, scopeIdOf } from '../context.ts';
import { PROJECT } from '../conventions.ts';
import { addToCell, type Cell, createCell } from './cell.ts';

/** Finds the answers that rules read; what several rules read in one place is one cell. */
export type Reader = {
  /** The scope that a question is asked about; undefined: no such question. */
  scopeOf(questionId: string): Scope | undefined;
  /**
   * The answers to a question in these entities. `place` names where the rule stands: the same question and place give
   * the same cell. undefined where nobody answered in points or as unknown.
   */
  read(questionId: string, place: string, ids: () => readonly string[]): Cell | undefined;
};

export function createReader(context: Context): Reader {
  const scopes = new Map(context.bank.questions.map((question) => [question.id, question.scope]));
  const items = new Map<string, Map<string, Item>>();
  for (const item of context.items) {
    const ofQuestion = items.get(item.question.id) ?? new Map<string, Item>();
    items.set(item.question.id, ofQuestion.set(scopeIdOf(item), item));
  }
  const cells = new Map<string, Map<string, Cell | undefined>>();
  return {
    scopeOf: (questionId) => scopes.get(questionId),
    read(questionId, place, ids) {
      const ofQuestion = items.get(questionId);
      if (ofQuestion === undefined) return undefined;
      const known = cells.get(questionId) ?? new Map<string, Cell | undefined>();
      cells.set(questionId, known);
      // A project answer is the same wherever it is read from.
      const key = scopes.get(questionId) === 'project' ? PROJECT : place;
      if (known.has(key)) return known.get(key);
      const cell = createCell(questionId);
      for (const id of ids()) {
        const item = ofQuestion.get(id);
        if (item) addToCell(cell, item);
      }
      const answered = cell.items.length > 0 ? cell : undefined;
      known.set(key, answered);
      return answered;
    },
  };
}
