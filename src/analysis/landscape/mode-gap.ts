import type { FailureMode } from '../../bank/schema.ts';
import type { Flow } from '../../model/entities.ts';
import { gapOf } from '../answer-value.ts';
import { PROJECT } from '../conventions.ts';
import { type EntityIndex, endsOf } from '../entity-index.ts';
import type { Because } from '../schema.ts';
import type { AnswerBook } from './answer-book.ts';

/**
 * How far a failure mode is from being prevented at a flow: the mean gap of the questions that prevent it, each at its
 * worst scope (the flow, its ends, its data objects, the project). null where none of them is answered.
 */
export function modeGap(
  index: EntityIndex,
  flow: Flow,
  mode: FailureMode,
  answers: AnswerBook,
  unknownGap: number,
): { gap: number | null; because: Because[] } {
  const scopes = [flow.id, ...endsOf(flow), ...flow.objects.filter((object) => index.objects.has(object)), PROJECT];
  const because: Because[] = [];
  let sum = 0;
  for (const questionId of mode.prevents) {
    let worst: { gap: number; reason: Because } | undefined;
    for (const scope of scopes) {
      const item = answers.item(questionId, scope);
      const points = item === undefined ? undefined : answers.points(questionId, scope);
      if (item === undefined || points === undefined) continue;
      const gap = gapOf(points, unknownGap);
      if (worst !== undefined && gap <= worst.gap) continue;
      const text = points === 'unknown' ? 'not known' : (item.question.options[points] ?? '');
      worst = { gap, reason: { kind: 'answer', ref: item.key, text, value: points } };
    }
    if (worst === undefined) continue;
    sum += worst.gap;
    because.push(worst.reason);
  }
  return { gap: because.length === 0 ? null : sum / because.length, because };
}
