import { z } from 'zod';
import { ANSWER_KEY_PATTERN, reply, SIDES } from './answer.ts';
import { assessment, COLLECTIONS, type Collection, LANDSCAPE_COLLECTIONS } from './assessment.ts';
import { entitySchema } from './reading/entity.ts';
import { requiredFields } from './reading/schema-walk.ts';
import { ID_PATTERN } from './text.ts';

type JsonSchema = { [keyword: string]: unknown };

const EMPTY = { type: 'null' };
/** Ids that a person may leave out of a list. */
const WITHOUT_IDS: ReadonlySet<Collection> = new Set(['processes', 'failures']);

/**
 * JSON Schema 2020-12 of the assessment file as people write it: collections as lists or maps, short answers, null to
 * strike out what the scenario brings. For editors and other programs; parseAssessment says more in plainer words.
 */
export function assessmentJsonSchema(): JsonSchema {
  const { properties: written, ...head } = jsonSchemaOf(assessment);
  const properties: JsonSchema = { ...(written as JsonSchema) };
  for (const collection of COLLECTIONS) properties[collection] = collectionSchema(collection);
  for (const group of ['profile', 'decisions', 'treatments', 'minutes'])
    properties[group] = { anyOf: [EMPTY, properties[group]] };
  properties.answers = { anyOf: [EMPTY, answersSchema()] };
  properties.scenarioApplied = {
    type: 'boolean',
    description: "True: the scenario's entities stand in this file already and are not brought in again.",
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'plimsoll assessment file',
    description: 'Facts and answers about an integration project. Only `plimsoll` must be given.',
    ...head,
    properties,
    required: ['plimsoll'],
    allOf: [completeWithoutScenario()],
    $defs: {
      id: { type: 'string', pattern: ID_PATTERN.source, not: { enum: reservedWords() } },
      points: { enum: [0, 1, 2, 3, 4, 'unknown'] },
      ...Object.fromEntries(COLLECTIONS.map((collection) => [collection, entityDefinition(collection)])),
    },
  };
}

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return rest;
}

/** An entity. What must be given is said elsewhere where a scenario may bring it. */
function entityDefinition(collection: Collection): JsonSchema {
  const { required: _, ...definition } = jsonSchemaOf(entitySchema(collection));
  const ofScenario = (LANDSCAPE_COLLECTIONS as readonly string[]).includes(collection);
  return ofScenario ? definition : { ...definition, required: requiredBesidesId(collection) };
}

function requiredBesidesId(collection: Collection): string[] {
  return requiredFields(entitySchema(collection)).filter((field) => field !== 'id');
}

function collectionSchema(collection: Collection): JsonSchema {
  const entity = { $ref: `#/$defs/${collection}` };
  const strikable = (LANDSCAPE_COLLECTIONS as readonly string[]).includes(collection);
  return {
    anyOf: [
      EMPTY,
      { type: 'array', items: WITHOUT_IDS.has(collection) ? entity : { ...entity, required: ['id'] } },
      {
        type: 'object',
        propertyNames: { $ref: '#/$defs/id' },
        additionalProperties: strikable ? { anyOf: [EMPTY, entity] } : entity,
      },
    ],
  };
}

/** Without a scenario that is still to be applied, each entity stands for itself and must be complete. */
function completeWithoutScenario(): JsonSchema {
  const applied = { properties: { scenarioApplied: { const: true } }, required: ['scenarioApplied'] };
  const complete = LANDSCAPE_COLLECTIONS.map((collection) => {
    const required = { required: requiredBesidesId(collection) };
    return [collection, { items: required, additionalProperties: required }];
  });
  return {
    if: { anyOf: [{ not: { required: ['scenario'] } }, applied] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { properties: Object.fromEntries(complete) },
  };
}

function answersSchema(): JsonSchema {
  const { properties, ...rest } = jsonSchemaOf(reply);
  const fields = properties as { na: JsonSchema } & JsonSchema;
  const one = {
    ...rest,
    properties: { ...fields, points: { $ref: '#/$defs/points' }, na: { ...fields.na, minLength: 1 } },
    not: { required: ['points', 'na'] },
  };
  const short = (full: JsonSchema) => ({ anyOf: [EMPTY, { $ref: '#/$defs/points' }, full] });
  const withSide = { ...one, properties: { ...one.properties, by: { enum: [...SIDES] } } };
  const sides = {
    type: 'object',
    properties: Object.fromEntries(SIDES.map((side) => [side, short(one)])),
    additionalProperties: false,
    minProperties: 1,
  };
  return {
    type: 'object',
    propertyNames: { pattern: ANSWER_KEY_PATTERN.source },
    additionalProperties: { anyOf: [...short(withSide).anyOf, sides] },
  };
}

function reservedWords(): string[] {
  return Object.getOwnPropertyNames(Object.prototype).filter((word) => ID_PATTERN.test(word));
}
