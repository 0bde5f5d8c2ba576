import { z } from 'zod';
import { id, line, name, note } from '../text.ts';
import { DIRECTIONS, PATTERNS, TOPOLOGIES, TRIGGERS } from './enums.ts';
import { assumed, count, fraction } from './values.ts';

/** How often: per_change and realtime follow the event, minutes:N an interval, ad_hoc nothing. */
export const frequency = z.union([
  z.enum(['realtime', 'per_change', 'hourly', 'daily', 'weekly', 'ad_hoc']),
  z
    .string()
    .regex(
      /^minutes:[1-9]\d{0,4}$/,
      'give realtime, per_change, hourly, daily, weekly, ad_hoc, or minutes:15 for every 15 minutes',
    ),
]);

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

export type Flow = z.infer<typeof flow>;
