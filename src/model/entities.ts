import { z } from 'zod';
import { day, id, line, name, note } from './text.ts';

/** What a project is about; decides nothing by itself, read by conditions of the bank. */
export const PROJECT_KINDS = [
  'website',
  'mobile_app',
  'online_shop',
  'ecommerce_platform',
  'process_online_sales',
  'process_credit',
  'process_offer',
  'process_other',
  'customer_360',
  'other',
] as const;
export const DEPTHS = ['quick', 'standard', 'deep'] as const;
export const PHASES = ['planning', 'architecture', 'design', 'delivery', 'maintenance'] as const;
/** Circumstances that raise the odds of risks; the factors are constants of the bank. */
export const CONTEXT_FLAGS = [
  'bigbang',
  'peak',
  'newtech',
  'vendors3',
  'high_volume',
  'regulated',
  'legacy',
  'slack_none',
] as const;
export const CONTROLS = [
  'internal',
  'other_department',
  'external_supported',
  'external_unsupported',
  'unknown',
] as const;
export const LIFECYCLES = ['new', 'unchanged', 'upgrade', 'replaced', 'eol', 'future'] as const;
export const SENSITIVITIES = ['public', 'internal', 'confidential', 'personal', 'special_category', 'payment'] as const;
export const DIRECTIONS = ['one_way', 'two_way'] as const;
export const TRIGGERS = ['automatic', 'on_demand', 'both'] as const;
export const PATTERNS = [
  'sync_api',
  'async_queue',
  'event',
  'webhook',
  'cdc',
  'batch_file',
  'edi',
  'db_link',
  'manual',
] as const;
export const TOPOLOGIES = ['point_to_point', 'hub', 'gateway', 'broker', 'ipaas', 'esb'] as const;
export const ASPECTS = [
  'scope',
  'process',
  'data',
  'architecture',
  'contract',
  'security',
  'testing',
  'go_live',
  'operations',
  'budget',
  'vendor',
] as const;

const fraction = z.number().min(0).max(1);
const count = z.number().min(0).max(1e12);
const unknown = z.literal('unknown');
const countOrUnknown = z.union([count, unknown]);

/** How often: per_change and realtime follow the event, minutes:N an interval, ad_hoc nothing. */
export const frequency = z.union([
  z.enum(['realtime', 'per_change', 'hourly', 'daily', 'weekly', 'ad_hoc']),
  z.string().regex(/^minutes:[1-9]\d{0,4}$/, 'write minutes:15 for every 15 minutes'),
]);

export const profile = z.strictObject({
  kind: z.enum(PROJECT_KINDS).optional(),
  organisation: name.optional(),
  author: name.optional(),
  classification: name.optional(),
  phase: z.enum(PHASES).optional(),
  targetDate: day.optional(),
  dateFixed: z.boolean().optional(),
  peakFrom: day.optional(),
  peakTo: day.optional(),
  fallbackDate: day.optional(),
  /** Full-time equivalents who build. */
  fte: z.number().positive().max(10_000).optional(),
  /** Person-days a week that one full-time equivalent really gives to the project. */
  daysPerWeek: z.number().positive().max(7).optional(),
  /** Price of a person-day, in `currency`. */
  dayRate: count.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'a currency is three capital letters, as in EUR')
    .optional(),
  /** Suppliers that take part. */
  vendors: z.int().min(0).max(10_000).optional(),
  regulated: z.boolean().optional(),
  /** Whether old data must be loaded; absent: derived from systems that are replaced. */
  initialLoad: z.boolean().optional(),
  contextFlags: z.array(z.enum(CONTEXT_FLAGS)).optional(),
});

export const objective = z.strictObject({
  id,
  text: line,
  kpi: line.optional(),
  unit: line.optional(),
  baseline: z.number().optional(),
  target: z.number().optional(),
  dueDate: day.optional(),
  owner: id.optional(),
  benefitPerYear: z.number().optional(),
});

export const problem = z.strictObject({
  id,
  text: line,
  costPerMonth: count.optional(),
  priority: z.int().min(1).max(5).optional(),
  objectives: z.array(id).default([]),
  processes: z.array(id).default([]),
});

export const stakeholder = z.strictObject({
  id,
  name,
  department: line.optional(),
  role: line.optional(),
  contact: line.optional(),
  deputy: id.optional(),
  channels: z.array(line).optional(),
});

/** Who decides one aspect: accountable is exactly one person (I-08). */
export const decision = z.strictObject({
  accountable: z.union([id, z.array(id)]).optional(),
  responsible: z.array(id).default([]),
  consulted: z.array(id).default([]),
  informed: z.array(id).default([]),
});

export const systemInterface = z.strictObject({
  id: id.optional(),
  kind: z.enum(['rest', 'graphql', 'soap', 'grpc', 'webhook', 'event', 'cdc', 'file', 'edi', 'db', 'ui', 'none']),
  operations: z.array(line).optional(),
  objects: z.array(id).optional(),
  direction: z.enum(['in', 'out', 'both']).optional(),
  docStatus: z.enum(['machine_readable', 'current', 'partial', 'outdated', 'none', 'unknown']).optional(),
  auth: z.enum(['oauth2', 'mtls', 'api_key', 'basic', 'personal', 'none', 'unknown']).optional(),
  sandbox: z.enum(['production_like', 'with_data', 'empty', 'none', 'unknown']).optional(),
  versioning: line.optional(),
  deprecationDate: day.optional(),
});

/** True on what a scenario brought and nobody has confirmed yet. */
const assumed = z.literal(true).optional();

export const system = z.strictObject({
  id,
  name,
  /** The name business people use; `name` is the technical one (S132). */
  businessName: name.optional(),
  vendor: line.optional(),
  product: line.optional(),
  version: line.optional(),
  /** A category of the bank. */
  category: id.default('other'),
  /** 1 low, 2 medium, 3 high, 4 mission-critical, as business sees it. */
  criticality: z.int().min(1).max(4).default(2),
  control: z.enum(CONTROLS).default('unknown'),
  businessOwner: id.optional(),
  technicalOwner: id.optional(),
  department: line.optional(),
  lifecycle: z.enum(LIFECYCLES).optional(),
  hosting: z
    .strictObject({
      kind: z.enum(['saas', 'cloud', 'on_prem', 'partner']).optional(),
      zone: line.optional(),
      region: line.optional(),
      nodes: count.optional(),
      redundancy: z.enum(['none', 'active_passive', 'active_active', 'unknown']).optional(),
    })
    .optional(),
  interfaces: z.array(systemInterface).optional(),
  /** sla in percent of time, rto and rpo in minutes. */
  availability: z
    .strictObject({
      sla: z.union([z.number().min(0).max(100), unknown]).optional(),
      rtoMin: countOrUnknown.optional(),
      rpoMin: countOrUnknown.optional(),
      source: z.enum(['contract', 'measured', 'unknown']).optional(),
    })
    .optional(),
  limits: z
    .strictObject({
      ratePerMin: countOrUnknown.optional(),
      maxPayloadKB: countOrUnknown.optional(),
      maxRows: countOrUnknown.optional(),
      batchWindow: line.optional(),
      timeoutS: countOrUnknown.optional(),
    })
    .optional(),
  functions: z.array(line).optional(),
  processes: z.array(id).optional(),
  contact: line.optional(),
  /** Why a system without a flow is in the landscape (I-07). */
  influencesOnly: line.optional(),
  note: note.optional(),
  assumed,
});

export const existingIntegration = z.strictObject({
  id,
  from: id,
  to: id,
  objects: z.array(id).default([]),
  status: z.enum(['works', 'unstable', 'unknown', 'off']).default('unknown'),
  decision: z.enum(['reuse', 'replace', 'retire', 'undecided']).default('undecided'),
  owner: id.optional(),
});

export const dataObject = z.strictObject({
  id,
  name,
  businessDefinition: note.optional(),
  attributeGroups: z
    .array(z.strictObject({ id, name: name.optional(), attributes: z.array(line).optional() }))
    .optional(),
  /** The system of record: one for the whole object, or one for each attribute group. Several for a group is a conflict. */
  goldenRecord: z.union([id, z.array(id), z.record(id, z.union([id, z.array(id)]))]).optional(),
  mdmStyle: z.enum(['registry', 'consolidation', 'coexistence', 'centralized', 'none']).optional(),
  /** The unique identifier: its name, or what is known of it. */
  identifier: z
    .union([
      line,
      z.strictObject({
        name: line.optional(),
        kind: z.enum(['natural', 'surrogate', 'composite', 'match']).optional(),
        immutable: z.boolean().optional(),
        issuer: id.optional(),
        xref: id.optional(),
      }),
    ])
    .optional(),
  sensitivity: z.enum(SENSITIVITIES).optional(),
  legalBasis: line.optional(),
  retention: line.optional(),
  erasurePropagated: z.boolean().optional(),
  quality: z
    .strictObject({
      completeness: fraction.optional(),
      uniqueness: fraction.optional(),
      validity: fraction.optional(),
      consistency: fraction.optional(),
      timeliness: fraction.optional(),
      measuredAt: day.optional(),
    })
    .optional(),
  volume: z
    .strictObject({ count: count.optional(), growthPerMonth: count.optional(), initialLoad: count.optional() })
    .optional(),
  /** "Go here for the valid version" (S131). */
  truthPointer: line.optional(),
  /** True: the golden record stays where it is and is published nowhere (I-13). */
  terminal: z.boolean().optional(),
  note: note.optional(),
  assumed,
});

export const flow = z.strictObject({
  id,
  name: name.optional(),
  from: id,
  to: id,
  /** Hub or gateway on the way. */
  via: id.optional(),
  objects: z.array(id).default([]),
  payloadKind: z.enum(['record', 'event', 'file', 'document']).optional(),
  direction: z.enum(DIRECTIONS).default('one_way'),
  trigger: z.enum(TRIGGERS).optional(),
  frequency: frequency.optional(),
  pattern: z.enum(PATTERNS).optional(),
  topology: z.enum(TOPOLOGIES).optional(),
  /** Messages a day and at the busiest: peakPerDay on the busiest day, peakPerHour in the busiest hour; size in kilobytes. */
  volume: z
    .strictObject({
      normalPerDay: count.optional(),
      peakPerDay: count.optional(),
      peakPerHour: count.optional(),
      sizeKB: count.optional(),
    })
    .optional(),
  /** Seconds from change to arrival: what business needs, what was measured. */
  latency: z.strictObject({ needS: count.optional(), measuredS: count.optional() }).optional(),
  slo: z
    .strictObject({
      availability: z.number().min(0).max(100).optional(),
      freshnessS: count.optional(),
      errorRate: fraction.optional(),
    })
    .optional(),
  idempotency: z.enum(['key', 'upsert', 'none', 'unknown']).optional(),
  ordering: z.enum(['required', 'versioned', 'none', 'unknown']).optional(),
  loopGuard: z.boolean().optional(),
  errorHandling: z
    .strictObject({
      retry: z.boolean().optional(),
      backoff: z.boolean().optional(),
      dlq: z.boolean().optional(),
      replay: z.boolean().optional(),
    })
    .optional(),
  reconciliation: z
    .strictObject({
      counts: z.boolean().optional(),
      sums: z.boolean().optional(),
      frequency: line.optional(),
      owner: id.optional(),
    })
    .optional(),
  contract: z
    .strictObject({
      format: line.optional(),
      schemaUrl: line.optional(),
      version: line.optional(),
      registry: line.optional(),
      contractTest: z.enum(['none', 'one_side', 'both']).optional(),
    })
    .optional(),
  security: z
    .strictObject({
      transport: line.optional(),
      auth: line.optional(),
      minimised: z.boolean().optional(),
      masked: z.boolean().optional(),
    })
    .optional(),
  build: z.enum(['configure', 'connector', 'code', 'buy', 'reuse']).optional(),
  /** size class and own three-point figures in person-days, read as P10, P50 and P90. */
  estimate: z
    .strictObject({
      size: z.enum(['XS', 'S', 'M', 'L', 'XL']).optional(),
      drivers: z.record(id, line).optional(),
      override: z.strictObject({ o: count, m: count, p: count }).optional(),
    })
    .optional(),
  processes: z.array(id).optional(),
  objectives: z.array(id).optional(),
  businessOwner: id.optional(),
  technicalOwner: id.optional(),
  acceptance: line.optional(),
  /** True: this flow may write into the golden record although its source is not the master (I-12). */
  origination: z.boolean().optional(),
  note: note.optional(),
  assumed,
});

export const process = z.strictObject({
  id,
  name,
  change: z.enum(['new', 'modified', 'retired', 'unchanged']).optional(),
  owner: id.optional(),
  objectives: z.array(id).default([]),
  /** The happy path is the steps without `exceptionOf`. */
  steps: z
    .array(
      z.strictObject({
        actor: line.optional(),
        system: id.optional(),
        objects: z.array(id).optional(),
        flow: id.optional(),
        text: line,
        expected: line.optional(),
        exceptionOf: z.int().min(1).optional(),
      }),
    )
    .default([]),
  rtoMin: count.optional(),
  rpoMin: count.optional(),
  freshnessNeedS: count.optional(),
  latencyNeedS: count.optional(),
  /** Percent of time that the process must work. */
  availabilityNeed: z.number().min(0).max(100).optional(),
  peakNote: line.optional(),
  note: note.optional(),
  assumed,
});

/** Where (a flow, or a system), what may go wrong, and the minimum: who is told, how, how fast (S63-S67). */
export const failure = z.strictObject({
  id: id.optional(),
  flow: id.optional(),
  system: id.optional(),
  process: id.optional(),
  mode: line,
  detection: line.optional(),
  reaction: line.optional(),
  notify: z.array(line).default([]),
  channel: line.optional(),
  withinMinutes: count.optional(),
  severity: z.int().min(1).max(4).optional(),
  workaround: line.optional(),
  workaroundCapacityPct: z.number().min(0).max(1000).optional(),
  rehearsedAt: day.optional(),
  note: note.optional(),
  assumed,
});

export type Depth = (typeof DEPTHS)[number];
export type Profile = z.infer<typeof profile>;
export type Objective = z.infer<typeof objective>;
export type Problem = z.infer<typeof problem>;
export type Stakeholder = z.infer<typeof stakeholder>;
export type Decision = z.infer<typeof decision>;
export type System = z.infer<typeof system>;
export type ExistingIntegration = z.infer<typeof existingIntegration>;
export type DataObject = z.infer<typeof dataObject>;
export type Flow = z.infer<typeof flow>;
export type Process = z.infer<typeof process>;
export type Failure = z.infer<typeof failure>;
