import { z } from 'zod';
import type { Bank } from '../../bank/bank.ts';
import { answerKey, splitAnswerKey } from '../../model/answer.ts';
import { type Assessment, assessment as assessmentSchema } from '../../model/assessment.ts';
import { id as idSchema } from '../../model/text.ts';
import { commonWords } from './common-words.ts';
import { type NameKind, type Term, termsOf } from './names.ts';
import { finderOf, replacer } from './replace.ts';
import { type IdKind, type Kept, type Roles, rolesOf } from './roles.ts';

export type Redacted = {
  /** The same facts and answers without the names: the analysis gives the same numbers. */
  assessment: Assessment;
  /** What must not be read anywhere in what is made of it, the longest first. */
  terms: readonly Term[];
  /** What stands in place of an id. */
  idOf: Roles['idOf'];
};

const NOTHING: Kept = { systems: new Set(), people: new Set(), vendors: new Set(), organisation: false };

/**
 * An assessment in which roles stand in place of the names of systems, vendors, people, departments, the organisation and
 * the project, in fields of their own and in running text, where e-mail, web and phone addresses go too. Ids become
 * numbers. Names that the bank itself uses for such systems stay (`ERP`). Pure; the same input gives the same roles.
 */
export function redact(a: Assessment, bank: Bank, kept: Kept = NOTHING): Redacted {
  const common = commonWords(bank);
  const roles = rolesOf(a, bank, common, kept);
  const terms = termsOf(roles.names, common, roles.kept);
  const walk = walker(roles, replacer(finderOf(terms)), answerKeys(a, bank, roles));
  return { assessment: assessmentSchema.parse(walk(assessmentSchema, a, [])), terms, idOf: roles.idOf };
}

/** Gives the key of an answer with the id that stands in place of its scope's. */
function answerKeys(a: Assessment, bank: Bank, { idOf }: Roles): (key: string) => string {
  const scopes = new Map(bank.questions.map(({ id, scope }) => [id, scope]));
  const kinds = { system: a.systems, data: a.dataObjects, flow: a.flows } as const;
  const idKinds = { system: 'system', data: 'object', flow: 'flow' } as const;
  const has = (kind: keyof typeof kinds, id: string) => kinds[kind].some((one) => one.id === id);
  return (key) => {
    const { questionId, scopeId } = splitAnswerKey(key);
    if (scopeId === undefined) return key;
    const own = scopes.get(questionId);
    const order = (['system', 'data', 'flow'] as const).toSorted(
      (one, other) => Number(other === own) - Number(one === own),
    );
    const kind = order.find((one) => has(one, scopeId));
    return answerKey(questionId, idOf(kind === undefined ? 'scope' : idKinds[kind], scopeId));
  };
}

/** What an id in this field belongs to; of `id` itself: of the collection that it stands in. */
export const ID_FIELDS: Readonly<Record<string, IdKind>> = {
  systems: 'system',
  from: 'system',
  to: 'system',
  via: 'system',
  system: 'system',
  issuer: 'system',
  xref: 'system',
  goldenRecord: 'system',
  dataObjects: 'object',
  objects: 'object',
  attributeGroups: 'group',
  flows: 'flow',
  flow: 'flow',
  processes: 'process',
  process: 'process',
  failures: 'failure',
  objectives: 'objective',
  problems: 'problem',
  stakeholders: 'person',
  owner: 'person',
  businessOwner: 'person',
  technicalOwner: 'person',
  deputy: 'person',
  accountable: 'person',
  responsible: 'person',
  consulted: 'person',
  informed: 'person',
  existingIntegrations: 'integration',
  interfaces: 'interface',
};
/** Ids of the bank. */
export const BANK_ID_FIELDS: ReadonlySet<string> = new Set(['scenario', 'bank', 'category', 'drivers']);

/** Fields that hold a name and nothing else. */
const NAME_FIELDS: Readonly<Record<string, NameKind>> = {
  'systems.name': 'system',
  'systems.businessName': 'system',
  'systems.product': 'system',
  'systems.vendor': 'vendor',
  'systems.department': 'department',
  'stakeholders.department': 'department',
  'stakeholders.name': 'person',
  'profile.organisation': 'organisation',
  'profile.author': 'author',
  name: 'project',
};

type Walk = (schema: unknown, value: unknown, path: readonly string[]) => unknown;

/** Goes through a value along its schema, which says what is text, what an id and what neither. Lists add nothing to a path. */
function walker(roles: Roles, replace: (text: string) => string, answerKeyOf: (key: string) => string): Walk {
  const idOf = (id: string, path: readonly string[]): string => {
    const field = path.at(-1) === 'id' ? path.at(-2) : path.at(-1);
    const kind = ID_FIELDS[field ?? ''];
    return kind === undefined ? id : roles.idOf(kind, id);
  };
  const textOf = (text: string, path: readonly string[]): string => {
    const kind = NAME_FIELDS[path.join('.')];
    const role = kind === undefined ? undefined : roles.roleOf(kind, text);
    return role ?? replace(text);
  };
  const walk: Walk = (schema, value, path) => {
    if (value === undefined || value === null) return value;
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
      return walk(schema.def.innerType, value, path);
    if (schema instanceof z.ZodUnion) {
      return walk(
        schema.options.find((option) => (option as z.ZodType).safeParse(value).success),
        value,
        path,
      );
    }
    if (schema instanceof z.ZodArray) return (value as unknown[]).map((one) => walk(schema.element, one, path));
    if (schema instanceof z.ZodObject) {
      return mapEntries(value, (key, one) => [key, walk(schema.shape[key], one, [...path, key])]);
    }
    if (schema instanceof z.ZodRecord) {
      return mapEntries(value, (key, one) => {
        const own =
          path.join('.') === 'answers'
            ? answerKeyOf(key)
            : path.at(-1) === 'goldenRecord'
              ? roles.idOf('group', key)
              : key;
        return [own, walk(schema.valueType, one, path)];
      });
    }
    if (typeof value !== 'string') return value;
    if (path.join('.') === 'minutes.key') return answerKeyOf(value);
    if (schema === idSchema) return idOf(value, path);
    return schema instanceof z.ZodPipe ? textOf(value, path) : value;
  };
  return walk;
}

function mapEntries(value: unknown, change: (key: string, one: unknown) => [string, unknown]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => change(key, one)));
}
