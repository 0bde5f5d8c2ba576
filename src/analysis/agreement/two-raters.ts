/** Two raters' points for the same question, 0 to `top`. */
export type Pair = readonly [number, number];

/** Quadratic agreement weights: 1 for the same answer, 0 for the two ends of the scale. */
function weight(a: number, b: number, top: number): number {
  return 1 - (a - b) ** 2 / top ** 2;
}

function observedAgreement(pairs: readonly Pair[], top: number): number {
  return pairs.reduce((sum, [a, b]) => sum + weight(a, b, top), 0) / pairs.length;
}

/** Share of the answers of one rater (0 or 1) that are each of 0..top. */
function shares(pairs: readonly Pair[], rater: 0 | 1, top: number): number[] {
  return Array.from(
    { length: top + 1 },
    (_, points) => pairs.filter((pair) => pair[rater] === points).length / pairs.length,
  );
}

/**
 * Quadratic weighted kappa (Cohen 1968): 1 perfect, 0 as by chance. Falls to 0 when nearly all answers are equal (the
 * prevalence paradox), so never show it alone.
 *
 * @returns undefined for no pairs, or where both raters always gave the same one answer.
 */
export function weightedKappa(pairs: readonly Pair[], top = 4): number | undefined {
  if (pairs.length === 0) return undefined;
  const first = shares(pairs, 0, top);
  const second = shares(pairs, 1, top);
  let expected = 0;
  for (const [a, p] of first.entries()) for (const [b, q] of second.entries()) expected += p * q * weight(a, b, top);
  if (expected === 1) return undefined;
  return (observedAgreement(pairs, top) - expected) / (1 - expected);
}

/**
 * Gwet's AC2 with quadratic weights (Gwet 2008): as kappa, but robust when nearly all answers are equal.
 *
 * @returns undefined for no pairs.
 */
export function gwetAC2(pairs: readonly Pair[], top = 4): number | undefined {
  if (pairs.length === 0) return undefined;
  const categories = top + 1;
  const first = shares(pairs, 0, top);
  const second = shares(pairs, 1, top);
  let weights = 0;
  for (let a = 0; a < categories; a++) for (let b = 0; b < categories; b++) weights += weight(a, b, top);
  const spread = first.reduce((sum, p, points) => {
    const mean = (p + (second[points] ?? 0)) / 2;
    return sum + mean * (1 - mean);
  }, 0);
  const expected = (weights / (categories * (categories - 1))) * spread;
  return (observedAgreement(pairs, top) - expected) / (1 - expected);
}
