import { z } from 'zod';
import { landscape } from '../model/assessment.ts';
import { CONTEXT_FLAGS, DEPTHS, PROJECT_KINDS } from '../model/entities.ts';
import { id, line, note } from '../model/text.ts';
import { evidenceConstants, weightConstants } from './evidence-schema.ts';

/** The pack as its YAML files say it, one schema a file or folder. What crosses files is checked by check.ts. */

export const SCOPES = ['project', 'system', 'data', 'flow'] as const;
export const QUESTION_PHASES = [
  'strategy',
  'business',
  'application',
  'infrastructure',
  'design',
  'delivery',
  'maintenance',
] as const;
export const GRAPH_CHECKS = ['cycle', 'single_point', 'synchronous_chain', 'landscape'] as const;
/** Findings that a rule reads in place of an answer. */
export const SIGNALS = ['unknown_share', 'disagreement', 'plan_gap'] as const;
/** external and two_way come from the entity, the others from the profile. */
export const MODIFIERS = [...CONTEXT_FLAGS, 'external', 'two_way'] as const;

const questionId = z.string().regex(/^[A-Z]+(-[A-Z]+)*-\d{2}$/, 'a question id looks like P-ST-01 or SY-03');
const ruleId = z.string().regex(/^R\d{2,3}$/, 'a rule id looks like R01');
const cel = z.string().min(1);

/** Person-days of the action. A span; some depend on the number of flows or on the effort, some are not work of days. */
export const fix = z.strictObject({
  /** Person-days, from and to. */
  days: z.tuple([z.number().min(0), z.number().min(0)]).optional(),
  /** days are for each flow. */
  perFlow: z.literal(true).optional(),
  /** Share of the build effort, from and to, as fractions. */
  shareOfEffort: z.tuple([z.number().min(0), z.number().min(0)]).optional(),
  /** Person-days of building that may follow, from and to; not counted in the action. */
  buildDays: z.tuple([z.number().min(0), z.number().min(0)]).optional(),
  /** True: waiting for somebody outside comes on top. */
  leadTime: z.literal(true).optional(),
  /** What it takes where days do not say it, as in "a hire". */
  instead: line.optional(),
});

export const question = z.strictObject({
  id: questionId,
  scope: z.enum(SCOPES),
  /** Asked only for systems of this category. */
  category: id.optional(),
  phase: z.enum(QUESTION_PHASES),
  dimension: id,
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  answeredBy: z.enum(['business', 'technology', 'both']),
  /** 0 or unknown caps the scope and blocks "proceed". */
  gate: z.boolean().default(false),
  /** The shallowest depth that asks it. */
  depth: z.enum(DEPTHS),
  /** True: asked once as the integration standard, then only where a flow differs. */
  standard: z.boolean().default(false),
  /** CEL over the declared facts; absent: always asked. */
  askIf: cel.optional(),
  /** {system}, {object} or {flow} stands for the name of the scope. */
  text: line,
  /** Labels of 0, 1, 2, 3 and 4 points. */
  options: z.array(line).length(5),
  why: line,
  good: line,
  action: line,
  fix,
  /** Requirements it answers (S1-S133). */
  source: z.array(z.string().regex(/^[SC]\d{1,3}$/)).default([]),
});

export const rule = z.strictObject({
  id: ruleId,
  name: line,
  category: id,
  /** graph: once for each finding of `check`. */
  scope: z.enum([...SCOPES, 'graph']),
  check: z.enum(GRAPH_CHECKS).optional(),
  /** CEL over the declared facts (graph rules: over the finding); absent: always evaluated. */
  when: cel.optional(),
  /** Question -> weight, in (0, 1]. */
  triggers: z.record(questionId, z.number().positive().max(1)).default({}),
  signals: z.partialRecord(z.enum(SIGNALS), z.number().positive().max(1)).default({}),
  combine: z.enum(['max', 'mean']),
  /** Probability until 90 days after go-live with the control fully in place, and absent. */
  probability: z.strictObject({ good: z.number().gt(0).lt(1), bad: z.number().gt(0).lt(1) }),
  /** Level 1-5 of the loss scale. */
  impact: z.int().min(1).max(5),
  objective: z.enum(['cost', 'operations', 'legal', 'benefit']),
  modifiers: z.array(z.enum(MODIFIERS)).default([]),
  condition: line,
  event: line,
  mitigation: line,
  owner: z.enum(['business', 'technology', 'both']),
  earlyWarning: line,
  evidence: line.default(''),
});

export const scenario = z.strictObject({
  id,
  name: line,
  kind: z.enum(PROJECT_KINDS),
  goal: line,
  departments: z.array(line),
  notes: line.default(''),
  ...landscape.shape,
});

export const category = z.strictObject({
  id,
  name: line,
  /** One plain sentence for a business reader. */
  description: line,
  /** What is preset when a system of this category is added. */
  control: z.enum(['internal', 'external_supported']).default('internal'),
  /** A wider category whose questions are asked too. */
  within: id.optional(),
});

export const failureMode = z.strictObject({
  id,
  name: line,
  detection: line,
  reaction: line,
  notify: z.array(line),
  channel: line,
  withinMinutes: z.number().min(0),
  /** Questions that prevent it. */
  prevents: z.array(questionId),
});

export const severity = z.strictObject({
  level: z.int().min(1).max(4),
  definition: line,
  acknowledge: line,
  acknowledgeMin: z.number().min(0),
  escalateAfter: line,
  escalateAfterMin: z.number().min(0),
  to: z.array(line),
  channel: line,
  customersInformed: line,
});

export const responsibility = z.strictObject({
  aspect: id,
  name: line,
  /** Role -> R, A, C or I; exactly one A. */
  roles: z.record(id, z.enum(['R', 'A', 'C', 'I'])),
});

export const glossaryEntry = z.strictObject({
  term: line,
  /** Other ways people write it. */
  also: z.array(line).default([]),
  /** Set: a word of the results, which means something else where questions use it. */
  of: z.literal('results').optional(),
  /** Two plain sentences. */
  text: note,
});

export const dimension = z.strictObject({ id, name: line, plain: line });
export const role = z.strictObject({ id, name: line });

const band = z.array(z.number()).min(1);
const share = z.number().min(0).max(1);

/** Every constant of the formulas; `source` comments stand in the YAML beside each. */
export const scoring = z.strictObject({
  readiness: z.strictObject({
    /** Share of the mean and of the minimum in a scope and in the project. */
    mean: share,
    minimum: share,
    /** A failed gate holds the score at this, 0-100. */
    gateCap: z.number().min(0).max(100),
    pillars: z.strictObject({ project: share, systems: share, data: share, flows: share }),
    bands: z.array(z.strictObject({ from: z.number(), name: line })),
  }),
  verdict: z.strictObject({
    stopGatesAnsweredZero: z.int().min(1),
    stopRedStatedRisks: z.int().min(1),
    minimumCoverage: share,
    minimumCompleteness: share,
    assessedCompleteness: share,
    planReadiness: z.number(),
    proceedReadiness: z.number(),
    proceedCoverage: share,
  }),
  risk: z.strictObject({
    /** Gap of an answer "unknown", 0-1. */
    unknownGap: share,
    riskGap: share,
    watchGap: share,
    /** Stated gap from which a risk stands in the first part of the register. */
    statedGap: share,
    unknownShare: share,
    disagreementMean: z.number(),
    disagreementCritical: z.number(),
    /** Messages a day from which an entity counts as high volume. */
    highVolumePerDay: z.number(),
    odds: z.record(z.enum(MODIFIERS), z.number().positive()),
    /** Loss fraction that stands for impact 1-5. */
    impactLoss: z.array(share).length(5),
    probabilityBands: band.length(4),
    lossBands: band.length(4),
    criticalityFactor: z.array(z.number()).length(4),
    consumerStep: z.number(),
    consumerMax: z.number(),
    /** Expected loss of a cell's lowest corner from which it is red, of its highest corner up to which it is green. */
    redFrom: share,
    greenTo: share,
    systemicFrom: z.int().min(2),
    likelihoodWords: z.array(line).length(5),
    impactWords: z.array(line).length(5),
  }),
  plan: z.strictObject({
    /** Answers up to this many points call for their action; the action is taken to raise them to `target`. */
    upTo: z.int(),
    target: z.int(),
    findOutDays: z.number(),
    /** Person-days assumed, for the order only, of an action that is not work of days. */
    insteadDays: z.number(),
  }),
  findOut: z.strictObject({
    /** Hours of asking that one answer takes, by who can give it. */
    hours: z.strictObject({
      business: z.number().positive(),
      technology: z.number().positive(),
      both: z.number().positive(),
    }),
  }),
  topology: z.strictObject({ betweenness: share, pointToPointFactor: z.number() }),
  evidence: evidenceConstants,
  weights: weightConstants,
  /** Seconds an answer takes; for "minutes left". */
  secondsPerAnswer: z.number(),
});

export const packHead = z.strictObject({
  id,
  name: line,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  dimensions: z.array(dimension),
  roles: z.array(role),
});

export type Question = z.infer<typeof question>;
export type Rule = z.infer<typeof rule>;
export type Scenario = z.infer<typeof scenario>;
export type Category = z.infer<typeof category>;
export type FailureMode = z.infer<typeof failureMode>;
export type Severity = z.infer<typeof severity>;
export type Responsibility = z.infer<typeof responsibility>;
export type GlossaryEntry = z.infer<typeof glossaryEntry>;
export type Dimension = z.infer<typeof dimension>;
export type Scoring = z.infer<typeof scoring>;
export type PackHead = z.infer<typeof packHead>;
export type Scope = (typeof SCOPES)[number];
export type GraphCheck = (typeof GRAPH_CHECKS)[number];
export type Modifier = (typeof MODIFIERS)[number];
