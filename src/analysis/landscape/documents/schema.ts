import { z } from 'zod';

/** The documents of the plan as data: what a report prints chapter by chapter. */

const ids = z.array(z.string());

export const scopePage = z.strictObject({
  lines: z.array(
    z.strictObject({
      kind: z.enum(['system', 'flow']),
      id: z.string(),
      name: z.string(),
      part: z.enum(['in', 'out', 'later']),
      reason: z.string(),
    }),
  ),
  text: z.string(),
});

export const approachPage = z.strictObject({
  /** The shape of the whole. */
  topology: z.enum(['point_to_point', 'hub', 'mixed', 'none']),
  /** How it is rolled out (P-DL-05); null where nobody answered. */
  rollout: z.string().nullable(),
  flows: z.array(
    z.strictObject({
      flow: z.string(),
      topology: z.string(),
      pattern: z.string().nullable(),
      /** Patterns that suit it, the first choice first. */
      suits: ids,
      fits: z.boolean().nullable(),
      reason: z.string(),
      text: z.string(),
    }),
  ),
  text: z.string(),
});

export const criterion = z.strictObject({
  text: z.string(),
  /** met and failed come from gates; open: nobody has shown it yet. */
  state: z.enum(['met', 'open', 'failed']),
  question: z.string().nullable(),
  /** Answer keys that hold it up. */
  keys: ids,
});

export const deliveryPage = z.strictObject({
  steps: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      criteria: z.array(criterion),
      go: z.boolean(),
      text: z.string(),
    }),
  ),
});

export const maintenancePage = z.strictObject({
  calendar: z.array(
    z.strictObject({
      system: z.string(),
      /** A day where one is known. */
      date: z.string().nullable(),
      text: z.string(),
    }),
  ),
  monitoring: z.array(
    z.strictObject({
      scope: z.enum(['flow', 'data']),
      id: z.string(),
      signals: z.array(z.strictObject({ kpi: z.string(), alert: z.string() })),
      receiver: ids,
      text: z.string(),
    }),
  ),
});

export const handoverPage = z.strictObject({
  ready: z.boolean(),
  openPoints: z.array(
    z.strictObject({
      question: z.string(),
      keys: ids,
      state: z.enum(['unanswered', 'unknown', 'mixed']),
      answeredBy: z.enum(['business', 'technology', 'both']),
      text: z.string(),
    }),
  ),
  text: z.string(),
});

export const documents = z.strictObject({
  scope: scopePage,
  approach: approachPage,
  delivery: deliveryPage,
  maintenance: maintenancePage,
  handover: handoverPage,
});

export type ScopePage = z.infer<typeof scopePage>;
export type ApproachPage = z.infer<typeof approachPage>;
export type Criterion = z.infer<typeof criterion>;
export type DeliveryPage = z.infer<typeof deliveryPage>;
export type MaintenancePage = z.infer<typeof maintenancePage>;
export type HandoverPage = z.infer<typeof handoverPage>;
export type Documents = z.infer<typeof documents>;
