import { z } from 'zod';
import { day, id, line, name, note } from '../text.ts';
import { assumed, count } from './values.ts';

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

export type Process = z.infer<typeof process>;
export type Failure = z.infer<typeof failure>;
