import type { Scoring } from '../../bank/schema.ts';
import { type Colour, cellColour, impactLevel, likelihoodLevel } from './colour.ts';
import { combineGaps } from './combine.ts';
import { riskProbability } from './probability.ts';
import { type Input, inputGap, inputKnownGap, inputTargetGap, type Reading, type RuleScope } from './rule-scope.ts';

/** The figures of a rule in one place. Gaps, probabilities and losses 0-1. */
export type Evaluation = {
  gap: number;
  /** Gap of the known answers alone. */
  statedGap: number;
  /** `inherent`: control absent; `target`: after the actions; `controlled`: control fully in place. */
  probability: { current: number; inherent: number; target: number; controlled: number };
  loss: number;
  expectedLoss: number;
  reducibleLoss: number;
  status: 'risk' | 'watch' | 'ok';
  basis: 'stated' | 'unknown' | 'graph';
  level: { likelihood: number; impact: number };
  colour: Colour;
};

export function readingOf({ risk, plan }: Scoring): Reading {
  return { unknownGap: risk.unknownGap, upTo: plan.upTo, target: plan.target };
}

function combined({ rule, inputs }: RuleScope, gapOf: (input: Input) => number | undefined): number {
  return combineGaps(inputs, gapOf, rule.combine);
}

export function statusOf(gap: number, { riskGap, watchGap }: Scoring['risk']): Evaluation['status'] {
  if (gap >= riskGap) return 'risk';
  return gap >= watchGap ? 'watch' : 'ok';
}

/** Gap and expected loss alone, for where a plan asks many times. */
export function expectedLossOf(place: RuleScope, reading: Reading): number {
  const gap = combined(place, (input) => inputGap(input, reading));
  return riskProbability(place.rule.probability, gap, place.logOdds) * place.loss;
}

/** Evaluates a rule in one place from the answers as they are counted now. */
export function evaluate(place: RuleScope, scoring: Scoring): Evaluation {
  const { rule, loss, logOdds } = place;
  const reading = readingOf(scoring);
  const gap = combined(place, (input) => inputGap(input, reading));
  const statedGap = combined(place, inputKnownGap);
  const at = (g: number): number => riskProbability(rule.probability, g, logOdds);
  const probability = {
    current: at(gap),
    inherent: at(1),
    target: at(combined(place, (input) => inputTargetGap(input, reading))),
    controlled: at(0),
  };
  const level = {
    likelihood: likelihoodLevel(probability.current, scoring.risk.probabilityBands),
    impact: impactLevel(loss, scoring.risk.lossBands),
  };
  const byUnknown = gap >= scoring.risk.watchGap && statedGap < scoring.risk.watchGap;
  return {
    gap,
    statedGap,
    probability,
    loss,
    expectedLoss: probability.current * loss,
    reducibleLoss: (probability.current - probability.controlled) * loss,
    status: statusOf(gap, scoring.risk),
    basis: byUnknown ? 'unknown' : rule.scope === 'graph' ? 'graph' : 'stated',
    level,
    colour: cellColour(level.likelihood, level.impact, scoring.risk),
  };
}
