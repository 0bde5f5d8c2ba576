import { z } from 'zod';

/** Where one of the two assessments stands. Scores 0-100, shares 0-1; null: not assessed. */
export const standing = z.strictObject({
  name: z.string(),
  verdict: z.string(),
  demonstrated: z.number().nullable(),
  potential: z.number().nullable(),
  coverage: z.number(),
  completeness: z.number(),
  redRisks: z.number(),
  /** Readiness needed to proceed with a plan. */
  loadLine: z.number(),
});

/** One change and what it moved the demonstrated readiness of the project by, in points. */
export const changePart = z.strictObject({
  kind: z.enum(['setting', 'system', 'data', 'flow', 'answer']),
  change: z.enum(['added', 'removed', 'changed']),
  /** The answer's key, the entity's id, or the field of the file; of joined changes the question or kind that they share. */
  key: z.string(),
  text: z.string(),
  /** In words, what was before and what is afterwards: the answer that counts, the setting, the facts that differ. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** Of an entity that came or went: the answers that came or went with it. */
  answers: z.array(z.string()),
  /** Keys of the changes that this part joins, where they are too many (over 150) to be told apart. */
  joined: z.array(z.string()).optional(),
  effect: z.number(),
});

/** What `compare --json` prints. */
export const changes = z.strictObject({
  before: standing,
  after: standing,
  /** Demonstrated readiness after minus before; "not assessed" counts 0. The effects of the parts add up to it. */
  difference: z.number(),
  /** shapley: each change's mean effect over every order; ordered: its effect after all those before it in the list. */
  method: z.enum(['shapley', 'ordered']),
  /** Facts first, then answers in the order of the interview. */
  parts: z.array(changePart),
  /** Fields that changed and have no part in the score. */
  unscored: z.array(z.string()),
});

export type Standing = z.infer<typeof standing>;
export type ChangePart = z.infer<typeof changePart>;
export type Changes = z.infer<typeof changes>;
