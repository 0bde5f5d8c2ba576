import { z } from 'zod';

/** One unknown with what it would bring to know it. */
export const asking = z.strictObject({
  key: z.string(),
  questionId: z.string(),
  scope: z.string(),
  text: z.string(),
  /** Whose answer it will be. */
  side: z.enum(['business', 'technology', 'joint']),
  /** Hours of asking. */
  hours: z.number(),
  /** Points of readiness by which the span from demonstrated to potential shrinks, at the best and at the worst answer. */
  readiness: z.number(),
  /** Person-days between the P80 of the build at the worst and at the best answer; 0 where no effort driver reads it. */
  p80Days: z.number(),
  /** Value of information as in findOutFirst. */
  value: z.number(),
  /** Share of the readiness scale plus share of the P80, and that per hour: the order of asking. */
  worth: z.number(),
  worthPerHour: z.number(),
});

/** The unknowns that one person, supplier or side knows. */
export const knower = z.strictObject({
  /** Unique among all: the kind and the id or text behind it. */
  id: z.string(),
  kind: z.enum(['person', 'contact', 'vendor', 'role']),
  name: z.string(),
  contact: z.string().optional(),
  hours: z.number(),
  worth: z.number(),
  worthPerHour: z.number(),
  questions: z.array(asking),
});

export type Asking = z.infer<typeof asking>;
export type Knower = z.infer<typeof knower>;
