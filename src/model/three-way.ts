import { isDeepStrictEqual } from 'node:util';
import { type Assessment, assessment as schema } from './assessment.ts';
import { checkReferences } from './references.ts';

type Named = { id: string };
type Fields = Record<string, unknown>;

/** What cannot be put together: both changed it, each in another way. */
class Clash extends Error {}

/**
 * What two people made of one assessment (`base`) at the same time, as one: what only one of them changed is as that one
 * has it. Undefined where both changed the same field or reply in different ways, or where the two no longer hold
 * together, as a flow to a system that the other one took out.
 */
export function threeWay(base: Assessment, mine: Assessment, theirs: Assessment): Assessment | undefined {
  try {
    const merged = schema.safeParse(together(base, mine, theirs));
    if (!merged.success || (isBroken(merged.data) && !isBroken(mine) && !isBroken(theirs))) return undefined;
    return merged.data;
  } catch (error) {
    if (error instanceof Clash) return undefined;
    throw error;
  }
}

function together(base: Assessment, mine: Assessment, theirs: Assessment): Fields {
  const { answers: before, minutes: told = [], ...facts } = base;
  const { answers: ours, minutes: oursTold = [], ...myFacts } = mine;
  const { answers: others, minutes: othersTold = [], ...theirFacts } = theirs;
  const minutes = mergeLogs(told, oursTold, othersTold);
  const keys = new Set([...Object.keys(others), ...Object.keys(ours)]);
  const answers = [...keys].map((key) => [
    key,
    eachField(before[key] ?? {}, ours[key] ?? {}, others[key] ?? {}, mergeReplies),
  ]);
  return {
    ...eachField(facts, myFacts, theirFacts, merge),
    answers: Object.fromEntries(answers.filter(([, answer]) => Object.keys(Object(answer)).length > 0)),
    ...((minutes.length > 0 || theirs.minutes !== undefined) && { minutes }),
  };
}

function isBroken(one: Assessment): boolean {
  return checkReferences(one).some(({ severity }) => severity === 'error');
}

/** A reply is one thing: the points of one and the reason of the other would be neither's. */
function mergeReplies(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isDeepStrictEqual(mine, base) || isDeepStrictEqual(mine, theirs)) return theirs;
  if (isDeepStrictEqual(theirs, base)) return mine;
  throw new Clash();
}

/** Entities under ids of their own merge one by one, and their fields; a list of anything else is one thing. */
function merge(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isListOfNamed(mine) && isListOfNamed(theirs) && isListOfNamed(base) && !isDeepStrictEqual(mine, base)) {
    return isDeepStrictEqual(theirs, base) ? mine : mergeLists(base, mine, theirs);
  }
  if (isFields(mine) && isFields(theirs) && isFields(base)) return eachField(base, mine, theirs, merge);
  return mergeReplies(base, mine, theirs);
}

function eachField(base: Fields, mine: Fields, theirs: Fields, merged: typeof merge): Fields {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const value = merged(base[name], mine[name], theirs[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** In the order that the other one has; what only I have added comes behind. */
function mergeLists(base: readonly Named[], mine: readonly Named[], theirs: readonly Named[]): unknown[] {
  const of = (list: readonly Named[], id: string) => list.find((one) => one.id === id);
  const ids = new Set([...theirs, ...mine].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const merged = merge(of(base, id), of(mine, id), of(theirs, id));
    return merged === undefined ? [] : [merged];
  });
}

/** What both wrote behind what was there, theirs first. */
function mergeLogs<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): readonly T[] {
  if (isDeepStrictEqual(mine, base) || isDeepStrictEqual(mine, theirs)) return theirs;
  if (isDeepStrictEqual(theirs, base)) return mine;
  const begins = [mine, theirs].every((log) => isDeepStrictEqual(log.slice(0, base.length), base));
  if (!begins) throw new Clash();
  return [...theirs, ...mine.slice(base.length)];
}

function isListOfNamed(value: unknown): value is readonly Named[] {
  return Array.isArray(value) && value.every((one) => typeof Object(one).id === 'string');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
