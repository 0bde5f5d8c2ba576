import type { Item } from '../../bank/visible.ts';
import type { Points } from '../answer-value.ts';
import { type Context, pointsOf, scopeIdOf } from '../context.ts';
import { PROJECT } from '../conventions.ts';

/** The visible questions, by question and scope. */
export type AnswerBook = {
  item(questionId: string, scopeId?: string): Item | undefined;
  /** Points or unknown; undefined where nobody answered, or it does not apply. */
  points(questionId: string, scopeId?: string): Points | undefined;
};

/** Opens the answers for look-up. Linear in the visible questions. */
export function openAnswers({ items }: Pick<Context, 'items'>): AnswerBook {
  const byQuestion = new Map<string, Map<string, Item>>();
  for (const item of items) {
    const scopes = byQuestion.get(item.question.id) ?? new Map<string, Item>();
    byQuestion.set(item.question.id, scopes.set(scopeIdOf(item), item));
  }
  const find = (questionId: string, scopeId = PROJECT): Item | undefined => byQuestion.get(questionId)?.get(scopeId);
  return {
    item: find,
    points(questionId, scopeId) {
      const item = find(questionId, scopeId);
      return item === undefined ? undefined : pointsOf(item);
    },
  };
}
