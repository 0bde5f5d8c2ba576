import { isDeepStrictEqual } from 'node:util';
import type { Bank } from '../../bank/bank.ts';
import { type Answer, type AnswerKey, SIDES, splitAnswerKey } from '../../model/answer.ts';
import { type Assessment, assessment } from '../../model/assessment.ts';
import type { ChangePart } from './schema.ts';

/** One difference between two assessments, as small as it makes sense alone. */
export type Change = Pick<ChangePart, 'kind' | 'change' | 'key' | 'answers'> & {
  /** The single changes of which this one is made up, where they are too many to be told apart. */
  joined?: readonly Change[];
};

/** The collections that the score stands on, by the kind of scope that they hold. */
export const SCORED = { system: 'systems', data: 'dataObjects', flow: 'flows' } as const;
export type ScoredKind = keyof typeof SCORED;
const KINDS = Object.keys(SCORED) as ScoredKind[];

/** Fields that no score reads. Whatever is not named here is taken to move it. */
const UNSCORED: ReadonlySet<keyof Assessment> = new Set([
  'name',
  'seed',
  'objectives',
  'problems',
  'stakeholders',
  'decisions',
  'existingIntegrations',
  'processes',
  'failures',
  'treatments',
  'minutes',
] as const);

/**
 * What changed: settings, then systems, data objects and flows that went, changed or came, then answers in the order of the
 * interview. The answers about what came or went are a part of that change. Notes, flags and confirmations are no changes.
 */
export function findChanges(
  before: Assessment,
  after: Assessment,
  bank: Bank,
): { found: Change[]; unscored: string[] } {
  const fields = (Object.keys(assessment.shape) as (keyof Assessment)[]).filter(
    (field) => field !== 'answers' && !isDeepStrictEqual(before[field], after[field]),
  );
  const collections: readonly string[] = Object.values(SCORED);
  const settings = fields.filter((field) => !UNSCORED.has(field) && !collections.includes(field));
  const order = new Map(bank.questions.map(({ id }, at) => [id, at]));
  const scopes = new Map(bank.questions.map(({ id, scope }) => [id, scope]));
  const keys = changedKeys(before, after).sort((a, b) => placeOf(order, a) - placeOf(order, b) || (a < b ? -1 : 1));
  const entities = KINDS.flatMap((kind) => entityChanges(before, after, kind)).sort(
    (a, b) => STEP[a.change] - STEP[b.change],
  );
  const withAnswers = entities.map((one): Change => {
    if (one.change === 'changed') return one;
    const its = keys.filter((key) => {
      const { questionId, scopeId } = splitAnswerKey(key);
      return scopeId === one.key && scopes.get(questionId) === one.kind;
    });
    return { ...one, answers: its };
  });
  const taken = new Set(withAnswers.flatMap(({ answers }) => answers));
  return {
    found: [
      ...settings.map((field): Change => ({ kind: 'setting', change: 'changed', key: field, answers: [] })),
      ...withAnswers,
      ...keys.filter((key) => !taken.has(key)).map((key) => answerChange(before, after, key)),
    ],
    unscored: fields.filter((field) => UNSCORED.has(field)),
  };
}

const STEP = { removed: 0, changed: 1, added: 2 } as const;

function placeOf(order: ReadonlyMap<string, number>, key: AnswerKey): number {
  return order.get(splitAnswerKey(key).questionId) ?? order.size;
}

function entityChanges(before: Assessment, after: Assessment, kind: ScoredKind): Change[] {
  const old = byId(before[SCORED[kind]]);
  const now = byId(after[SCORED[kind]]);
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  return ids.flatMap((key): Change[] => {
    const change = !now.has(key) ? 'removed' : !old.has(key) ? 'added' : 'changed';
    if (change === 'changed' && isDeepStrictEqual(facts(old.get(key)), facts(now.get(key)))) return [];
    return [{ kind, change, key, answers: [] }];
  });
}

function byId(entities: readonly { id: string }[]): Map<string, object> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

/** That somebody confirms what a scenario assumed changes no fact. */
function facts(entity: object | undefined): object {
  const { assumed: _, ...rest } = { assumed: undefined, ...entity };
  return rest;
}

function changedKeys(before: Assessment, after: Assessment): AnswerKey[] {
  const keys = new Set([...Object.keys(before.answers), ...Object.keys(after.answers)]);
  return [...keys].filter((key) => {
    const [old, now] = [answerOf(before, key), answerOf(after, key)];
    return old !== now && !isDeepStrictEqual(said(old), said(now));
  });
}

/** An answer without what moves no figure. */
function said(answer: Answer | undefined): unknown {
  return SIDES.map((side) => {
    const { points, na, evidence } = answer?.[side] ?? {};
    return [points, na !== undefined, evidence?.level];
  });
}

function answerOf({ answers }: Assessment, key: AnswerKey): Answer | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

function answerChange(before: Assessment, after: Assessment, key: AnswerKey): Change {
  const change =
    answerOf(after, key) === undefined ? 'removed' : answerOf(before, key) === undefined ? 'added' : 'changed';
  return { kind: 'answer', change, key, answers: [] };
}
