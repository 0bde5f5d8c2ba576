import { z } from 'zod';
import type { Analysis } from '../analysis/schema.ts';
import { AUDIENCES } from './audience.ts';

/** The numbers that decide, by name; null: not assessed. Not rounded. */
const numbers = z.record(z.string(), z.union([z.number(), z.string(), z.null()]));

/** What a report says about itself, beside the assessment in the same file, so that it can be computed again. */
export const record = z.object({
  /** Version of this shape. */
  plimsollRecord: z.literal(1),
  /** Version of the program. */
  program: z.string(),
  bank: z.object({ id: z.string(), version: z.string(), sha256: z.string() }),
  /** Of the attached assessment, byte for byte. */
  assessmentSha256: z.string(),
  /** Of the analysis as JSON. */
  analysisSha256: z.string(),
  /** The day that counts as today, YYYY-MM-DD. */
  date: z.iso.date(),
  seed: z.int(),
  locale: z.string(),
  audience: z.enum(AUDIENCES).optional(),
  chapters: z.array(z.string()).optional(),
  redacted: z.boolean(),
  /** The font files that were named for it, by name and SHA-256. */
  fonts: z.array(z.object({ file: z.string(), sha256: z.string() })).optional(),
  /** The earlier readiness that the report compares with, as it was stated. */
  earlier: z
    .object({
      label: z.string(),
      readiness: z.number().nullable(),
      dimensions: z.record(z.string(), z.number().nullable()),
    })
    .optional(),
  numbers,
});

export type ReportRecord = z.infer<typeof record>;
export type KeyNumbers = z.infer<typeof numbers>;

/** Verdict, readiness of the project and of each system, effort in person-days, and how many open risks are red. */
export function keyNumbers({ verdict, readiness, effort, risks }: Analysis): KeyNumbers {
  const { project } = readiness;
  return {
    verdict: verdict.level,
    readiness: project?.demonstrated ?? null,
    potential: project?.potential ?? null,
    coverage: project?.coverage ?? null,
    completeness: project?.completeness ?? null,
    'effort P50': effort?.p50 ?? null,
    'effort P80': effort?.p80 ?? null,
    'red risks': risks.filter((risk) => risk.status === 'risk' && risk.colour === 'red').length,
    ...Object.fromEntries(
      Object.entries(readiness.systems).map(([id, score]) => [`readiness of ${id}`, score?.demonstrated ?? null]),
    ),
  };
}

/** A record in a text; undefined where it is none that this version can read. */
export function parseRecord(text: string): ReportRecord | undefined {
  try {
    return record.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
