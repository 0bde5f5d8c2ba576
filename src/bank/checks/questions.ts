import { DEPTHS } from '../../model/entities.ts';
import type { Problem } from '../../model/problem.ts';
import type { PackEntries } from '../assemble.ts';
import type { Entry } from '../entries.ts';
import type { Question, Scope } from '../schema.ts';
import { reportCondition } from './conditions.ts';
import { meant, unknownIds } from './known.ts';

type Lists = {
  byId: ReadonlyMap<string, Question>;
  dimensions: ReadonlySet<string>;
  categories: ReadonlySet<string>;
  scenarios: ReadonlySet<string>;
};

const PLACEHOLDER: Record<Scope, string | undefined> = {
  project: undefined,
  system: '{system}',
  data: '{object}',
  flow: '{flow}',
};

/** Whether each question can be asked, scored and mended. */
export function checkQuestions(pack: PackEntries): Problem[] {
  const lists: Lists = {
    byId: new Map(pack.questions.map(({ value }) => [value.id, value])),
    dimensions: new Set(pack.head.flatMap(({ value }) => value.dimensions.map(({ id }) => id))),
    categories: new Set(pack.categories.map(({ value }) => value.id)),
    scenarios: new Set(pack.scenarios.map(({ value }) => value.id)),
  };
  return pack.questions.flatMap((entry) => [
    ...unknownIds(entry, 'dimension', [{ id: entry.value.dimension, field: ['dimension'] }], lists.dimensions),
    ...placement(entry, lists),
    ...wording(entry),
    ...fixing(entry),
    ...asking(entry, lists),
  ]);
}

function placement(
  { value: { id, scope, category, standard, gate }, fault }: Entry<Question>,
  lists: Lists,
): Problem[] {
  const found: Problem[] = [];
  const what = gate ? `${id} is a gate and` : id;
  if (category !== undefined && scope !== 'system') {
    found.push(
      fault(
        `${what} can never be asked: only systems have a category`,
        ['category'],
        'remove category, or write scope: system',
      ),
    );
  } else if (category !== undefined && !lists.categories.has(category)) {
    found.push(
      fault(
        `${what} can never be asked: there is no category ${category}`,
        ['category'],
        meant(category, lists.categories),
      ),
    );
  }
  if (standard && scope !== 'flow') {
    found.push(fault('only a question about flows can be part of the integration standard', ['standard'], 'remove it'));
  }
  return found;
}

function wording({ value: { scope, text, options }, fault }: Entry<Question>): Problem[] {
  const own = PLACEHOLDER[scope];
  const strange = [...text.matchAll(/\{[^}]*\}/g)].filter(([placeholder]) => placeholder !== own);
  const twice = options.findIndex((label, at) => options.indexOf(label) !== at);
  return [
    ...strange.map(([placeholder]) =>
      fault(`${placeholder} stands for nothing here`, ['text'], own === undefined ? 'write it out' : `write ${own}`),
    ),
    ...(twice < 0 ? [] : [fault(`two options say "${options[twice]}"`, ['options', twice], 'make them differ')]),
  ];
}

function fixing({ value: { fix }, fault }: Entry<Question>): Problem[] {
  const found: Problem[] = [];
  if (fix.days === undefined && fix.shareOfEffort === undefined && fix.instead === undefined) {
    found.push(fault('says nothing about what the action takes', ['fix'], 'write fix: {days: [1, 2]}'));
  }
  for (const field of ['days', 'shareOfEffort', 'buildDays'] as const) {
    const [from, to] = fix[field] ?? [0, 0];
    if (from > to) found.push(fault(`goes from ${from} down to ${to}`, ['fix', field], 'put the smaller number first'));
  }
  return found;
}

function asking({ value, fault }: Entry<Question>, lists: Lists): Problem[] {
  const { id, askIf, scope, depth } = value;
  if (askIf === undefined) return [];
  const at = ['askIf'];
  const { faults, reads } = reportCondition(askIf, scope, lists);
  const refused = faults.map(({ message, mend }) => fault(message, at, mend));
  return [
    ...refused,
    ...reads.flatMap((read): Problem[] => {
      const other = lists.byId.get(read);
      if (read === id)
        return [fault(`${id} can never be asked: it waits for its own answer`, at, 'name another question')];
      if (other === undefined)
        return [fault(`there is no question ${read}`, at, meant(read, new Set(lists.byId.keys())))];
      if (other.scope !== scope && other.scope !== 'project') {
        return [
          fault(
            `${read} is asked about another kind of thing (${other.scope})`,
            at,
            `name a question about the ${scope}, or the project`,
          ),
        ];
      }
      if (DEPTHS.indexOf(other.depth) > DEPTHS.indexOf(depth)) {
        return [
          fault(
            `${read} is asked at depth ${other.depth} only, ${id} already at ${depth}`,
            at,
            `make ${read} as shallow as ${id}`,
          ),
        ];
      }
      return waitsFor(read, id, lists) ? [fault(`${id} and ${read} wait for each other`, at, 'break the circle')] : [];
    }),
  ];
}

/** Whether a question waits, directly or through others, for the answer to another one. */
function waitsFor(from: string, target: string, lists: Lists, seen = new Set<string>()): boolean {
  if (from === target) return true;
  const question = lists.byId.get(from);
  if (question?.askIf === undefined || seen.has(from)) return false;
  seen.add(from);
  const { reads } = reportCondition(question.askIf, question.scope, lists);
  return reads.some((read) => waitsFor(read, target, lists, seen));
}
