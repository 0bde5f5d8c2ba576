import type { Context } from '../context.ts';
import { type Held, verdictRules } from '../load-line.ts';
import { dueOrder, insteadOfDays } from '../plan/days.ts';
import { verdictLevel } from '../verdict.ts';
import type { PathStanding, PathStep } from './schema.ts';
import type { Facts } from './target.ts';
import type { PathAction } from './world.ts';

/** The actions as steps: failed gates first, then by the phase before which they are due, then as the questions are asked. */
export function stepsOf({ bank }: Pick<Context, 'bank'>, actions: readonly PathAction[]): PathStep[] {
  const order = new Map(bank.questions.map(({ id }, at) => [id, at]));
  const place = ({ candidate: { question } }: PathAction) => order.get(question.id) ?? 0;
  return [...actions]
    .sort(
      (a, b) =>
        Number(b.failsGate) - Number(a.failsGate) ||
        dueOrder(a.candidate.question) - dueOrder(b.candidate.question) ||
        place(a) - place(b) ||
        (a.candidate.key < b.candidate.key ? -1 : 1),
    )
    .map(({ candidate, days, failsGate }) => {
      const { key, question, scope, points } = candidate;
      const instead = insteadOfDays(question);
      return {
        key,
        questionId: question.id,
        scope,
        text: question.action,
        owner: question.answeredBy,
        from: points,
        to: bank.scoring.plan.target,
        days,
        ...(instead === undefined ? {} : { instead }),
        gate: failsGate,
      };
    });
}

export function sumOf(actions: readonly PathAction[]): { days: number; businessDays: number } {
  return {
    days: actions.reduce((sum, { days }) => sum + days, 0),
    businessDays: actions.reduce((sum, { businessDays }) => sum + businessDays, 0),
  };
}

/** Where the facts put the project Gates without an answer are no part of them: see the questions to answer. */
export function standingOf(facts: Facts, completeness: number, held: Held): PathStanding {
  const { demonstrated, coverage, gatesFailed, redRisks, broken } = facts;
  const verdict = verdictLevel(
    {
      demonstrated,
      coverage,
      completeness,
      gatesZero: 0,
      gatesUnknown: gatesFailed,
      gatesOpen: 0,
      redStated: 0,
      red: redRisks,
      broken,
    },
    verdictRules(held),
  );
  return { verdict, demonstrated, coverage, completeness, gatesFailed, redRisks };
}
