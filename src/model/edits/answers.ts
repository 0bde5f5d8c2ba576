import { type Answer, type AnswerKey, type Reply, reply as replySchema, type Side } from '../answer.ts';
import type { Assessment } from '../assessment.ts';
import { checked } from './checked.ts';
import { putAnswer } from './put-answer.ts';

/** Replaces one side's reply; undefined takes it back. A reply that says nothing, and an answer without replies, go. */
export function setReply(assessment: Assessment, key: AnswerKey, side: Side, reply: Reply | undefined): Assessment {
  const { [side]: _, ...others } = answerAt(assessment, key);
  const kept =
    reply === undefined || Object.keys(reply).length === 0
      ? undefined
      : checked(replySchema, reply, ['answers', key, side]);
  const answer: Answer = kept === undefined ? others : { ...others, [side]: kept };
  return putAnswer(assessment, key, Object.keys(answer).length > 0 ? answer : undefined);
}

/**
 * Answers with points, unknown or "does not apply", or takes the answer back; note, evidence and flag stay. How long the
 * answer before held says nothing of the new one.
 */
export function setChoice(
  assessment: Assessment,
  key: AnswerKey,
  side: Side,
  choice: Pick<Reply, 'points'> | Pick<Reply, 'na'> | undefined,
): Assessment {
  const { points: _, na: __, until: ___, ...kept } = replyAt(assessment, key, side);
  return setReply(assessment, key, side, { ...choice, ...kept });
}

/** A note on the question; empty text takes it out. Throws InputError where it is longer than a note may be. */
export function setNote(assessment: Assessment, key: AnswerKey, side: Side, text: string): Assessment {
  const { note: _, ...kept } = replyAt(assessment, key, side);
  const note = checked(replySchema.shape.note, text, ['answers', key, side, 'note']);
  return setReply(assessment, key, side, note ? { ...kept, note } : kept);
}

/** What the answer rests on; undefined takes it out. */
export function setEvidence(
  assessment: Assessment,
  key: AnswerKey,
  side: Side,
  evidence: NonNullable<Reply['evidence']> | undefined,
): Assessment {
  const { evidence: _, ...kept } = replyAt(assessment, key, side);
  return setReply(assessment, key, side, evidence ? { ...kept, evidence } : kept);
}

/** The last day on which the answer holds, YYYY-MM-DD; undefined: it holds for good. Throws InputError where it is no day. */
export function setUntil(assessment: Assessment, key: AnswerKey, side: Side, day: string | undefined): Assessment {
  const { until: _, ...kept } = replyAt(assessment, key, side);
  return setReply(assessment, key, side, day === undefined ? kept : { ...kept, until: day });
}

/** Marks the question to come back to, or takes the mark off. */
export function toggleFlag(assessment: Assessment, key: AnswerKey, side: Side): Assessment {
  const { flagged, ...kept } = replyAt(assessment, key, side);
  return setReply(assessment, key, side, flagged ? kept : { ...kept, flagged: true });
}

function answerAt({ answers }: Assessment, key: AnswerKey): Answer {
  return (Object.hasOwn(answers, key) ? answers[key] : undefined) ?? {};
}

function replyAt(assessment: Assessment, key: AnswerKey, side: Side): Reply {
  return answerAt(assessment, key)[side] ?? {};
}
