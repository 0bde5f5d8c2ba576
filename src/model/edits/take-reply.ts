import { type Answer, type AnswerKey, isAnswered, type Reply, type Side } from '../answer.ts';
import type { Assessment } from '../assessment.ts';
import { effectiveReply } from '../effective.ts';
import { asOf, isExpired } from '../expiry.ts';

/** What became of a reply that came in later than the assessment was written. */
export type Taken = {
  assessment: Assessment;
  /** taken: it was open; agrees: the same was answered meanwhile; conflict: something else was. */
  outcome: 'taken' | 'agrees' | 'conflict';
  /** What counted before, where something did. */
  before?: Reply;
};

/**
 * Enters what one side has replied. An answer that was open takes the reply. Where something else was answered meanwhile,
 * the two stand side by side: the reply on its side, a joint answer on the other side if that has none of its own, so that
 * the difference shows. A joint reply never replaces what was answered meanwhile. Nothing else changes.
 */
export function takeReply(assessment: Assessment, key: AnswerKey, side: Side, reply: Reply, today: string): Taken {
  const answer = (Object.hasOwn(assessment.answers, key) ? assessment.answers[key] : undefined) ?? {};
  const before = effectiveReply(asOf({ answers: { [key]: answer } }, today), key, undefined, false).reply;
  const isKnown = (one: Reply | undefined): boolean =>
    isAnswered(one) && one.points !== 'unknown' && !isExpired(one, today);
  const enter = (next: Answer): Assessment => ({ ...assessment, answers: { ...assessment.answers, [key]: next } });
  if (!isAnswered(reply)) {
    return { assessment: enter({ ...answer, [side]: merged(answer[side], reply) }), outcome: 'taken' };
  }
  const known = isKnown(before) ? before : undefined;
  const outcome = known === undefined ? 'taken' : same(known, reply) ? 'agrees' : 'conflict';
  const told: Pick<Taken, 'outcome' | 'before'> = { outcome, ...(known !== undefined && { before: known }) };
  if (side === 'joint') {
    if (outcome !== 'taken') return { assessment, ...told };
    return { assessment: enter({ ...answer, joint: merged(answer.joint, reply) }), ...told };
  }
  const next: Answer = { ...answer, [side]: merged(answer[side], reply) };
  const { joint } = answer;
  if (joint !== undefined && !(isKnown(joint) && same(joint, reply)) && isAnswered(joint)) {
    const other = side === 'business' ? 'technology' : 'business';
    if (isKnown(joint)) {
      if (!isAnswered(next[other])) next[other] = merged(next[other], joint);
      delete next.joint;
    } else if (reply.points !== 'unknown') {
      const { points: _, na: __, until: ___, ...remarks } = joint;
      if (Object.keys(remarks).length > 0) next.joint = remarks;
      else delete next.joint;
    }
  }
  return { assessment: enter(next), ...told };
}

/** The new reply with the remarks of the earlier one that it does not replace. */
function merged(earlier: Reply | undefined, reply: Reply): Reply {
  const isMereRemark: boolean = !isAnswered(reply);
  if (isMereRemark) return { ...earlier, ...reply };
  const { points: _, na: __, until: ___, ...remarks } = earlier ?? {};
  return { ...remarks, ...reply };
}

function same(a: Reply, b: Reply): boolean {
  return a.points === b.points && (a.na === undefined) === (b.na === undefined);
}
