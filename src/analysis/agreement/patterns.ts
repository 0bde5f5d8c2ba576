import type { AgreementConstants, Pattern } from '../../bank/agreement-schema.ts';
import { isAnswered } from '../../model/answer.ts';
import type { TwoSided } from '../alignment.ts';
import type { Points } from '../answer-value.ts';
import { evidenceOf } from '../evidence/evidence-of.ts';

/** The first pattern that two answers to one question follow; undefined where none fits. */
export function patternOf(one: TwoSided, { patterns, high, low }: AgreementConstants): Pattern | undefined {
  const isAt = (points: Points, side: 'high' | 'low'): boolean =>
    points !== 'unknown' && (side === 'high' ? points >= high : points <= low);
  return patterns.find(
    (pattern) =>
      isAt(one.business, pattern.business) &&
      isAt(one.technology, pattern.technology) &&
      concerns(pattern, one) &&
      (!pattern.claimed || isClaimed(one)),
  );
}

function concerns({ dimensions, questions }: Pattern, { items: [{ question }] }: TwoSided): boolean {
  if (dimensions.length + questions.length === 0) return true;
  return dimensions.includes(question.dimension) || questions.includes(question.id);
}

/** Whether nobody shows anything: neither side, nor the joint answer. */
function isClaimed({ answer }: TwoSided): boolean {
  const replies = [answer.business, answer.technology, answer.joint].filter(isAnswered);
  return replies.every((reply) => evidenceOf(reply) === 'claim');
}
