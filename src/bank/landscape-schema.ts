import { z } from 'zod';
import { PATTERNS } from '../model/entities.ts';
import { id, line } from '../model/text.ts';
import { QUESTION_PHASES } from './schema.ts';

/** What landscapes of this kind usually have, and the assumptions with which one is read where nobody stated a figure. */

/** What is known of a flow from its own facts and those of its ends; conditions below are made of these. */
const FLOW_TAGS = [
  'one_way',
  'two_way',
  'automatic',
  'on_demand',
  'synchronous',
  'asynchronous',
  'batch',
  'manual',
  'external',
  'sensitive',
  'money',
  'critical',
  'needs_freshness',
  'waits_for_answer',
  'high_volume',
  'several_writers',
] as const;

/** Checks that compare a stated figure or fact with another. */
const CHECKS = [
  'capacity',
  'system-capacity',
  'staleness',
  'latency',
  'availability',
  'golden-record',
  'ring',
] as const;

/** Whom a role of a failure mode stands for; people are taken from the owners and decisions that are entered. */
const PEOPLE = [
  'flow_business_owner',
  'flow_technical_owner',
  'source_business_owner',
  'source_technical_owner',
  'target_business_owner',
  'target_technical_owner',
  'data_owner',
  'accountable_operations',
  'accountable_security',
  'accountable_budget',
] as const;

const words = z.array(line).min(1);
const count = z.number().min(0);
const share = z.number().min(0).max(1);

/** An exchange that such landscapes usually have. */
const exchange = z.strictObject({
  id,
  /** Categories of the sender and of the receiver. */
  from: z.array(id).min(1),
  to: z.array(id).min(1),
  /** The end of which every system needs it. */
  each: z.enum(['from', 'to']).default('to'),
  /** The other direction will do as well. */
  eitherWay: z.boolean().default(false),
  /** What is exchanged, in words. */
  object: line,
  /** Words that the name of a data object of this kind holds. */
  words,
  reason: line,
});

export const landscapeConstants = z.strictObject({
  capacity: z.strictObject({
    /** Hours into which a day's messages fall, where no peak hour is stated. */
    peakHours: z.number().min(1).max(24),
    /** Peak day over normal day, where no peak is stated. */
    peakFactor: z.number().min(1),
    /** A limit should be this many times the peak. */
    headroom: z.number().min(1),
    callsPerMessage: z.record(z.enum(PATTERNS), count),
    /** Calls that are repeated after an error, as a share of all. */
    retryShare: share,
    /** Outage assumed where no recovery time is stated. */
    outageHours: z.number().positive(),
    batchRowsPerSecond: z.number().positive(),
  }),
  staleness: z.strictObject({
    /** Seconds between two runs. */
    intervalS: z.strictObject({ realtime: count, per_change: count, hourly: count, daily: count, weekly: count }),
    /** Seconds on the way, where none are measured. */
    transferS: z.record(z.enum(PATTERNS), count),
    /** How far above the need still counts as met, as a share of it. */
    tolerance: share,
  }),
  oversell: z.strictObject({
    stockWords: words,
    orderWords: words,
    sellingCategories: z.array(id),
    unitsPerOrder: z.number().positive(),
    /** Units held back from sale. */
    buffer: count,
  }),
  commonCause: z.strictObject({ flows: z.int().min(2) }),
  ownership: z.strictObject({ criticalFlowsPerPerson: z.int().min(1) }),
  exposure: z.strictObject({ consentWords: words, consentCategories: z.array(id) }),
  /** Kinds of systems that pass on what they get. */
  /** Checks of the landscape of which a red finding stands against going ahead. */
  standAgainst: z.array(z.enum(CHECKS)),
  passingCategories: z.array(id),
  exchanges: z.array(exchange),
  /** When a failure mode may happen to a flow, and how people write it. A mode that is not listed always may. */
  failures: z.array(z.strictObject({ mode: id, anyOf: z.array(z.enum(FLOW_TAGS)).optional(), words })),
  notify: z.array(z.strictObject({ role: line, people: z.array(z.enum(PEOPLE)) })),
  happyPath: z.strictObject({ conditionWords: words, manualWords: words }),
  /** Which patterns suit a flow: the first entry whose tags all hold. */
  patterns: z.array(
    z.strictObject({ id, allOf: z.array(z.enum(FLOW_TAGS)), fits: z.array(z.enum(PATTERNS)).min(1), reason: line }),
  ),
  /** A need of so many seconds or less means that somebody waits for the answer. */
  answerWithinS: count,
  /** Steps of the delivery; the gates of `phases` are their go/no-go criteria, beside `criteria`. */
  delivery: z.array(
    z.strictObject({ id, name: line, phases: z.array(z.enum(QUESTION_PHASES)), criteria: z.array(line) }),
  ),
  monitoring: z.strictObject({
    /** Silence of so many intervals is an alert. */
    silentIntervals: z.number().positive(),
    /** Least seconds of silence that are an alert, for flows that follow changes. */
    silentAtLeastS: count,
    errorRate: share,
    completeness: share,
  }),
});

export type LandscapeConstants = z.infer<typeof landscapeConstants>;
export type Exchange = z.infer<typeof exchange>;
export type FlowTag = (typeof FLOW_TAGS)[number];
export type PeopleKey = (typeof PEOPLE)[number];
