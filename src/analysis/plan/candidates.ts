import type { Question } from '../../bank/schema.ts';
import type { Item } from '../../bank/visible.ts';
import { answerKeyOf } from '../answer-key-of.ts';
import type { Points } from '../answer-value.ts';
import { type Context, pointsOf, scopeIdOf } from '../context.ts';
import { ALL_FLOWS } from '../conventions.ts';

/** An answer that calls for its action, with every item that the answer stands for. */
export type Candidate = {
  key: string;
  question: Question;
  /** Id of the scope, or `all flows`. */
  scope: string;
  points: Points;
  items: Item[];
};

/** Every answer of few points or unknown, once for each question and scope; a standard answer is one for all its flows. */
export function candidates(context: Context): Candidate[] {
  const { upTo } = context.bank.scoring.plan;
  const byKey = new Map<string, Candidate>();
  for (const item of context.items) {
    const points = pointsOf(item);
    if (points === undefined || (points !== 'unknown' && points > upTo)) continue;
    const key = answerKeyOf(item);
    const known = byKey.get(key);
    if (known) known.items.push(item);
    else {
      const scope = item.standard ? ALL_FLOWS : scopeIdOf(item);
      byKey.set(key, { key, question: item.question, scope, points, items: [item] });
    }
  }
  return [...byKey.values()];
}
