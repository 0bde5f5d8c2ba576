import { z } from 'zod';
import { day, id, line, name } from '../text.ts';
import { CONTEXT_FLAGS, PHASES, PROJECT_KINDS } from './enums.ts';
import { count } from './values.ts';

/** What the project is, who takes part and who decides. */

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
  /** What the people think the whole project takes, in person-days; one time in ten less than low, or more than high. */
  ownEstimate: z.strictObject({ low: count, likely: count, high: count }).optional(),
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
  /** A load line of its own, 0-100: no less than that of the question bank, so that assessments can be compared. */
  loadLine: z.int().min(0).max(100).optional(),
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

export type Profile = z.infer<typeof profile>;
export type Objective = z.infer<typeof objective>;
export type Problem = z.infer<typeof problem>;
export type Stakeholder = z.infer<typeof stakeholder>;
export type Decision = z.infer<typeof decision>;
