import { splitAnswerKey } from '../../model/answer.ts';
import type { Change } from './find-changes.ts';

/** More parts than these nobody reads, and each takes a whole computation of the readiness. */
const MOST_PARTS = 150;

/**
 * Changes that are too many to be told apart, as fewer: first all answers to the same question become one change, then,
 * where that does not do, all systems, data objects or flows that came, went or changed. The order stays.
 */
export function joinMany(found: readonly Change[]): readonly Change[] {
  if (found.length <= MOST_PARTS) return found;
  const byQuestion = joinBy(found, ({ kind, key }) => (kind === 'answer' ? splitAnswerKey(key).questionId : undefined));
  if (byQuestion.length <= MOST_PARTS) return byQuestion;
  return joinBy(byQuestion, ({ kind, change }) =>
    kind === 'answer' || kind === 'setting' ? undefined : `${kind}s ${change}`,
  );
}

function joinBy(found: readonly Change[], nameOf: (one: Change) => string | undefined): Change[] {
  const groups = new Map<string, Change[]>();
  for (const one of found) {
    // What is not joined stands under a name that nothing else can have.
    const name = nameOf(one) ?? ` ${one.kind} ${one.key}`;
    const same = groups.get(name);
    if (same) same.push(one);
    else groups.set(name, [one]);
  }
  return [...groups].map(([name, members]): Change => {
    const [first, second] = members;
    if (first === undefined || second === undefined) return first as Change;
    const kinds = new Set(members.map(({ change }) => change));
    return {
      kind: first.kind,
      change: kinds.size === 1 ? first.change : 'changed',
      key: name,
      answers: members.flatMap(({ answers }) => answers),
      joined: members,
    };
  });
}
