import { z } from 'zod';
import { day, line, note } from './text.ts';

/** What an answer rests on, the weakest first. */
export const EVIDENCE_LEVELS = ['claim', 'document', 'test', 'production'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/**
 * What one side says to one question about one scope. Three states besides the points stay apart: unknown (asked, not
 * known), na (does not apply, with the reason) and no value at all (not answered yet, though a note may stand).
 */
export const reply = z.strictObject({
  /** 0 absent or known bad, 1 intention or hearsay, 2 partly, 3 defined and agreed, 4 verified; or unknown. */
  points: z.union([z.int().min(0).max(4), z.literal('unknown')]).optional(),
  /** Why the question does not apply. */
  na: line.optional(),
  note: note.optional(),
  evidence: z.strictObject({ level: z.enum(EVIDENCE_LEVELS), ref: line.optional() }).optional(),
  /** The last day on which the answer holds; afterwards it counts as unknown. Absent: it holds for good. */
  until: day.optional(),
  /** Marked to come back to. */
  flagged: z.literal(true).optional(),
});

export const SIDES = ['business', 'technology', 'joint'] as const;
export type Side = (typeof SIDES)[number];
export type Reply = z.infer<typeof reply>;

/** The replies to one question about one scope. `joint` is the common answer or the consensus and beats the other two. */
export const answer = z.strictObject({
  business: reply.optional(),
  technology: reply.optional(),
  joint: reply.optional(),
});
export type Answer = z.infer<typeof answer>;

/**
 * `QUESTION` or `QUESTION@SCOPE`. For a question about flows, the bare form is the integration standard: it holds for
 * every flow that has no answer of its own.
 */
export type AnswerKey = string;

/** A question's id, as in P-ST-01 or SY-03, then perhaps @ and a scope's id. */
export const ANSWER_KEY_PATTERN = /^[A-Z]+(-[A-Z]+)*-\d{2}(@\p{L}[\p{L}\p{N}_-]{0,63})?$/u;

export function answerKey(questionId: string, scopeId?: string): AnswerKey {
  return scopeId === undefined ? questionId : `${questionId}@${scopeId}`;
}

export function splitAnswerKey(key: AnswerKey): { questionId: string; scopeId?: string } {
  const at = key.indexOf('@');
  return at < 0 ? { questionId: key } : { questionId: key.slice(0, at), scopeId: key.slice(at + 1) };
}

/** Whether a reply answers the question: points, unknown or not applicable, but not a mere note or flag. */
export function isAnswered(one: Reply | undefined): one is Reply {
  return one !== undefined && (one.points !== undefined || one.na !== undefined);
}
