import { z } from 'zod';
import { because } from '../because.ts';

/** 5 % of the draws lie below p5, 5 % above p95; a score of 0-100. */
const range = z.strictObject({ p5: z.number(), p95: z.number() });

/** What remains of the result when the weights are drawn at random; null where nothing is assessed. */
export const weights = z
  .strictObject({
    draws: z.int(),
    seed: z.int(),
    /** Where the demonstrated score of the project lies. */
    project: range,
    /** The same for each assessed system. */
    systems: z.record(z.string(), range),
    /** Neighbours in the ranking of the systems by demonstrated readiness, the weakest first. */
    pairs: z.array(
      z.strictObject({
        weaker: z.string(),
        stronger: z.string(),
        /** Share of the draws, 0-1, in which `weaker` scores lower, and in which both score the same. */
        share: z.number(),
        tied: z.number(),
      }),
    ),
    /** The ranking when points count by another curve than the straight one. */
    transforms: z.array(
      z.strictObject({
        name: z.enum(['concave', 'convex']),
        /** Value of 0, 1, 2, 3 and 4 points. */
        values: z.array(z.number()),
        /** Whether a system overtakes another. */
        orderChanges: z.boolean(),
        /** Systems on another place; places count from 1, the weakest. */
        moved: z.array(z.strictObject({ system: z.string(), from: z.int(), to: z.int() })),
      }),
    ),
    because: z.array(because),
  })
  .nullable();

export type Weights = z.infer<typeof weights>;
