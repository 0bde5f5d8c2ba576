import { createHash } from 'node:crypto';
import { answerKey, splitAnswerKey } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';

/** No id of the model begins with it. */
const SEALED = '~';

/**
 * The key of an answer without the id of its place, which may name systems of others: a mark stands in its stead, the same
 * for the same key, from which only who has the assessment finds the place.
 */
export function sealed(key: string): string {
  const { questionId, scopeId } = splitAnswerKey(key);
  if (scopeId === undefined) return key;
  return answerKey(questionId, `${SEALED}${createHash('sha256').update(key).digest('hex').slice(0, 12)}`);
}

/** The key behind a mark, looked for among the places of the assessment; any other key, and one without such a place, as it is. */
export function unsealed(key: string, { systems, dataObjects, flows }: Assessment): string {
  const { questionId, scopeId } = splitAnswerKey(key);
  if (scopeId?.startsWith(SEALED) !== true) return key;
  const places = [...systems, ...dataObjects, ...flows].map(({ id }) => answerKey(questionId, id));
  return places.find((one) => sealed(one) === key) ?? key;
}
