import type { Assessment } from '../../model/assessment.ts';
import { type Change, SCORED, type ScoredKind } from './find-changes.ts';

/**
 * The earlier assessment with some of the changes made: a world that may never have been, to tell what each change does.
 * References to what is not there (yet) are no fault here: analysis leaves them out.
 */
export function withChanges(before: Assessment, after: Assessment, made: readonly Change[]): Assessment {
  const world: Assessment = { ...before, answers: { ...before.answers } };
  const entities = new Map<ScoredKind, Set<string>>();
  for (const { kind, key, answers } of made.flatMap((one) => one.joined ?? [one])) {
    if (kind === 'setting') takeField(world, after, key as keyof Assessment);
    else if (kind === 'answer') takeAnswer(world, after, key);
    else entities.set(kind, (entities.get(kind) ?? new Set()).add(key));
    for (const one of answers) takeAnswer(world, after, one);
  }
  for (const [kind, ids] of entities) takeField(world, withEntities(before, after, kind, ids), SCORED[kind]);
  return world;
}

function takeField<F extends keyof Assessment>(world: Assessment, from: Pick<Assessment, F>, field: F): void {
  world[field] = from[field];
}

function takeAnswer(world: Assessment, after: Assessment, key: string): void {
  const answer = Object.hasOwn(after.answers, key) ? after.answers[key] : undefined;
  if (answer === undefined) delete world.answers[key];
  else world.answers[key] = answer;
}

/** The earlier list with the entities of these ids as they are later: in the earlier order, what is new at the end. */
function withEntities(before: Assessment, after: Assessment, kind: ScoredKind, ids: ReadonlySet<string>): Assessment {
  const field = SCORED[kind];
  const old: readonly { id: string }[] = before[field];
  const now = new Map<string, { id: string }>(after[field].map((entity) => [entity.id, entity]));
  const known = new Set(old.map(({ id }) => id));
  const kept = old.flatMap((entity) => (ids.has(entity.id) ? (now.get(entity.id) ?? []) : [entity]));
  const added = [...now.values()].filter(({ id }) => ids.has(id) && !known.has(id));
  return { ...after, [field]: [...kept, ...added] };
}
