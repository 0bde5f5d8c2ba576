import { z } from 'zod';

/** One action of a path: it raises its answer to "defined and agreed". */
export const pathStep = z.strictObject({
  /** The answer's key; a bare flow question is the standard of all flows. */
  key: z.string(),
  questionId: z.string(),
  scope: z.string(),
  text: z.string(),
  owner: z.enum(['business', 'technology', 'both']),
  /** Points now, and once the action is done. */
  from: z.union([z.number(), z.literal('unknown')]),
  to: z.number(),
  /** Person-days; assumed where the action is not work of days. */
  days: z.number(),
  /** What it takes where days do not say it, as in "a hire". */
  instead: z.string().optional(),
  gate: z.boolean(),
});

/** A question without an answer. What it will turn out to be is not assumed: it counts as asked, and no more. */
export const openQuestion = z.strictObject({
  key: z.string(),
  text: z.string(),
  answeredBy: z.enum(['business', 'technology', 'both']),
  gate: z.boolean(),
  /** The target cannot be reached while it is open. */
  needed: z.boolean(),
});

/** Where the project stands. Scores 0-100, shares 0-1. */
export const pathStanding = z.strictObject({
  /** Of `after`: once the needed questions are answered, if they turn out no worse than what is known. */
  verdict: z.string(),
  demonstrated: z.number(),
  coverage: z.number(),
  completeness: z.number(),
  gatesFailed: z.number(),
  redRisks: z.number(),
});

const set = {
  /** Person-days of all steps, and the part of them that business has to give (half of what both do). */
  days: z.number(),
  businessDays: z.number(),
  reached: z.boolean(),
  after: pathStanding,
  /** Failed gates first, then by the phase before which they are due. */
  steps: z.array(pathStep),
};

/** One way to spend a number of person-days. */
export const alternative = z.strictObject({
  id: z.enum(['cheapest', 'furthest', 'half', 'technology', 'business', 'loss']),
  text: z.string(),
  /** Person-days that it may take. */
  budget: z.number(),
  ...set,
});

/** What `path --json` prints. */
export const path = z.strictObject({
  target: z.union([
    z.strictObject({ kind: z.literal('verdict'), level: z.enum(['proceed-with-plan', 'proceed']) }),
    z.strictObject({ kind: z.literal('score'), score: z.number() }),
  ]),
  before: pathStanding,
  /** The cheapest set of actions that reaches the target; without steps where none does. */
  ...set,
  /** True: no cheaper set exists. False: the best that the search found. */
  exact: z.boolean(),
  /** Why no set of actions reaches the target. */
  blocked: z.array(z.string()),
  toAnswer: z.array(openQuestion),
  /** Up to three different ways to spend the budget; empty where none was given. */
  alternatives: z.array(alternative),
});

export type PathStep = z.infer<typeof pathStep>;
export type OpenQuestion = z.infer<typeof openQuestion>;
export type PathStanding = z.infer<typeof pathStanding>;
export type Alternative = z.infer<typeof alternative>;
export type Path = z.infer<typeof path>;
export type Target = Path['target'];
/** A verdict that a path can lead to. */
export type NextVerdict = Extract<Target, { kind: 'verdict' }>['level'];
