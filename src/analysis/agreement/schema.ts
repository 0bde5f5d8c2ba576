import { z } from 'zod';
import { because } from '../because.ts';

/** Business and technology side by side, and what they have to talk about. Gaps in points, business minus technology. */

const points = z.union([z.number(), z.literal('unknown')]);
const kind = z.enum(['gap', 'knowledge-gap', 'both-unknown']);

/** What one side says: its points with the label they stand for, and its note. */
const position = z.strictObject({ points, label: z.string(), note: z.string().nullable() });

/** The joint answer; points null: does not apply, and the label says why. */
const consensus = z.strictObject({ points: points.nullable(), label: z.string(), note: z.string().nullable() });

const measures = {
  /** Questions that both sides answered in points. */
  compared: z.number(),
  /** Mean absolute gap in points, by weight. */
  meanGap: z.number(),
  /** Mean gap: above 0 business is the more optimistic side. */
  bias: z.number(),
  /** Share of gaps of at most one point. */
  withinOne: z.number(),
  /** Questions of which one side does not know the answer: ask your colleague; no disagreement. */
  knowledgeGaps: z.int(),
  /** Questions of which neither side knows the answer: find out first. */
  sharedIgnorance: z.int(),
};

/** A coefficient with its bootstrap interval of 95 % (a constant of the bank). */
const estimate = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });

/** null: too few questions for a coefficient to mean anything. */
const coefficients = z
  .strictObject({
    questions: z.int(),
    /** Quadratic weighted kappa; 0 where nearly all answers are equal, so never to be shown alone. */
    kappa: estimate.nullable(),
    /** Krippendorff's alpha, ordinal: from .8 good, .667 to .8 tentative. */
    alpha: estimate.nullable(),
    /** Gwet's AC2, quadratic: robust where nearly all answers are equal. */
    ac2: estimate.nullable(),
  })
  .nullable();

const breakdown = z.strictObject({ id: z.string(), name: z.string(), ...measures });

export const alignmentItem = z.strictObject({
  key: z.string(),
  text: z.string(),
  kind,
  /** Business minus technology, points; null where one does not know. */
  gap: z.number().nullable(),
  business: points,
  technology: points,
  /** There is a joint answer beside those of the sides, which stay as they are. */
  resolved: z.boolean(),
  questionId: z.string(),
  dimension: z.string(),
  departments: z.array(z.string()),
  consensus: consensus.nullable(),
});

/** null where no question has both sides. */
export const alignment = z
  .strictObject({
    ...measures,
    /** Questions on which the sides differ or that one does not know: without, and with a joint answer. */
    open: z.int(),
    resolved: z.int(),
    coefficients,
    byDimension: z.array(breakdown),
    /** A question about systems of several departments counts in each. */
    byDepartment: z.array(breakdown),
    /** Ways of looking at things that were found, with what to ask then; keys of the answers. */
    patterns: z.array(
      z.strictObject({ id: z.string(), meaning: z.string(), prompt: z.string(), keys: z.array(z.string()) }),
    ),
    items: z.array(alignmentItem),
    because: z.array(because),
  })
  .nullable();

/** Who should decide: the people who answer for the aspect, else the role that usually does. */
const decider = z.strictObject({
  aspect: z.string().nullable(),
  people: z.array(z.string()),
  role: z.string().nullable(),
  text: z.string(),
});

export const agendaItem = z.strictObject({
  key: z.string(),
  questionId: z.string(),
  text: z.string(),
  kind,
  gap: z.number().nullable(),
  /** Weight x gap x gate x criticality x red risks; see because. */
  priority: z.number(),
  business: position,
  technology: position,
  why: z.string(),
  /** What to ask, where the two views follow a known pattern. */
  prompt: z.string().nullable(),
  decider,
  minutes: z.number(),
  /** Who must be there; empty: nobody in particular. */
  departments: z.array(z.string()),
  because: z.array(because),
});

/** A question that belongs on any agenda and that nobody has answered yet, once for all places it is open for. */
export const openQuestion = z.strictObject({
  questionId: z.string(),
  requirements: z.array(z.string()),
  text: z.string(),
  why: z.string(),
  answeredBy: z.enum(['business', 'technology', 'both']),
  keys: z.array(z.string()),
  /** Names of the places. */
  places: z.array(z.string()),
  decider,
  minutes: z.number(),
  departments: z.array(z.string()),
});

/** A sheet for the meeting: what was said, and a line for the decision. */
const topic = z.strictObject({
  title: z.string(),
  lines: z.array(z.string()),
  /** null: still to be decided. */
  decision: z.string().nullable(),
  decider: z.string(),
});

export const agenda = z.strictObject({
  /** The weightiest first. */
  items: z.array(agendaItem),
  /** Open differences that did not find room. */
  left: z.int(),
  questions: z.array(openQuestion),
  /** Topics by who must be there, so that nobody attends for nothing. Departments empty: everybody. */
  groups: z.array(
    z.strictObject({
      departments: z.array(z.string()),
      minutes: z.number(),
      keys: z.array(z.string()),
      questions: z.array(z.string()),
    }),
  ),
  minutes: z.number(),
  /** The minutes of the meeting, to be filled in; what is decided stands at the end. */
  record: z.array(z.strictObject({ heading: z.string(), minutes: z.number(), topics: z.array(topic) })),
});

export type Coefficients = z.infer<typeof coefficients>;
export type Measures = Pick<z.infer<typeof breakdown>, keyof typeof measures>;
export type Breakdown = z.infer<typeof breakdown>;
export type Alignment = z.infer<typeof alignment>;
export type AlignmentItem = z.infer<typeof alignmentItem>;
export type Position = z.infer<typeof position>;
export type Consensus = z.infer<typeof consensus>;
export type Decider = z.infer<typeof decider>;
export type AgendaItem = z.infer<typeof agendaItem>;
export type OpenQuestion = z.infer<typeof openQuestion>;
export type Topic = z.infer<typeof topic>;
export type Agenda = z.infer<typeof agenda>;
