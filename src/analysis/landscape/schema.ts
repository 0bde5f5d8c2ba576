import { z } from 'zod';
import { because } from '../because.ts';
import { documents } from './documents/schema.ts';

/**
 * What the landscape says by itself, before or beside the answers. Times in seconds, volumes in messages, rates a minute,
 * availability as a fraction. Every entry has one sentence that names things as people do; ids stand beside it.
 */

/** red: broken by the facts; warn: look at it; unknown: a fact is missing, never taken for fine; ok. */
export const LEVELS = ['red', 'warn', 'unknown', 'ok'] as const;
export const level = z.enum(LEVELS);

const ids = z.array(z.string());
const said = { level, text: z.string() };
const figure = z.number().nullable();

export const identityHop = z.strictObject({
  flow: z.string(),
  object: z.string(),
  from: z.string(),
  to: z.string(),
  /** How both ends know that it is the same thing. */
  key: z.enum(['shared', 'cross-reference', 'none', 'unknown']),
  ...said,
});

export const identityChain = z.strictObject({
  process: z.string(),
  hops: z.array(identityHop),
  /** The first hop at which the thing can no longer be recognised, or nobody knows; null where there is none. */
  firstBroken: identityHop.nullable(),
  ...said,
});

export const blastRadius = z.strictObject({
  system: z.string(),
  flows: ids,
  processes: ids,
  /** Systems that no longer get what passes through it, for each data object. */
  downstream: z.array(z.strictObject({ object: z.string(), systems: ids })),
  /** All of these systems, each once. */
  reached: ids,
  /** Those of them that get one of the objects by no other way. */
  cutOff: ids,
  text: z.string(),
});

const route = z.strictObject({ systems: ids, flows: ids });

export const duplicatePath = z.strictObject({
  object: z.string(),
  /** The golden record from which both routes come. */
  source: z.string(),
  target: z.string(),
  routes: z.array(route),
  ...said,
});

export const staleness = z.strictObject({
  object: z.string(),
  source: z.string(),
  consumer: z.string(),
  ...route.shape,
  /** Age of the data at worst; a lower bound where `unknownFlows` is not empty. */
  seconds: z.number(),
  needS: figure,
  /** Flows on the way whose interval nobody stated. */
  unknownFlows: ids,
  ...said,
  because: z.array(because),
});

export const oversell = z.strictObject({
  object: z.string(),
  system: z.string(),
  stalenessS: z.number(),
  ordersPerHour: figure,
  /** Units that can be sold although they are gone, at worst. */
  units: figure,
  buffer: z.number(),
  ...said,
  because: z.array(because),
});

export const latencyChain = z.strictObject({
  process: z.string(),
  flows: ids,
  /** Sum of what is measured, else needed; a lower bound where `unknownFlows` is not empty. */
  seconds: z.number(),
  needS: figure,
  unknownFlows: ids,
  ...said,
});

export const availabilityChain = z.strictObject({
  process: z.string(),
  systems: ids,
  flows: ids,
  /** Product of the availabilities that are known; at best, where `unknownSystems` is not empty. */
  availability: figure,
  lostMinutesPerMonth: figure,
  need: figure,
  unknownSystems: ids,
  ...said,
});

export const commonCause = z.strictObject({
  kind: z.enum(['vendor', 'hub', 'external']),
  name: z.string(),
  systems: ids,
  flows: ids,
  processes: ids,
  ...said,
});

export const flowCapacity = z.strictObject({
  flow: z.string(),
  /** Where the peak comes from. */
  basis: z.enum(['peak-hour', 'peak-day', 'normal-day', 'unknown']),
  messagesPerHour: figure,
  callsPerMinute: figure,
  /** The end that gives way first: its limit and what all flows together ask of it; null where no limit is known. */
  tightest: z.strictObject({ system: z.string(), limitPerMinute: z.number(), loadPerMinute: z.number() }).nullable(),
  /** Multiple of today's peak at which it breaks; null where no limit is known. */
  breaksAt: figure,
  breaksBy: z.enum(['rate', 'rows', 'window']).nullable(),
  payload: z.enum(['fits', 'too-large', 'unknown']),
  /** A batch: rows of a run at the peak, how long it takes, how long it may take; null for others. */
  batch: z.strictObject({ rows: figure, durationS: figure, windowS: figure, maxRows: figure }).nullable(),
  /** After an outage: messages that wait, and hours to catch up at the peak; null where unknown or never. */
  catchUp: z.strictObject({ outageHours: z.number(), backlog: figure, hours: figure, never: z.boolean() }),
  /** Ends whose rate limit nobody stated. */
  unknownLimits: ids,
  ...said,
  because: z.array(because),
});

export const systemCapacity = z.strictObject({
  system: z.string(),
  flows: ids,
  /** Calls a minute of all flows whose volume is known. */
  loadPerMinute: z.number(),
  limitPerMinute: figure,
  unknownVolumes: ids,
  ...said,
});

export const missingFlow = z.strictObject({
  exchange: z.string(),
  /** The system that needs it, and those it could be exchanged with. */
  system: z.string(),
  partners: ids,
  direction: z.enum(['in', 'out']),
  object: z.string(),
  /** none: nothing goes this way; other: something does, but by its name not this. */
  state: z.enum(['none', 'other']),
  reason: z.string(),
  ...said,
});

export const exposure = z.strictObject({
  object: z.string(),
  sensitivity: z.string(),
  sources: ids,
  /** Every system that it reaches, and the way. */
  copies: z.array(z.strictObject({ system: z.string(), external: z.boolean(), ...route.shape, text: z.string() })),
  external: ids,
  /** null where it is not marked as data about a person: personal, specially protected or payment data. */
  erasure: z.enum(['propagated', 'not-propagated', 'unknown']).nullable(),
  /** Copies that no change of consent reaches; null where consent is no matter. */
  withoutConsent: ids.nullable(),
  ...said,
});

export const ownershipGap = z.strictObject({
  kind: z.enum(['owners', 'person-missing', 'night', 'overload', 'vendor-only', 'data-owner']),
  scope: z.enum(['system', 'data', 'flow', 'person']),
  id: z.string(),
  name: z.string(),
  missing: ids,
  ...said,
});

export const failureScenario = z.strictObject({
  flow: z.string().nullable(),
  system: z.string().nullable(),
  process: z.string().nullable(),
  /** Mode of the bank; null for one of the user's own that is none of them. */
  mode: z.string().nullable(),
  name: z.string(),
  source: z.enum(['own', 'generated']),
  /** Gap of the answers that prevent it, 0-1; the larger, the likelier. null: nothing answered, or no question. */
  gap: figure,
  detection: z.string(),
  reaction: z.string(),
  /** Roles and, where entered, the people behind them. */
  notify: z.array(z.strictObject({ role: z.string(), people: ids })),
  channel: z.string(),
  withinMinutes: figure,
  /** Parts of the minimum that the user's own one leaves open. */
  missing: ids,
  text: z.string(),
  because: z.array(because),
});

export const happyPath = z.strictObject({
  process: z.string(),
  steps: z.array(z.strictObject({ step: z.number(), system: z.string().nullable(), flows: ids, text: z.string() })),
  findings: z.array(
    z.strictObject({
      kind: z.enum(['condition', 'missing-flow', 'manual', 'no-steps', 'unknown-reference']),
      step: z.number(),
      ...said,
    }),
  ),
  text: z.string(),
});

const named = z.strictObject({ role: z.string().nullable(), people: ids });
export const responsibility = z.strictObject({
  aspect: z.string(),
  name: z.string(),
  accountable: named,
  responsible: z.array(named),
  consulted: z.array(named),
  informed: z.array(named),
  ...said,
});

/** What is red or worth a look, drawn together; the weightiest first. */
export const landscapeFinding = z.strictObject({ check: z.string(), entities: ids, ...said });

export const landscapeReading = z.strictObject({
  findings: z.array(landscapeFinding),
  identity: z.strictObject({ hops: z.array(identityHop), chains: z.array(identityChain) }),
  blastRadius: z.array(blastRadius),
  duplicatePaths: z.array(duplicatePath),
  staleness: z.array(staleness),
  oversell: z.array(oversell),
  latency: z.array(latencyChain),
  availability: z.array(availabilityChain),
  commonCauses: z.array(commonCause),
  capacity: z.strictObject({ flows: z.array(flowCapacity), systems: z.array(systemCapacity), text: z.string() }),
  missingFlows: z.array(missingFlow),
  exposure: z.array(exposure),
  ownership: z.array(ownershipGap),
  failureScenarios: z.array(failureScenario),
  happyPaths: z.array(happyPath),
  responsibilities: z.array(responsibility),
  documents,
});

export type Level = z.infer<typeof level>;
export type IdentityHop = z.infer<typeof identityHop>;
export type IdentityChain = z.infer<typeof identityChain>;
export type BlastRadius = z.infer<typeof blastRadius>;
export type DuplicatePath = z.infer<typeof duplicatePath>;
export type Staleness = z.infer<typeof staleness>;
export type Oversell = z.infer<typeof oversell>;
export type LatencyChain = z.infer<typeof latencyChain>;
export type AvailabilityChain = z.infer<typeof availabilityChain>;
export type CommonCause = z.infer<typeof commonCause>;
export type FlowCapacity = z.infer<typeof flowCapacity>;
export type SystemCapacity = z.infer<typeof systemCapacity>;
export type MissingFlow = z.infer<typeof missingFlow>;
export type Exposure = z.infer<typeof exposure>;
export type OwnershipGap = z.infer<typeof ownershipGap>;
export type FailureScenario = z.infer<typeof failureScenario>;
export type HappyPath = z.infer<typeof happyPath>;
export type ResponsibilityLine = z.infer<typeof responsibility>;
export type LandscapeFinding = z.infer<typeof landscapeFinding>;
export type Landscape = z.infer<typeof landscapeReading>;
