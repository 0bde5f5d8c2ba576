import type { Scoring } from '../../bank/schema.ts';

/** Factor for the number of systems (1 or more) that consume what fails: each further one adds a step, up to a limit. */
export function consumerFactor(consumers: number, { consumerStep, consumerMax }: Scoring['risk']): number {
  return Math.min(consumerMax, 1 + consumerStep * Math.max(0, consumers - 1));
}

/** Consumers beyond which the factor does not grow, so that nobody need count further. */
export function consumersThatMatter({ consumerStep, consumerMax }: Scoring['risk']): number {
  return consumerStep === 0 ? 1 : 1 + Math.ceil((consumerMax - 1) / consumerStep);
}

/**
 * Loss if a risk occurs, as a fraction (0-1) of the build budget or of 90 days of the process value: the representative
 * loss of its impact 1-5, by criticality 1-4 and consumers, at most everything.
 */
export function lossFraction(impact: number, criticality: number, consumers: number, scoring: Scoring['risk']): number {
  const representative = scoring.impactLoss[impact - 1] ?? 0;
  const factor = scoring.criticalityFactor[criticality - 1] ?? 1;
  return Math.min(1, representative * factor * consumerFactor(consumers, scoring));
}
