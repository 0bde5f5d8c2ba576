import type { Item } from '../../bank/visible.ts';
import { type Context, isItemAnswered } from '../context.ts';
import { completenessOf, isOpenGate } from '../readiness/tally.ts';
import { generalQuestionText, itemText } from '../wording.ts';
import type { OpenQuestion } from './schema.ts';
import { type Needs, TOLERANCE } from './target.ts';

/** Nothing need be answered. */
export const AS_IT_IS = { gatesAnswered: false, completeness: 0 };

/**
 * The visible questions without an answer: gates first, then in the order of the interview; a standard question stands
 * once for all its flows. Needed are the gates where the target asks for gates, and so many more as its completeness takes.
 */
export function openQuestions(
  context: Context,
  needs: Pick<Needs, 'gatesAnswered' | 'completeness'>,
): { toAnswer: OpenQuestion[]; completeness: number } {
  const open = new Map<string, Item[]>();
  for (const item of context.items) {
    if (isItemAnswered(item) && !isOpenGate(item)) continue;
    const key = isAskedOnce(item) ? item.question.id : item.key;
    const same = open.get(key);
    if (same) same.push(item);
    else open.set(key, [item]);
  }
  const groups = [...open].sort(([, a], [, b]) => Number(isGate(b)) - Number(isGate(a)));
  const total = context.items.length;
  let answered = completenessOf(context.items) * total;
  const toAnswer = groups.map(([key, items]): OpenQuestion => {
    const missing = answered / total < needs.completeness - TOLERANCE;
    const needed = missing || (needs.gatesAnswered && isGate(items));
    if (needed) answered += items.filter((item) => !isItemAnswered(item)).length;
    const [first] = items as [Item, ...Item[]];
    const { question } = first;
    return {
      key,
      text: isAskedOnce(first) ? generalQuestionText(question) : itemText(context, first),
      answeredBy: question.answeredBy,
      gate: question.gate,
      needed,
    };
  });
  return { toAnswer, completeness: total === 0 ? 0 : answered / total };
}

function isAskedOnce({ question, scopeId }: Item): boolean {
  return question.standard && scopeId !== undefined;
}

function isGate(items: readonly Item[]): boolean {
  return items[0]?.question.gate ?? false;
}
