import { splitAnswerKey } from '../model/answer.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Bank } from './bank.ts';
import type { Scope } from './schema.ts';

/** Why a later reply cannot be entered; undefined where it can. */
export type Misfit = 'no such question' | 'no such place' | 'a gate always applies';

const COLLECTION: Record<Exclude<Scope, 'project'>, 'systems' | 'dataObjects' | 'flows'> = {
  system: 'systems',
  data: 'dataObjects',
  flow: 'flows',
};

/** Whether an assessment still has the question and the place that a reply speaks of. Landscapes change while people think. */
export function misfitOf(a: Assessment, bank: Bank, key: string, saysNa: boolean): Misfit | undefined {
  const { questionId, scopeId } = splitAnswerKey(key);
  const question = bank.questions.find(({ id }) => id === questionId);
  if (question === undefined) return 'no such question';
  if (question.gate && saysNa) return 'a gate always applies';
  if (question.scope === 'project') return scopeId === undefined ? undefined : 'no such place';
  if (scopeId === undefined) return question.standard ? undefined : 'no such place';
  return a[COLLECTION[question.scope]].some(({ id }) => id === scopeId) ? undefined : 'no such place';
}
