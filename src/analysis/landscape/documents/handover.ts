import type { Question } from '../../../bank/schema.ts';
import type { Item } from '../../../bank/visible.ts';
import { type Context, isItemAnswered, pointsOf } from '../../context.ts';
import { counted, generalQuestionText, itemText } from '../../wording.ts';
import type { HandoverPage } from './schema.ts';

/**
 * The gate at which business hands the design over to technology (S103): every question of the design phase that is
 * unanswered or not known is an open point. A question about many scopes is one point.
 */
export function handoverPage(context: Context): HandoverPage {
  const groups = new Map<string, { question: Question; items: Item[] }>();
  for (const item of context.items) {
    if (item.question.phase !== 'design' || isSettled(item)) continue;
    const group = groups.get(item.question.id) ?? { question: item.question, items: [] };
    group.items.push(item);
    groups.set(item.question.id, group);
  }
  const openPoints = [...groups.values()].map(({ question, items }): HandoverPage['openPoints'][number] => {
    const unknown = items.filter((item) => pointsOf(item) === 'unknown').length;
    const [only] = items;
    const text =
      items.length === 1 && only !== undefined
        ? itemText(context, only)
        : `${generalQuestionText(question)} (open at ${counted(items.length, 'place')})`;
    return {
      question: question.id,
      keys: items.map((item) => item.key),
      state: unknown === 0 ? 'unanswered' : unknown === items.length ? 'unknown' : 'mixed',
      answeredBy: question.answeredBy,
      text,
    };
  });
  const ready = openPoints.length === 0;
  return {
    ready,
    openPoints,
    text: ready
      ? 'The design can be handed over: no point is open.'
      : `The design is handed over with ${counted(openPoints.length, 'open point')}: each needs an owner and a date, or an answer first.`,
  };
}

function isSettled(item: Item): boolean {
  return isItemAnswered(item) && pointsOf(item) !== 'unknown';
}
