import { type AnswerKey, answerKey, isAnswered, type Reply } from './answer.ts';
import type { Assessment } from './assessment.ts';

/** What counts as the answer to a question about a scope. */
export type Effective = {
  /** The reply that counts; one that only holds a note or a flag where nobody has answered. */
  reply?: Reply;
  /** True where business and technology have answered differently and there is no joint answer. */
  disputed: boolean;
  /** The key that the reply stands under: with `standardAllowed` it may be the bare question. */
  key: AnswerKey;
};

/**
 * The reply that counts for a question: the joint one; else that of the only side that has answered; else the lower of
 * the two, where unknown is lower than any points and "does not apply" counts only if both say so. With
 * `standardAllowed`, a scope without an answer of its own takes the answer to the bare question.
 */
export function effectiveReply(
  a: Pick<Assessment, 'answers'>,
  questionId: string,
  scopeId: string | undefined,
  standardAllowed: boolean,
): Effective {
  const own = ofKey(a, answerKey(questionId, scopeId));
  if (isAnswered(own.reply) || scopeId === undefined || !standardAllowed) return own;
  const standard = ofKey(a, questionId);
  return isAnswered(standard.reply) ? standard : own;
}

function ofKey(a: Pick<Assessment, 'answers'>, key: AnswerKey): Effective {
  const answer = Object.hasOwn(a.answers, key) ? a.answers[key] : undefined;
  if (answer === undefined) return { disputed: false, key };
  const { joint, business, technology } = answer;
  if (isAnswered(joint)) return { reply: joint, disputed: false, key };
  if (isAnswered(business) && isAnswered(technology)) {
    const disputed = isNa(business) !== isNa(technology) || (!isNa(business) && business.points !== technology.points);
    return { reply: lower(business, technology), disputed, key };
  }
  const only = isAnswered(business) ? business : isAnswered(technology) ? technology : undefined;
  const reply = only ?? joint ?? business ?? technology;
  return reply === undefined ? { disputed: false, key } : { reply, disputed: false, key };
}

function lower(business: Reply, technology: Reply): Reply {
  return rank(technology) < rank(business) ? technology : business;
}

function rank(reply: Reply): number {
  if (isNa(reply)) return 5;
  return reply.points === 'unknown' || reply.points === undefined ? -1 : reply.points;
}

function isNa(reply: Reply): boolean {
  return reply.na !== undefined;
}
