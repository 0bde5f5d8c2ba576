import type { Question } from '../../bank/schema.ts';
import { isAnswered, type Reply } from '../../model/answer.ts';
import type { TwoSided } from '../alignment.ts';
import type { Points } from '../answer-value.ts';
import type { Consensus, Position } from './schema.ts';

function labelOf(question: Question, points: Points): string {
  return points === 'unknown' ? 'not known' : (question.options[points] ?? `${points} points`);
}

/** What one side says, in words, with its note. */
export function positionOf(
  { items: [{ question }], answer, ...points }: TwoSided,
  side: 'business' | 'technology',
): Position {
  return { points: points[side], label: labelOf(question, points[side]), note: noteOf(answer[side]) };
}

/** The joint answer that stands beside the two sides; null while there is none. */
export function consensusOf({ items: [{ question }], answer: { joint } }: TwoSided): Consensus | null {
  if (!isAnswered(joint)) return null;
  const { points, na } = joint;
  if (na !== undefined || points === undefined) {
    return { points: null, label: `does not apply: ${na ?? ''}`, note: noteOf(joint) };
  }
  return { points, label: labelOf(question, points), note: noteOf(joint) };
}

function noteOf(reply: Reply | undefined): string | null {
  return reply?.note === undefined || reply.note === '' ? null : reply.note;
}
