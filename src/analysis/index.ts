import type { Bank } from '../bank/bank.ts';
import type { Assessment } from '../model/assessment.ts';
import { asOf } from '../model/expiry.ts';
import { inLocale } from '../model/locale.ts';
import { makeAgenda } from './agreement/agenda.ts';
import { describeAlignment } from './agreement/align.ts';
import { type Compared, comparedAnswers, disagreementSignal } from './alignment.ts';
import { type Context, createContext, isItemAnswered, isNotApplicable, pointsOf } from './context.ts';
import { estimateFrom } from './effort/from-context.ts';
import { planGapSignal } from './effort/plan-gap.ts';
import { expiredAnswers } from './expired.ts';
import { findOutFirst } from './find-out-first.ts';
import { readLandscape } from './landscape/index.ts';
import { findFaults } from './lint/index.ts';
import { makePlan } from './plan/plan.ts';
import { projectScore } from './readiness/project-score.ts';
import { describeReadiness } from './readiness/readiness.ts';
import { computeResults } from './readiness/results.ts';
import { completenessOf } from './readiness/tally.ts';
import { buildRuleScopes } from './risks/build.ts';
import { type Built, buildRuleScopesAgain } from './risks/build-again.ts';
import { describeRegister, isRed, joinLines } from './risks/register.ts';
import { type Signals, unknownShareSignal } from './risks/signals.ts';
import type { Analysis, Score } from './schema.ts';
import { analyseTopology } from './topology/topology.ts';
import { decideVerdict } from './verdict-reasons.ts';
import { weightSensitivity } from './weights/weights.ts';

/**
 * `today` is a day, YYYY-MM-DD: answers that held until an earlier one count as unknown, and a target date is compared
 * with what the simulation needs from then on. Without it none runs out and no date is compared.
 * `simulate: false` leaves out effort and schedule, whose thousands of draws take most of the time.
 */
export type AnalysisOptions = {
  today?: string | undefined;
  simulate?: boolean;
  /** In which locale sentences write numbers; absent: in the one that is set. */
  locale?: string;
};

/**
 * Every number and finding of an assessment. Pure: the same assessment, bank and day give the same analysis. Takes time
 * in proportion to systems, flows and answers (the share of shortest ways: systems x flows).
 */
export function analyse(stated: Assessment, bank: Bank, { locale, ...options }: AnalysisOptions = {}): Analysis {
  const made = () => analysed(stated, bank, options);
  return locale === undefined ? made() : inLocale(locale, made);
}

function analysed(stated: Assessment, bank: Bank, { today, simulate = true }: AnalysisOptions): Analysis {
  const a = today === undefined ? stated : asOf(stated, today);
  const context = createContext(a, bank);
  const topology = analyseTopology(context);
  const compared = comparedAnswers(context);
  const results = computeResults(context, topology.betweenness);
  const readiness = describeReadiness(context, results);
  const known = readSignals(context, compared);
  const raised = joinLines(context, buildRuleScopes(context, topology, known));
  // The simulation draws the risks that cost effort, so the risk that the plan is too optimistic can only come after it.
  const estimate = simulate ? estimateFrom(context, raised, today) : null;
  const planGap = planGapSignal(estimate?.schedule, a.profile.targetDate, today);
  const signals: Signals = planGap === undefined ? known : { ...known, plan_gap: planGap };
  const lines = planGap === undefined ? raised : joinLines(context, buildRuleScopes(context, topology, signals));
  const landscape = readLandscape(context, topology);
  return {
    analysis: 1,
    name: a.name,
    bank: { id: bank.head.id, version: bank.head.version },
    verdict: decideVerdict(context, readiness.project, lines, landscape.findings),
    readiness,
    risks: describeRegister(context, lines),
    findOutFirst: findOutFirst(context),
    expired: expiredAnswers(stated, today, context),
    effort: estimate?.effort ?? null,
    schedule: estimate?.schedule ?? null,
    plan: makePlan(context, topology, signals, compared),
    topology,
    landscape,
    weights: weightSensitivity(context, results, topology.betweenness),
    alignment: describeAlignment(context, compared),
    agenda: makeAgenda(context, compared, lines),
    lint: findFaults(context, { topology, lines, schedule: estimate?.schedule, today }),
    progress: countProgress(context),
  };
}

/** The figures that move with each answer of the interview. */
export type LiveFigures = {
  /** null: nothing is answered yet. */
  readiness: Score | null;
  risks: { red: number; watch: number };
  coverage: number;
  completeness: number;
};

/** Of the live figures before: most rules stay as they are from one answer to the next. */
let lastBuilt: Built | undefined;

/** The figures of the load line: as in `analyse`, without plan, findings and reasons. */
export function liveFigures(a: Assessment, bank: Bank, { today }: AnalysisOptions = {}): LiveFigures {
  const context = createContext(today === undefined ? a : asOf(a, today), bank);
  const topology = analyseTopology(context);
  const readiness = projectScore(context, computeResults(context, topology.betweenness));
  const signals = readSignals(context, comparedAnswers(context));
  lastBuilt = buildRuleScopesAgain(lastBuilt, context, topology, signals);
  const lines = joinLines(context, lastBuilt.scopes);
  return {
    readiness,
    risks: {
      red: lines.filter((line) => isRed(line.first.evaluation)).length,
      watch: lines.filter((line) => line.first.evaluation.status === 'watch').length,
    },
    coverage: readiness?.coverage ?? 0,
    completeness: completenessOf(context.items),
  };
}

function readSignals(context: Context, compared: readonly Compared[]): Signals {
  const unknownShare = unknownShareSignal(context);
  const disagreement = disagreementSignal(context, compared);
  return { ...(unknownShare && { unknown_share: unknownShare }), ...(disagreement && { disagreement }) };
}

function countProgress({ items }: Context): Analysis['progress'] {
  return {
    visible: items.length,
    answered: items.filter(isItemAnswered).length,
    unknown: items.filter((item) => pointsOf(item) === 'unknown').length,
    notApplicable: items.filter(isNotApplicable).length,
  };
}
