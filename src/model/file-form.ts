import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { type Answer, type Reply, SIDES } from './answer.ts';
import { type Assessment, assessment as assessmentSchema, COLLECTIONS, type Collection } from './assessment.ts';
import { entitySchema } from './reading/entity.ts';
import { defaultOf, unwrap } from './reading/schema-walk.ts';

/** What an assessment file holds, ready to be written as JSON or YAML. */
export type FileForm = Record<string, unknown>;

/** Collections that read best as a map by id. */
const AS_MAP: ReadonlySet<Collection> = new Set(['systems', 'dataObjects', 'flows']);

/**
 * The assessment in the short form of the file: defaults left out, answers short, entities by id. A named scenario is
 * marked as applied, so that reading the file brings nothing of it back that was struck out.
 */
export function fileForm(assessment: Assessment): FileForm {
  const form: FileForm = {};
  for (const field of Object.keys(assessmentSchema.shape) as (keyof Assessment)[]) {
    const value = formOf(assessment, field);
    if (value !== undefined) form[field] = value;
    if (field === 'scenario' && value !== undefined) form.scenarioApplied = true;
  }
  return form;
}

function formOf(assessment: Assessment, field: keyof Assessment): unknown {
  const collection = COLLECTIONS.find((one) => one === field);
  if (collection) return collectionForm(collection, assessment[collection]);
  switch (field) {
    case 'answers':
      return answersForm(assessment.answers);
    case 'decisions':
      return filled(mapValues(assessment.decisions, (decision) => short(decisionSchema, decision ?? {})));
    case 'treatments':
      return filled(mapValues(assessment.treatments, (treatment) => short(treatmentSchema, treatment)));
    case 'profile':
      return filled(short(unwrap(assessmentSchema.shape.profile) as z.ZodObject, assessment.profile));
    default:
      // Depth and seed too, even at their defaults: what the numbers hang on should be seen.
      return assessment[field];
  }
}

const decisionSchema = (unwrap(assessmentSchema.shape.decisions) as z.core.$ZodRecord)._zod.def
  .valueType as z.ZodObject;
const treatmentSchema = (unwrap(assessmentSchema.shape.treatments) as z.core.$ZodRecord)._zod.def
  .valueType as z.ZodObject;

function collectionForm(collection: Collection, entities: readonly object[]): unknown {
  if (entities.length === 0) return undefined;
  const schema = entitySchema(collection);
  const forms = entities.map((entity) => short(schema, entity));
  if (!AS_MAP.has(collection)) return forms;
  return Object.fromEntries(forms.map(({ id, ...fields }) => [id, fields]));
}

/** The fields in the order of the schema, without those that have their default. */
function short(schema: z.ZodObject, value: object): FileForm {
  const fields = value as FileForm;
  const form: FileForm = {};
  for (const [field, fieldSchema] of Object.entries(schema.shape)) {
    const given = fields[field];
    if (given !== undefined && !isDeepStrictEqual(given, defaultOf(fieldSchema as z.core.$ZodType)))
      form[field] = given;
  }
  return form;
}

function answersForm(answers: Assessment['answers']): unknown {
  const forms = Object.entries(answers).flatMap(([key, answer]) => {
    const form = answerForm(answer);
    return form === undefined ? [] : [[key, form]];
  });
  return filled(Object.fromEntries(forms));
}

/** `3`, `unknown`, `{na: why}`, `{points: 3, by: business, ...}` or one entry a side. */
function answerForm(answer: Answer): unknown {
  const sides = SIDES.filter((side) => Object.keys(answer[side] ?? {}).length > 0);
  const [only, another] = sides;
  if (only === undefined) return undefined;
  if (another !== undefined) return Object.fromEntries(sides.map((side) => [side, replyForm(answer[side] ?? {})]));
  if (only === 'joint') return replyForm(answer.joint ?? {});
  const { points, na, ...rest } = answer[only] ?? {};
  return { ...(points === undefined ? {} : { points }), ...(na === undefined ? {} : { na }), by: only, ...rest };
}

function replyForm(reply: Reply): unknown {
  return reply.points !== undefined && Object.keys(reply).length === 1 ? reply.points : reply;
}

function mapValues<T>(record: Readonly<Record<string, T>>, change: (value: T) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** undefined for an empty group, which is then left out. */
function filled(form: FileForm): FileForm | undefined {
  return Object.keys(form).length > 0 ? form : undefined;
}
