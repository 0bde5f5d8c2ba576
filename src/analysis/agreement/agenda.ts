import { differences, gapBetween, kindOf, type TwoSided } from '../alignment.ts';
import type { Context } from '../context.ts';
import type { Line } from '../risks/register.ts';
import { decidersIn } from './deciders.ts';
import { departmentsIn, inOrder } from './departments.ts';
import { openQuestions } from './open-questions.ts';
import { patternOf } from './patterns.ts';
import { positionOf } from './positions.ts';
import { explainPriority, type Factors, factorsOf, priorityOf, redRisksFed } from './priority.ts';
import { recordOf } from './record.ts';
import type { Agenda, AgendaItem, OpenQuestion } from './schema.ts';

/**
 * What business and technology have to talk about: the weightiest open differences, and the questions that belong on any
 * agenda while nobody has answered them. What has a joint answer is settled and only stands in the record.
 */
export function makeAgenda(context: Context, compared: readonly TwoSided[], lines: readonly Line[]): Agenda {
  const { agenda } = context.bank.agreement;
  const departmentsOf = departmentsIn(context);
  const decide = decidersIn(context);
  const fed = redRisksFed(lines);
  const open = differences(compared)
    .filter(({ resolved }) => !resolved)
    .map((one) => ({ one, factors: factorsOf(context, one, fed) }))
    .sort((a, b) => priorityOf(b.factors) - priorityOf(a.factors) || (a.one.key < b.one.key ? -1 : 1));
  const most = context.assessment.depth === 'quick' ? agenda.itemsQuick : agenda.items;
  const describe = (one: TwoSided, factors: Factors): AgendaItem => {
    const { question } = one.items[0];
    const { decider, departments } = decide(question);
    const gap = gapBetween(one);
    return {
      key: one.key,
      questionId: question.id,
      text: one.text,
      kind: kindOf(one),
      gap,
      priority: priorityOf(factors),
      business: positionOf(one, 'business'),
      technology: positionOf(one, 'technology'),
      why: question.why,
      prompt: patternOf(one, context.bank.agreement)?.prompt ?? null,
      decider,
      minutes: one.gate || Math.abs(gap ?? 0) >= agenda.longGap ? agenda.minutesLong : agenda.minutes,
      departments: inOrder([...departments, ...one.items.flatMap(departmentsOf)]),
      because: explainPriority(context, one, factors),
    };
  };
  const items = open.slice(0, most).map(({ one, factors }) => describe(one, factors));
  const questions = openQuestions(context, decide, departmentsOf);
  const groups = groupByDepartments(items, questions);
  return {
    items,
    left: open.length - items.length,
    questions,
    groups,
    minutes: groups.reduce((sum, group) => sum + group.minutes, 0),
    record: recordOf(groups, items, questions, compared),
  };
}

/** Topics that need the same departments, in the order of their weightiest one. */
function groupByDepartments(items: readonly AgendaItem[], questions: readonly OpenQuestion[]): Agenda['groups'] {
  const groups = new Map<string, Agenda['groups'][number]>();
  const groupOf = ({ departments, minutes }: AgendaItem | OpenQuestion) => {
    const name = departments.join('\n');
    const group = groups.get(name) ?? { departments: [...departments], minutes: 0, keys: [], questions: [] };
    groups.set(name, group);
    group.minutes += minutes;
    return group;
  };
  for (const item of items) groupOf(item).keys.push(item.key);
  for (const question of questions) groupOf(question).questions.push(question.questionId);
  return [...groups.values()];
}
