import { z } from 'zod';
import { ASPECTS } from '../model/entities.ts';
import { id, line } from '../model/text.ts';

const points = z.number().min(0).max(4);
const factor = z.number().positive();
const minutes = z.number().positive();
const questionId = z.string().regex(/^[A-Z]+(-[A-Z]+)*-\d{2}$/, 'a question id looks like P-ST-01 or SY-03');
const side = z.enum(['high', 'low']);

/** A way in which two sides look at the same thing, with what to ask then. */
export const pattern = z.strictObject({
  id,
  business: side,
  technology: side,
  /** Where it is looked for: questions of these dimensions, and these questions; without both everywhere. */
  dimensions: z.array(id).default([]),
  questions: z.array(questionId).default([]),
  /** Only where neither side names a document, a test or production. */
  claimed: z.boolean().default(false),
  meaning: line,
  prompt: line,
});

/** How two sides are compared and what they have to talk about. */
export const agreementConstants = z.strictObject({
  coefficients: z.strictObject({
    /** Questions that both sides answered in points, from which a coefficient is printed. */
    from: z.int().min(2),
    /** Bootstrap samples for the interval. */
    draws: z.int().min(100).max(100_000),
    /** Share of the samples inside the interval. */
    confidence: z.number().gt(0).lt(1),
  }),
  /** Points that are high from here on, and low up to here. */
  high: points,
  low: points,
  /** The first that fits an answer gives its prompt. */
  patterns: z.array(pattern),
  agenda: z.strictObject({
    /** Longest agenda, and at the quick depth. */
    items: z.int().min(1),
    itemsQuick: z.int().min(1),
    /** What stands for the gap where one side, or neither, knows the answer. */
    knowledgeGap: factor,
    bothUnknown: factor,
    /** Factor of a gate. */
    gate: factor,
    /** So many red risks fed by a question double its priority. */
    redRisks: factor,
    /** Minutes of a topic; the long ones for gates and from this gap on. */
    minutes: minutes,
    minutesLong: minutes,
    longGap: points,
    /** Requirements whose questions belong on the agenda while nobody has answered them. */
    discuss: z.array(z.string().regex(/^S\d{1,3}$/)),
    /** The aspect that a question falls under, and so who decides it: by question, else by dimension. */
    aspectOfDimension: z.record(id, z.enum(ASPECTS)),
    aspectOfQuestion: z.record(questionId, z.enum(ASPECTS)),
  }),
});

export type AgreementConstants = z.infer<typeof agreementConstants>;
export type Pattern = z.infer<typeof pattern>;
