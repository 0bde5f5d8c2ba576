import { z } from 'zod';

const points = z.number().min(0).max(4);
const share = z.number().min(0).max(1);

/** How far, in points, the truth may lie below and above an answer. */
const band = z.strictObject({ below: points, above: points });
const bands = z.strictObject({ claim: band, document: band, test: band, production: band });

/** What an answer is worth as evidence, and when a score that rests on claims is called hollow. */
export const evidenceConstants = z.strictObject({
  /** Answers of `goodFrom` points or more say that something is in place: they are the ones people overstate. */
  goodFrom: points,
  good: bands,
  /** Answers below: who admits a fault rarely invents it. */
  poor: bands,
  /** How far answers err in the same direction: 0 each by itself, 1 all together. */
  correlation: share,
  /** A score from `hollowFrom` of whose known weight at least `hollowShare` is claimed only is hollow. */
  hollowFrom: z.number().min(0).max(100),
  hollowShare: share,
});

/** How much of a result is a matter of the chosen weights. */
export const weightConstants = z.strictObject({
  /** Random weight vectors. */
  draws: z.int().min(20).max(100_000),
  /** Dirichlet concentration: 1 draws any mix of equal weights alike likely; larger stays nearer to the chosen weights. */
  concentration: z.number().positive(),
  /** Values of 0, 1, 2, 3 and 4 points that are tried in place of the linear ones. */
  transforms: z.strictObject({
    concave: z.array(z.number().min(0).max(100)).length(5),
    convex: z.array(z.number().min(0).max(100)).length(5),
  }),
});

export type EvidenceConstants = z.infer<typeof evidenceConstants>;
export type WeightConstants = z.infer<typeof weightConstants>;
