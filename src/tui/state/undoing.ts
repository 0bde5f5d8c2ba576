import type { Answer, AnswerKey } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import { onlyChange, putAnswer } from '../../model/edits/put-answer.ts';
import { isLarge } from './large.ts';

/** A step that can be undone, and what it was, in words. */
export type Step = { label: string } & Before;

/**
 * What was before a step: the assessment or, where a large one differs in one answer, that answer. Hundreds of steps would
 * otherwise hold tens of thousands of answers each.
 */
type Before = { assessment: Assessment } | { key: AnswerKey; answer: Answer | undefined };

/** The step that leads back from `now` to `before`. */
export function stepBack(before: Assessment, now: Assessment, label: string): Step {
  const key = isLarge(before) ? onlyChange(before, now) : undefined;
  return key === undefined ? { assessment: before, label } : { key, answer: before.answers[key], label };
}

/** The assessment before a step that led to `now`. */
export function before(step: Step, now: Assessment): Assessment {
  return 'assessment' in step ? step.assessment : putAnswer(now, step.key, step.answer);
}
