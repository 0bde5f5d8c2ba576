import { type Context, pointsOf } from '../context.ts';
import type { Line } from '../risks/register.ts';
import type { PointsOf } from './drivers.ts';
import { type Estimate, estimate } from './estimate.ts';
import type { EffortEvent } from './simulate.ts';

/** Effort and schedule of an assessment. Only risks that cost effort are drawn; the others stay losses of their own. */
export function estimateFrom(context: Context, lines: readonly Line[], today?: string): Estimate | null {
  return estimate(context.assessment, pointsIn(context), effortEvents(lines), context.bank.effort, today);
}

/** The effective answers, as points, of every visible question. */
export function pointsIn({ itemsOf }: Context): PointsOf {
  const points = new Map<string, number | 'unknown' | undefined>();
  for (const scopes of Object.values(itemsOf)) {
    for (const [scopeId, items] of scopes) {
      for (const item of items) points.set(place(item.question.id, scopeId), pointsOf(item));
    }
  }
  return (questionId, scopeId = 'project') => points.get(place(questionId, scopeId));
}

function place(questionId: string, scopeId: string): string {
  return `${questionId} ${scopeId}`;
}

/** Open risks that cost effort, one for each line of the register. */
function effortEvents(lines: readonly Line[]): EffortEvent[] {
  return lines.flatMap(({ first: { place: scope, evaluation } }) =>
    scope.rule.objective === 'cost' && evaluation.status === 'risk'
      ? [{ id: scope.rule.id, probability: evaluation.probability.current, loss: evaluation.loss }]
      : [],
  );
}
