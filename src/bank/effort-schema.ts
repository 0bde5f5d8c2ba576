import { z } from 'zod';
import { id, line } from '../model/text.ts';

/** Low, likely and high: read as P10, P50 and P90, never as 0 % and 100 %. */
const span = z.tuple([z.number().positive(), z.number().positive(), z.number().positive()]);
const share = z.number().min(0).max(1);
const questionId = z.string().regex(/^[A-Z]+(-[A-Z]+)*-\d{2}$/);

/** What makes a flow dearer or cheaper than its size says. */
export const driver = z.strictObject({
  id,
  name: line,
  /** Multipliers of the base size. */
  values: z.record(id, span),
  /** The question that tells the value where no fact does: values of 0, 1, 2, 3 and 4 points. */
  question: questionId.optional(),
  byPoints: z.array(id).length(5).optional(),
  /** The value where nothing is known. */
  unknown: id,
  /** The action that finds the fact out or mends it, and the value it leads to; absent: it is as it is. */
  resolve: line.optional(),
  resolvedTo: id.optional(),
});

/** Waiting for somebody outside, in weeks. */
export const leadTime = z.strictObject({
  id,
  name: line,
  weeks: span,
  /** Systems of these categories wait for it; absent: any external system. */
  categories: z.array(id).optional(),
  /** Answered with 3 or more points, the waiting is over. */
  doneBy: questionId.optional(),
});

export const effort = z.strictObject({
  /** Person-days of a one-way flow between two systems, specification to system test. */
  sizes: z.strictObject({ XS: z.number(), S: z.number(), M: z.number(), L: z.number(), XL: z.number() }),
  /** Largest number of fields, and of data objects, that a size still holds. */
  sizeLimits: z.strictObject({
    S: z.strictObject({ fields: z.int(), objects: z.int() }),
    M: z.strictObject({ fields: z.int(), objects: z.int() }),
    L: z.strictObject({ fields: z.int(), objects: z.int() }),
  }),
  /** A size class may be off by this ratio between P10 and P90. */
  sizeRatio: z.number().gt(1),
  drivers: z.array(driver),
  /** Above this product the drivers overlap: limit x (product / limit) ^ power. */
  dampFrom: z.number().positive(),
  dampPower: share,
  draws: z.int().min(100).max(1_000_000),
  projectCorrelation: share,
  systemCorrelation: share,
  eventCorrelation: share,
  eventSigma: z.number().positive(),
  /** Management, end-to-end test, cutover and hypercare as a share of the build. */
  overhead: span,
  schedule: z.strictObject({
    fte: z.number().positive(),
    daysPerWeek: z.number().positive(),
    designWeeks: span,
    cutoverWeeks: span,
    testMinimumWeeks: z.number().positive(),
    testShare: share,
    /** Weeks that a risk adds, as a part of its loss times the weeks of building and waiting at P50. */
    eventDelayShare: share,
    leadTimes: z.array(leadTime),
  }),
  /** Yearly cost of running as a share of the build, from and to. */
  runShare: z.tuple([share, share]),
  outsideView: z.array(z.strictObject({ text: line, source: line })),
});

export type Effort = z.infer<typeof effort>;
export type Driver = z.infer<typeof driver>;
export type LeadTime = z.infer<typeof leadTime>;
