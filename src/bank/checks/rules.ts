import type { Problem } from '../../model/problem.ts';
import type { PackEntries } from '../assemble.ts';
import type { Entry } from '../entries.ts';
import type { GraphCheck, Question, Rule, Scope } from '../schema.ts';
import { reportCondition } from './conditions.ts';
import { unknownIds } from './known.ts';

/** Kinds of things that a finding of each check points at; a rule on it can read no others. */
const FOUND: Record<GraphCheck, readonly Scope[]> = {
  cycle: ['project', 'system', 'data', 'flow'],
  single_point: ['project', 'system'],
  synchronous_chain: ['project', 'system', 'flow'],
  landscape: ['project'],
};

/** Whether each risk rule can fire, and only for what is asked. */
export function checkRules(pack: PackEntries): Problem[] {
  const questions = new Map(pack.questions.map(({ value }) => [value.id, value]));
  const lists = {
    categories: new Set(pack.categories.map(({ value }) => value.id)),
    scenarios: new Set(pack.scenarios.map(({ value }) => value.id)),
  };
  return pack.rules.flatMap((entry) => [
    ...numbers(entry),
    ...triggers(entry, questions),
    ...graph(entry),
    ...condition(entry, questions, lists),
  ]);
}

function numbers({ value: { probability }, fault }: Entry<Rule>): Problem[] {
  if (probability.good < probability.bad) return [];
  const message = `the risk is not smaller with the control in place: good ${probability.good}, bad ${probability.bad}`;
  return [fault(message, ['probability'], 'good must be less than bad')];
}

function triggers(entry: Entry<Rule>, questions: ReadonlyMap<string, Question>): Problem[] {
  const { scope, check, signals } = entry.value;
  const ids = Object.keys(entry.value.triggers);
  if (ids.length === 0 && Object.keys(signals).length === 0) {
    return [entry.fault('nothing triggers it', ['triggers'], 'name at least one question or signal')];
  }
  const unknown = unknownIds(
    entry,
    'question',
    ids.map((id) => ({ id, field: ['triggers', id] })),
    new Set(questions.keys()),
  );
  if (scope !== 'graph' || check === undefined || unknown.length > 0 || ids.length === 0) return unknown;
  const tied = FOUND[check];
  if (ids.some((id) => tied.includes(questions.get(id)?.scope ?? 'project'))) return [];
  const message = `it can never fire: none of its questions is about what ${check} finds`;
  return [entry.fault(message, ['triggers'], `name a question about ${tied.join(', ')}`)];
}

function graph({ value: { scope, check }, fault }: Entry<Rule>): Problem[] {
  if (scope === 'graph' && check === undefined) {
    return [
      fault(
        'a graph rule needs the check whose findings it reads',
        ['scope'],
        `add check: ${Object.keys(FOUND).join(' | ')}`,
      ),
    ];
  }
  return scope !== 'graph' && check !== undefined
    ? [fault('only a graph rule has a check', ['check'], 'remove it, or write scope: graph')]
    : [];
}

function condition(
  entry: Entry<Rule>,
  questions: ReadonlyMap<string, Question>,
  lists: { categories: ReadonlySet<string>; scenarios: ReadonlySet<string> },
): Problem[] {
  const { when, scope, check } = entry.value;
  const subject = scope === 'graph' ? check : scope;
  if (when === undefined || subject === undefined) return [];
  const { faults, reads } = reportCondition(when, subject, lists);
  return [
    ...faults.map(({ message, mend }) => entry.fault(message, ['when'], mend)),
    ...unknownIds(
      entry,
      'question',
      reads.map((id) => ({ id, field: ['when'] })),
      new Set(questions.keys()),
    ),
  ];
}
