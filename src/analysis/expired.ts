import type { Assessment } from '../model/assessment.ts';
import { expiredOn } from '../model/expiry.ts';
import { answerKeyOf } from './answer-key-of.ts';
import type { Context } from './context.ts';
import type { Expired } from './schema.ts';
import { generalQuestionText, itemText } from './wording.ts';

/**
 * The answers to visible questions that have run out, the longest past first. `stated` is the assessment as it is
 * entered, `context` that of the day, in which these answers are unknown.
 */
export function expiredAnswers(stated: Assessment, today: string | undefined, context: Context): Expired[] {
  if (today === undefined) return [];
  const found = new Map<string, Expired>();
  for (const item of context.items) {
    const key = answerKeyOf(item);
    if (found.has(key)) continue;
    const until = Object.hasOwn(stated.answers, key) ? expiredOn(stated.answers[key], today) : undefined;
    if (until === undefined) continue;
    found.set(key, { key, until, text: item.standard ? generalQuestionText(item.question) : itemText(context, item) });
  }
  return [...found.values()].sort((a, b) => compare(a.until, b.until) || compare(a.key, b.key));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
