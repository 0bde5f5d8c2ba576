import { z } from 'zod';
import { agenda, alignment } from './agreement/schema.ts';
import { because } from './because.ts';
import { effortEstimate, scheduleEstimate } from './effort/schema.ts';
import { landscapeReading } from './landscape/schema.ts';
import { weights } from './weights/schema.ts';

export type { Agenda, Alignment } from './agreement/schema.ts';
export { because } from './because.ts';

/**
 * The shape of an analysis: what `assess --json` prints and `schema --analysis` describes. A public contract: fields are
 * added, never renamed. Scores are 0-100, probabilities, losses, coverage and completeness 0-1, effort in person-days.
 * Numbers are not rounded.
 */

export const score = z.strictObject({
  /** Unknown counts 0; capped by gates. */
  demonstrated: z.number(),
  /** Unknown counts 100. */
  potential: z.number(),
  /** Weight of the known answers over the weight of the known and unknown ones. */
  coverage: z.number(),
  /** Answered (unknown and not applicable included) over visible questions. */
  completeness: z.number(),
  /** Demonstrated before gates. */
  raw: z.number(),
  capped: z.boolean(),
  /** Keys of the gates answered 0 or unknown. */
  gatesFailed: z.array(z.string()),
  /** Demonstrated score by dimension, where anything is answered. */
  dimensions: z.record(z.string(), z.number()),
  /** The maturity band of `demonstrated`. */
  band: z.string(),
  /** Where `demonstrated` may lie by what the answers rest on: low <= demonstrated <= high. Unknown stays 0 in it. */
  interval: z.strictObject({ low: z.number(), high: z.number() }),
  /** Shares of the known weight, 0-1, by what the answers rest on; a reference that is not named is a claim. */
  evidence: z.strictObject({ claim: z.number(), document: z.number(), test: z.number(), production: z.number() }),
  /** A high score that rests mostly on claims. */
  hollow: z.boolean(),
  /** For a flow: its score before its ends pull it down. For a process: absent. */
  own: z.number().optional(),
  /** For a process: the flow that decides its score. */
  weakest: z.string().optional(),
  because: z.array(because),
});

const scoreOrNull = score.nullable();
const scores = z.record(z.string(), scoreOrNull);

export const verdict = z.strictObject({
  level: z.enum(['not-assessed', 'stop', 'not-yet', 'proceed-with-plan', 'proceed']),
  /** One plain sentence. */
  headline: z.string(),
  /** Sentences, the weightiest first. */
  reasons: z.array(z.string()),
  /** Readiness needed to proceed with a plan, 0-100: that of the question bank, or a higher one of the project's own. */
  loadLine: z.number(),
  because: z.array(because),
});

export const riskScope = z.strictObject({
  /** `project`, or the id of the system, data object or flow. Graph findings on several entities: the ids joined by +. */
  id: z.string(),
  /** The entities concerned. */
  entities: z.array(z.string()),
  gap: z.number(),
  probability: z.strictObject({
    current: z.number(),
    inherent: z.number(),
    target: z.number(),
    controlled: z.number(),
  }),
  loss: z.number(),
  expectedLoss: z.number(),
  reducibleLoss: z.number(),
  status: z.enum(['risk', 'watch', 'ok']),
  basis: z.enum(['stated', 'unknown', 'graph']),
  /** Gap of the known answers alone. */
  statedGap: z.number(),
  /** Every trigger answer that was read. */
  triggers: z.array(z.strictObject({ key: z.string(), weight: z.number(), gap: z.number(), unknown: z.boolean() })),
  modifiers: z.array(z.strictObject({ name: z.string(), factor: z.number() })),
});

export const risk = z.strictObject({
  rule: z.string(),
  name: z.string(),
  category: z.string(),
  objective: z.string(),
  /** Scope ids in order of weight; the figures of the line are those of the first. */
  scopes: z.array(z.string()),
  systemic: z.boolean(),
  gap: z.number(),
  probability: z.strictObject({ current: z.number(), inherent: z.number(), target: z.number() }),
  /** Fraction of the build budget or of 90 days' process value. */
  loss: z.number(),
  expectedLoss: z.number(),
  reducibleLoss: z.number(),
  level: z.strictObject({ likelihood: z.number(), impact: z.number() }),
  colour: z.enum(['red', 'yellow', 'green']),
  basis: z.enum(['stated', 'unknown', 'graph']),
  status: z.enum(['risk', 'watch', 'ok']),
  /** "Because ..., ... may happen, so that ..." */
  statement: z.string(),
  event: z.string(),
  mitigation: z.string(),
  owner: z.string(),
  earlyWarning: z.string(),
  perScope: z.array(riskScope),
  because: z.array(because),
});

export const findOut = z.strictObject({
  key: z.string(),
  questionId: z.string(),
  scope: z.string(),
  text: z.string(),
  answeredBy: z.string(),
  /** Value of information: width x weight x criticality x fan-out. */
  value: z.number(),
  because: z.array(because),
});

/** An answer that held until a day that is past; it counts as unknown. */
export const expired = z.strictObject({ key: z.string(), until: z.string(), text: z.string() });

export const action = z.strictObject({
  key: z.string(),
  questionId: z.string(),
  scope: z.string(),
  text: z.string(),
  owner: z.enum(['business', 'technology', 'both']),
  /** Person-days from, to and in the middle; null where the action is not work of days. */
  days: z.strictObject({ from: z.number(), to: z.number(), middle: z.number() }).nullable(),
  instead: z.string().optional(),
  reason: z.enum(['gate', 'find-out', 'risk']),
  /** Expected loss it takes away, summed over the risks it touches. */
  reduction: z.number(),
  risks: z.array(z.string()),
  /** Before which phase it is due. */
  duePhase: z.string(),
  /** After this action and all before it. */
  running: z.strictObject({ days: z.number(), redRisks: z.number(), expectedLoss: z.number(), readiness: z.number() }),
});

export const topology = z.strictObject({
  /** Systems whose loss splits the landscape. */
  articulation: z.array(z.string()),
  /** Share of the shortest paths that lead through a system, 0-1. */
  betweenness: z.record(z.string(), z.number()),
  singlePoints: z.array(
    z.strictObject({
      system: z.string(),
      articulation: z.boolean(),
      betweenness: z.number(),
      /** What stops with it. */
      flows: z.array(z.string()),
      processes: z.array(z.string()),
    }),
  ),
  cycles: z.array(z.strictObject({ object: z.string(), systems: z.array(z.string()), flows: z.array(z.string()) })),
  goldenRecordConflicts: z.array(
    z.strictObject({
      object: z.string(),
      group: z.string(),
      kind: z.enum([
        'none',
        'several',
        'missing-system',
        'foreign-writer',
        'never-published',
        'write-cycle',
        'unreached-reader',
      ]),
      systems: z.array(z.string()),
      flows: z.array(z.string()),
      text: z.string(),
    }),
  ),
  chains: z.array(
    z.strictObject({
      process: z.string(),
      systems: z.array(z.string()),
      flows: z.array(z.string()),
      /** Fractions of time. */
      availability: z.number(),
      need: z.number(),
    }),
  ),
  pointToPoint: z.strictObject({ flows: z.number(), systems: z.number(), sprawl: z.boolean() }),
});

/** What does not hold together. `lint --json` prints the same fields, but there `field` is what is `path` here. */
export const lintFinding = z.strictObject({
  /** The invariant, as in I-09. */
  id: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** Id of what it is about, and the field of it. */
  entity: z.string(),
  field: z.string(),
  text: z.string(),
  mend: z.string(),
  /** The same as `id` and `text`. */
  rule: z.string(),
  message: z.string(),
  /** The field as a file has it, `systems.erp.businessOwner`. */
  path: z.string(),
  /** Name of what it is about. */
  name: z.string(),
  /** Line of the file that was read, from 1; absent where none was, or it has no such place. */
  line: z.int().optional(),
});

export const analysis = z.strictObject({
  /** Version of this shape. */
  analysis: z.literal(1),
  name: z.string(),
  bank: z.strictObject({ id: z.string(), version: z.string() }),
  verdict,
  readiness: z.strictObject({
    project: scoreOrNull,
    /** The pillars of the project: its own answers, systems, data, flows. */
    pillars: z.record(z.string(), z.number().nullable()),
    dimensions: scores,
    systems: scores,
    dataObjects: scores,
    flows: scores,
    processes: scores,
  }),
  risks: z.array(risk),
  findOutFirst: z.array(findOut),
  /** Answers that have run out; they are reopened, and stand in findOutFirst too. */
  expired: z.array(expired),
  /** Null where there is no flow to build. */
  effort: effortEstimate.nullable(),
  schedule: scheduleEstimate.nullable(),
  plan: z.array(action),
  topology,
  /** What the landscape itself says, whatever was answered. */
  landscape: landscapeReading,
  weights,
  alignment,
  agenda,
  lint: z.array(lintFinding),
  progress: z.strictObject({
    visible: z.number(),
    answered: z.number(),
    unknown: z.number(),
    notApplicable: z.number(),
  }),
});

export type Because = z.infer<typeof because>;
export type Score = z.infer<typeof score>;
export type Verdict = z.infer<typeof verdict>;
export type Risk = z.infer<typeof risk>;
export type RiskScope = z.infer<typeof riskScope>;
export type FindOut = z.infer<typeof findOut>;
export type Expired = z.infer<typeof expired>;
export type Action = z.infer<typeof action>;
export type Topology = z.infer<typeof topology>;
export type LintFinding = z.infer<typeof lintFinding>;
export type Analysis = z.infer<typeof analysis>;
