/** Logarithm of the odds of a probability strictly between 0 and 1. */
export function logit(p: number): number {
  return Math.log(p / (1 - p));
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/**
 * Probability that a risk occurs until 90 days after go-live: on the scale of log-odds, `gap` (0-1) of the way from the
 * probability with the control in place to that without it, then the odds modifiers. Bounded by construction.
 *
 * @param logOdds sum of the logarithms of the odds factors that apply
 */
export function riskProbability(range: { good: number; bad: number }, gap: number, logOdds: number): number {
  return logistic(logit(range.good) + gap * (logit(range.bad) - logit(range.good)) + logOdds);
}
