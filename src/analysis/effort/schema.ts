import { z } from 'zod';

const days = z.number();
/** Equal bins from the least draw to the P99; what lies above is in the last bin. */
const histogram = z.strictObject({ from: z.number(), to: z.number(), counts: z.array(z.int()) });
const quantiles = z.strictObject({ p10: days, p50: days, p80: days, p90: days });

/** Effort of an analysis, in person-days. */
export const effortEstimate = z.strictObject({
  /** Everything in: build, overhead and risk events. Plan at P50, promise at P80, stop-loss review at P90. */
  p10: days,
  p50: days,
  p80: days,
  p90: days,
  p95: days,
  /** The flows alone. */
  build: quantiles,
  /** With management, end-to-end test, cutover and hypercare, before risk events. */
  withOverhead: quantiles,
  /** P80 - P50. */
  contingency: days,
  /** In person-days. */
  histogram,
  flows: z.array(
    z.strictObject({
      id: z.string(),
      size: z.enum(['XS', 'S', 'M', 'L', 'XL']),
      /** Person-days of the size class before drivers. */
      base: days,
      p10: days,
      p50: days,
      p90: days,
      /** The figures are the user's own three points. */
      own: z.boolean(),
      /** Share of the build's variance, 0-1. */
      varianceShare: z.number(),
      drivers: z.array(
        z.strictObject({
          driver: z.string(),
          value: z.string(),
          low: z.number(),
          likely: z.number(),
          high: z.number(),
          from: z.enum(['override', 'fact', 'answer', 'nothing']),
        }),
      ),
    }),
  ),
  /** "If this fact is resolved, P80 of the build changes by", the largest saving first. */
  drivers: z.array(
    z.strictObject({
      flow: z.string(),
      driver: z.string(),
      from: z.string(),
      to: z.string(),
      text: z.string(),
      p80Change: days,
    }),
  ),
  events: z.array(z.strictObject({ id: z.string(), probability: z.number(), loss: z.number() })),
  cost: z.strictObject({ p50: z.number(), p80: z.number(), currency: z.string() }).nullable(),
  /** What the people think the whole project takes, with one sentence that holds it against the above. Absent: not stated. */
  ownFigure: z.strictObject({ low: days, likely: days, high: days, text: z.string() }).optional(),
  /** Maintenance a year, a starting norm. */
  runPerYear: z.strictObject({ from: days, to: days }),
  outsideView: z.array(z.strictObject({ text: z.string(), source: z.string() })),
  seed: z.int(),
  draws: z.int(),
});

/** Time of an analysis, in weeks from the start of design. */
export const scheduleEstimate = z.strictObject({
  p10: z.number(),
  p50: z.number(),
  p80: z.number(),
  p90: z.number(),
  /** Each part at P50; building and waiting for partners run side by side. */
  parts: z.strictObject({
    design: z.number(),
    build: z.number(),
    partners: z.number(),
    test: z.number(),
    cutover: z.number(),
    /** What risks that come true add. */
    delays: z.number(),
  }),
  decidedBy: z.enum(['build', 'partners']),
  partners: z.array(
    z.strictObject({
      system: z.string(),
      leadTime: z.string(),
      p10: z.number(),
      p50: z.number(),
      p90: z.number(),
      slackWeeks: z.number(),
    }),
  ),
  /** In weeks. */
  histogram,
  /** Share of the draws that keep the target date, 0-1; null without such a date or a day of today. */
  onTime: z.number().nullable(),
  fte: z.number(),
  daysPerWeek: z.number(),
  /** True: nobody said how many people build. */
  capacityAssumed: z.boolean(),
  /** Days, YYYY-MM-DD, where design begins today; null without a day of today, or centuries ahead. */
  earliestGoLive: z.strictObject({ p10: z.string(), p50: z.string(), p80: z.string(), p90: z.string() }).nullable(),
});

export type EffortEstimate = z.infer<typeof effortEstimate>;
export type ScheduleEstimate = z.infer<typeof scheduleEstimate>;
