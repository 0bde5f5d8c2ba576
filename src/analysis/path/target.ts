import { type Held, verdictRules } from '../load-line.ts';
import type { Target } from './schema.ts';

/** What decides whether a target is reached, beside the questions that are still to be answered. */
export type Facts = {
  /** 0-100, after and before gates. */
  demonstrated: number;
  raw: number;
  coverage: number;
  /** Failed gates, one standard answer counted once. */
  gatesFailed: number;
  redRisks: number;
  /** What stated facts of the landscape contradict; no action of the plan changes it. */
  broken: number;
};

/** The least that a target asks for. */
export type Needs = {
  demonstrated: number;
  coverage: number;
  /** No gate may fail. */
  gates: boolean;
  noRedRisk: boolean;
  /** Every gate must be answered, and this share of the visible questions. */
  gatesAnswered: boolean;
  completeness: number;
};

/** Sums that were built up step by step differ in the last digits from those made at once. */
export const TOLERANCE = 1e-9;

/**
 * A verdict asks for what its rule asks for (D.1): gates, red risks, coverage, completeness and readiness. A score asks
 * for the readiness alone; above the cap of the gates no score is reached while one fails.
 */
export function needsOf(target: Target, held: Held): Needs {
  const { readiness } = held.bank.scoring;
  const verdict = verdictRules(held);
  if (target.kind === 'score') {
    const gates = target.score > readiness.gateCap;
    return {
      demonstrated: target.score,
      coverage: 0,
      gates,
      noRedRisk: false,
      gatesAnswered: false,
      completeness: 0,
    };
  }
  const proceed = target.level === 'proceed';
  return {
    demonstrated: proceed ? verdict.proceedReadiness : verdict.planReadiness,
    coverage: proceed ? Math.max(verdict.proceedCoverage, verdict.minimumCoverage) : verdict.minimumCoverage,
    gates: true,
    noRedRisk: true,
    gatesAnswered: true,
    completeness: verdict.minimumCompleteness,
  };
}

/** Whether the target is reached. A verdict needs a landscape without contradiction beside what actions bring about. */
export function isReached(facts: Facts, needs: Needs): boolean {
  return meets(facts, needs) && (!needs.noRedRisk || facts.broken === 0);
}

/** Whether all is met that actions can bring about. */
export function meets(facts: Facts, needs: Needs): boolean {
  return (
    (!needs.gates || facts.gatesFailed === 0) &&
    facts.demonstrated >= needs.demonstrated - TOLERANCE &&
    facts.coverage >= needs.coverage - TOLERANCE &&
    (!needs.noRedRisk || facts.redRisks === 0)
  );
}

/** Share of the way from `start` to the target, 0-1: the mean over the conditions that are not met at the start. */
export function progress(facts: Facts, start: Facts, needs: Needs): number {
  const shares = [
    needs.gates ? way(start.gatesFailed, facts.gatesFailed, 0) : undefined,
    needs.noRedRisk ? way(start.redRisks, facts.redRisks, 0) : undefined,
    way(start.coverage, Math.min(facts.coverage, needs.coverage), Math.max(start.coverage, needs.coverage)),
    way(start.raw, Math.min(facts.raw, needs.demonstrated), Math.max(start.raw, needs.demonstrated)),
  ].filter((share) => share !== undefined);
  return shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function way(from: number, now: number, to: number): number | undefined {
  return from === to ? undefined : (now - from) / (to - from);
}
