import type { Item } from '../../bank/visible.ts';
import { type Context, isItemAnswered } from '../context.ts';
import { generalQuestionText, itemScopeName, itemText } from '../wording.ts';
import type { Deciding } from './deciders.ts';
import { type DepartmentsOf, inOrder } from './departments.ts';
import type { OpenQuestion } from './schema.ts';

/** The questions that belong on any agenda and are still open, in the order of the interview, each once for all places. */
export function openQuestions(
  context: Context,
  decide: (question: Item['question']) => Deciding,
  departmentsOf: DepartmentsOf,
): OpenQuestion[] {
  const { discuss, minutes } = context.bank.agreement.agenda;
  const byQuestion = new Map<string, [Item, ...Item[]]>();
  for (const item of context.items) {
    const { id, source } = item.question;
    if (isItemAnswered(item) || !source.some((requirement) => discuss.includes(requirement))) continue;
    const list = byQuestion.get(id);
    if (list) list.push(item);
    else byQuestion.set(id, [item]);
  }
  return [...byQuestion].map(([questionId, items]) => {
    const [item] = items;
    const { question } = item;
    const { decider, departments } = decide(question);
    return {
      questionId,
      requirements: question.source.filter((requirement) => discuss.includes(requirement)),
      text: items.length === 1 ? itemText(context, item) : generalQuestionText(question),
      why: question.why,
      answeredBy: question.answeredBy,
      keys: items.map(({ key }) => key),
      places: items.map((one) => itemScopeName(context, one)),
      decider,
      minutes,
      departments: inOrder([...departments, ...items.flatMap(departmentsOf)]),
    };
  });
}
