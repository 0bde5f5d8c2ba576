import type { Scoring } from '../bank/schema.ts';
import { withoutNoise } from './precision.ts';
import type { Verdict } from './schema.ts';

/** What the verdict is decided on. Scores 0-100, coverage and completeness 0-1. */
export type VerdictFacts = {
  /** null: nothing is assessed. */
  demonstrated: number | null;
  coverage: number;
  completeness: number;
  gatesZero: number;
  gatesUnknown: number;
  /** Visible gates without an answer. */
  gatesOpen: number;
  /** Red risks that rest on stated facts, and all red risks. */
  redStated: number;
  red: number;
  /** What stated facts of the landscape contradict. */
  broken: number;
};

export type VerdictLevel = Verdict['level'];

/**
 * The verdict, decided by rules before any number is looked at: gates, red risks and figures that contradict each other beat
 * averages, an incomplete interview is at best "not yet".
 */
export function verdictLevel(facts: VerdictFacts, rules: Scoring['verdict']): VerdictLevel {
  if (facts.demonstrated === null || facts.completeness < rules.assessedCompleteness) return 'not-assessed';
  const demonstrated = withoutNoise(facts.demonstrated);
  if (facts.gatesZero >= rules.stopGatesAnsweredZero || facts.redStated >= rules.stopRedStatedRisks) return 'stop';
  const blocked = facts.gatesZero + facts.gatesUnknown + facts.gatesOpen + facts.red + facts.broken > 0;
  const thin = facts.coverage < rules.minimumCoverage || facts.completeness < rules.minimumCompleteness;
  if (blocked || thin || demonstrated < rules.planReadiness) return 'not-yet';
  return demonstrated >= rules.proceedReadiness && facts.coverage >= rules.proceedCoverage
    ? 'proceed'
    : 'proceed-with-plan';
}
