import type { Answer, AnswerKey } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';

/** One assessment as what differs from another. Of thousands of answers, one or two do; the rest need not be copied. */
export type Change = {
  facts: Partial<Omit<Assessment, 'answers'>>;
  /** Fields that are gone, and answers. */
  without: { facts: readonly string[]; answers: readonly AnswerKey[] };
  answers: Record<AnswerKey, Answer>;
};

/** What leads from `before`, or from nothing, to `now`. What is the same object is the same. */
export function changeOf(before: Assessment | undefined, now: Assessment): Change {
  const { answers: had = {}, ...old } = before ?? {};
  const { answers, ...facts } = now;
  const differs =
    (of: object) =>
    ([name, value]: [string, unknown]) =>
      Reflect.get(of, name) !== value;
  const gone = (from: object, to: object) => Object.keys(from).filter((name) => !Object.hasOwn(to, name));
  return {
    facts: Object.fromEntries(Object.entries(facts).filter(differs(old))),
    without: { facts: gone(old, facts), answers: gone(had, answers) },
    answers: Object.fromEntries(Object.entries(answers).filter(differs(had))),
  };
}

/** The assessment that a change leads to. The answers of the one before are changed in place: nobody reads it any more. */
export function changed(before: Assessment | undefined, { facts, without, answers }: Change): Assessment {
  const all = Object.assign(before?.answers ?? {}, answers);
  for (const key of without.answers) delete all[key];
  const now = { ...before, ...facts, answers: all };
  for (const name of without.facts) Reflect.deleteProperty(now, name);
  return now as Assessment;
}
