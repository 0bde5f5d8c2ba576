import { type Answer, type AnswerKey, isAnswered, type Reply, SIDES } from './answer.ts';
import type { Assessment } from './assessment.ts';

/** Whether a reply said something that no longer holds. Days are YYYY-MM-DD; the last day still counts. */
export function isExpired(reply: Reply | undefined, today: string): boolean {
  return isAnswered(reply) && reply.points !== 'unknown' && reply.until !== undefined && reply.until < today;
}

/** The day on which the first of the replies to a question ran out; undefined where all of them hold. */
export function expiredOn(answer: Answer | undefined, today: string): string | undefined {
  return SIDES.flatMap((side) => {
    const reply = answer?.[side];
    return isExpired(reply, today) && reply?.until !== undefined ? [reply.until] : [];
  }).sort()[0];
}

/**
 * The assessment as it counts on a day: what has run out is unknown, its note and evidence stay. The one place where
 * answers run out; everything that is computed reads the result. Returns the same object where nothing has run out.
 */
export function asOf<A extends Pick<Assessment, 'answers'>>(a: A, today: string): A {
  const expired = expiredIn(a, today);
  if (expired.length === 0) return a;
  const reopened = expired.map(([key, answer]): [AnswerKey, Answer] => [key, reopen(answer, today)]);
  return { ...a, answers: { ...a.answers, ...Object.fromEntries(reopened) } };
}

/**
 * The assessment as it is asked about on a day: what has run out is asked anew, its note and evidence stay. Returns the
 * same object where nothing has run out.
 */
export function askedAnew<A extends Pick<Assessment, 'answers'>>(a: A, today: string): A {
  const expired = expiredIn(a, today);
  if (expired.length === 0) return a;
  const open = expired.map(([key, answer]): [AnswerKey, Answer] => [key, withoutExpired(answer, today)]);
  return { ...a, answers: { ...a.answers, ...Object.fromEntries(open) } };
}

/** What has run out, by key. Few answers have a last day, so that is looked at first. */
function expiredIn({ answers }: Pick<Assessment, 'answers'>, today: string): [AnswerKey, Answer][] {
  const found: [AnswerKey, Answer][] = [];
  for (const key of Object.keys(answers)) {
    const answer = answers[key];
    if (answer === undefined) continue;
    const { business, technology, joint } = answer;
    const holdsForGood = (business?.until ?? technology?.until ?? joint?.until) === undefined;
    if (!holdsForGood && expiredOn(answer, today) !== undefined) found.push([key, answer]);
  }
  return found;
}

function withoutExpired(answer: Answer, today: string): Answer {
  const sides = SIDES.flatMap((side) => {
    const reply = answer[side];
    if (reply === undefined || !isExpired(reply, today)) return reply === undefined ? [] : [[side, reply]];
    const { points: _, na: __, ...rest } = reply;
    return [[side, rest]];
  });
  return Object.fromEntries(sides);
}

function reopen(answer: Answer, today: string): Answer {
  const sides = SIDES.flatMap((side) => {
    const reply = answer[side];
    return reply === undefined ? [] : [[side, isExpired(reply, today) ? unknownInstead(reply) : reply]];
  });
  return Object.fromEntries(sides);
}

function unknownInstead({ points: _, na: __, ...rest }: Reply): Reply {
  return { points: 'unknown', ...rest };
}
