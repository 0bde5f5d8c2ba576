import type { Compared } from '../alignment.ts';
import type { Context } from '../context.ts';
import { buildRuleScopes } from '../risks/build.ts';
import type { Signals } from '../risks/signals.ts';
import type { Action, Topology } from '../schema.ts';
import { type Candidate, candidates } from './candidates.ts';
import { actionDays, dueOrder, duePhase, insteadOfDays } from './days.ts';
import { compareActions, type RankedAction, type Reason } from './order.ts';
import { openLedger } from './readiness-ledger.ts';
import { openRiskLedger } from './risk-ledger.ts';
import { openSignalLedger } from './signal-ledger.ts';

type Draft = RankedAction & { candidate: Candidate; action: Omit<Action, 'running'> };

/**
 * The improvement plan: each poor or unknown answer's action in order of worth, each with what stands after it and all
 * before it. An action raises its answer to "defined and agreed", not to "verified". Which questions are asked is taken
 * as it is now. Takes `signals` over: their gaps follow the actions.
 */
export function makePlan(
  context: Context,
  topology: Topology,
  signals: Signals,
  compared: readonly Compared[],
): Action[] {
  const { scoring } = context.bank;
  const places = buildRuleScopes(context, topology, signals);
  const risks = openRiskLedger(places, openSignalLedger(context, signals, compared), scoring);
  const readiness = openLedger(context, topology.betweenness);
  const drafts = candidates(context)
    .map((candidate) => draft(context, candidate, risks.tryOut(candidate)))
    .sort(compareActions);
  let days = 0;
  return drafts.map(({ candidate, action }) => {
    days += action.days?.middle ?? 0;
    risks.take(candidate);
    for (const item of candidate.items) readiness.change(item, candidate.points, scoring.plan.target);
    return {
      ...action,
      running: {
        days,
        redRisks: risks.redRisks(),
        expectedLoss: risks.expectedLoss(),
        readiness: readiness.score(),
      },
    };
  });
}

function draft(context: Context, candidate: Candidate, effect: { reduction: number; rules: string[] }): Draft {
  const { key, question, scope, points, items } = candidate;
  const { findOutDays, insteadDays } = context.bank.scoring.plan;
  const days = actionDays(question, items.length, context.assessment.flows.length);
  const instead = insteadOfDays(question);
  const reason: Reason =
    question.gate && (points === 0 || points === 'unknown')
      ? 'gate'
      : points === 'unknown' && days !== null && days.middle <= findOutDays
        ? 'find-out'
        : 'risk';
  return {
    key,
    reason,
    reduction: effect.reduction,
    cost: days?.middle ?? insteadDays,
    due: dueOrder(question),
    candidate,
    action: {
      key,
      questionId: question.id,
      scope,
      text: question.action,
      owner: question.answeredBy,
      days,
      ...(instead === undefined ? {} : { instead }),
      reason,
      reduction: effect.reduction,
      risks: effect.rules,
      duePhase: duePhase(question),
    },
  };
}
