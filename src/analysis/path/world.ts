import { type Compared, comparedAnswers, disagreementSignal } from '../alignment.ts';
import type { Context } from '../context.ts';
import { estimateFrom } from '../effort/from-context.ts';
import { planGapSignal } from '../effort/plan-gap.ts';
import { readLandscape } from '../landscape/index.ts';
import { type Candidate, candidates } from '../plan/candidates.ts';
import { actionDays } from '../plan/days.ts';
import { openLedger } from '../plan/readiness-ledger.ts';
import { openRiskLedger } from '../plan/risk-ledger.ts';
import { openSignalLedger } from '../plan/signal-ledger.ts';
import { projectScore } from '../readiness/project-score.ts';
import { computeResults } from '../readiness/results.ts';
import { buildRuleScopes } from '../risks/build.ts';
import { joinLines } from '../risks/register.ts';
import { type Signals, unknownShareSignal } from '../risks/signals.ts';
import type { Verdict } from '../schema.ts';
import { analyseTopology } from '../topology/topology.ts';
import { brokenBy, decideVerdict } from '../verdict-reasons.ts';
import type { Facts } from './target.ts';

/** An action that a path may take. */
export type PathAction = { candidate: Candidate; days: number; businessDays: number; failsGate: boolean };

/** The project with some of the actions done. Which questions are asked is taken as it is now. */
export type World = {
  actions: readonly PathAction[];
  set(at: number, done: boolean): void;
  /** Actions that are done, by number. */
  done(): number[];
  facts(): Facts;
  /** Readiness and coverage alone, which cost less to tell. */
  readiness(): Pick<Facts, 'demonstrated' | 'raw' | 'coverage' | 'gatesFailed'>;
  redRules(): string[];
  /** What stands against going ahead in the landscape, in sentences. */
  broken: readonly string[];
  /** Expected loss of the register. */
  loss(): number;
};

/** What stands against going ahead in the landscape, in sentences: facts decide it, which no action of the plan changes. */
export function standsAgainst(context: Context): string[] {
  return brokenBy(context.bank, readLandscape(context, analyseTopology(context)).findings).map(({ text }) => text);
}

/**
 * Opens the world with no action done. A target date is compared with the effort as it is simulated now; `broken` is what
 * stands against going ahead.
 */
export function openWorld(context: Context, today: string | undefined, broken: readonly string[]): World {
  const { scoring } = context.bank;
  const topology = analyseTopology(context);
  const compared = comparedAnswers(context);
  const signals = signalsOf(context, topology, compared, today);
  const risks = openRiskLedger(
    buildRuleScopes(context, topology, signals),
    openSignalLedger(context, signals, compared),
    scoring,
  );
  const ledger = openLedger(context, topology.betweenness);
  const actions = candidates(context).map((candidate) => pathAction(context, candidate));
  let gatesFailed = actions.filter(({ failsGate }) => failsGate).length;
  const done = new Set<number>();
  /** What the risks know of: they follow only when they are asked, because that costs most. */
  const told = new Set<number>();

  const tellRisks = (): void => {
    for (const at of told) if (!done.has(at)) take(at, true);
    for (const at of done) if (!told.has(at)) take(at, false);
  };
  const take = (at: number, undo: boolean): void => {
    const action = actions[at];
    if (action === undefined) return;
    risks.take(action.candidate, undo);
    if (undo) told.delete(at);
    else told.add(at);
  };
  const readiness = () => ({ demonstrated: ledger.score(), ...ledger.ungated(), gatesFailed });
  return {
    actions,
    broken,
    set(at, isDone) {
      const action = actions[at];
      if (action === undefined || done.has(at) === isDone) return;
      const { items, points } = action.candidate;
      const { target } = scoring.plan;
      for (const item of items) ledger.change(item, isDone ? points : target, isDone ? target : points);
      if (action.failsGate) gatesFailed += isDone ? -1 : 1;
      if (isDone) done.add(at);
      else done.delete(at);
    },
    done: () => [...done].sort((a, b) => a - b),
    readiness,
    facts() {
      tellRisks();
      return { ...readiness(), redRisks: risks.redRisks(), broken: broken.length };
    },
    redRules() {
      tellRisks();
      return risks.redRules();
    },
    loss() {
      tellRisks();
      return risks.expectedLoss();
    },
  };
}

/** The verdict as it stands. */
export function verdictOf(context: Context, today: string | undefined): Verdict['level'] {
  const topology = analyseTopology(context);
  const signals = signalsOf(context, topology, comparedAnswers(context), today);
  const project = projectScore(context, computeResults(context, topology.betweenness));
  const lines = joinLines(context, buildRuleScopes(context, topology, signals));
  return decideVerdict(context, project, lines, readLandscape(context, topology).findings).level;
}

function pathAction(context: Context, candidate: Candidate): PathAction {
  const { question, points, items } = candidate;
  const days =
    actionDays(question, items.length, context.assessment.flows.length)?.middle ??
    context.bank.scoring.plan.insteadDays;
  const share = { business: 1, both: 0.5, technology: 0 }[question.answeredBy];
  return {
    candidate,
    days,
    businessDays: days * share,
    failsGate: question.gate && (points === 0 || points === 'unknown'),
  };
}

function signalsOf(
  context: Context,
  topology: ReturnType<typeof analyseTopology>,
  compared: readonly Compared[],
  today: string | undefined,
): Signals {
  const unknownShare = unknownShareSignal(context);
  const disagreement = disagreementSignal(context, compared);
  const known: Signals = {
    ...(unknownShare && { unknown_share: unknownShare }),
    ...(disagreement && { disagreement }),
  };
  const { targetDate } = context.assessment.profile;
  if (targetDate === undefined || today === undefined) return known;
  const lines = joinLines(context, buildRuleScopes(context, topology, known));
  const planGap = planGapSignal(estimateFrom(context, lines)?.schedule, targetDate, today);
  return planGap === undefined ? known : { ...known, plan_gap: planGap };
}
