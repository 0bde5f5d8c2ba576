import { z } from 'zod';
import { answer } from './answer.ts';
import {
  ASPECTS,
  DEPTHS,
  dataObject,
  decision,
  existingIntegration,
  failure,
  flow,
  MOST_MINUTES,
  minute,
  objective,
  problem,
  process,
  profile,
  stakeholder,
  system,
  treatment,
} from './entities.ts';
import { id, name } from './text.ts';

/** The version of the assessment file that this program writes. */
export const FORMAT_VERSION = 1;

/** Facts that a scenario may bring and a file may change. */
export const landscape = z.strictObject({
  systems: z.array(system).default([]),
  dataObjects: z.array(dataObject).default([]),
  flows: z.array(flow).default([]),
  processes: z.array(process).default([]),
  failures: z.array(failure).default([]),
});

/** Everything the user has told us; the only thing that is saved. Entities are lists in the order of entry. */
export const assessment = z.strictObject({
  plimsoll: z.literal(FORMAT_VERSION),
  name,
  /** The scenario it began with. Its entities are already in the lists below: it is not applied a second time. */
  scenario: id.optional(),
  /** The pack whose questions were answered; absent in a file written by hand. */
  bank: z.strictObject({ id, version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version looks like 1.2.0') }).optional(),
  depth: z.enum(DEPTHS).default('standard'),
  /** Seed of the simulation: the same seed gives the same numbers. */
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(42),
  profile: profile.default({}),
  objectives: z.array(objective).default([]),
  problems: z.array(problem).default([]),
  stakeholders: z.array(stakeholder).default([]),
  decisions: z.partialRecord(z.enum(ASPECTS), decision).default({}),
  existingIntegrations: z.array(existingIntegration).default([]),
  /** What is done about a risk, by the id of its rule. */
  treatments: z.record(z.string().regex(/^R\d{2,3}$/, 'a risk is named as in R05'), treatment).default({}),
  ...landscape.shape,
  /** By `QUESTION` or `QUESTION@SCOPE`. */
  answers: z.record(z.string(), answer).default({}),
  /** What was decided and parked in meetings, in the order it was taken down. */
  minutes: z.array(minute).max(MOST_MINUTES).optional(),
});

export type Landscape = z.infer<typeof landscape>;
export type Assessment = z.infer<typeof assessment>;

/** The collections of an assessment file that may be written as a list with ids or as a map. */
export const COLLECTIONS = [
  'objectives',
  'problems',
  'stakeholders',
  'existingIntegrations',
  'systems',
  'dataObjects',
  'flows',
  'processes',
  'failures',
] as const;
export type Collection = (typeof COLLECTIONS)[number];
/** One entity of a collection. */
export type EntityOf<C extends Collection> = Assessment[C][number];

/** The collections that a scenario fills. */
export const LANDSCAPE_COLLECTIONS = ['systems', 'dataObjects', 'flows', 'processes', 'failures'] as const;
export type LandscapeCollection = (typeof LANDSCAPE_COLLECTIONS)[number];
