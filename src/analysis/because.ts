import { z } from 'zod';

/** One step of a calculation that leads to a number: an answer, a constant, a formula or a fact of the landscape. */
export const because = z.strictObject({
  kind: z.enum(['answer', 'constant', 'formula', 'fact']),
  /** The answer's key, the constant's path in the bank, or the entity's id. */
  ref: z.string(),
  text: z.string(),
  value: z.union([z.number(), z.string()]).optional(),
});
