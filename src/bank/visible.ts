import { type AnswerKey, answerKey, type Reply } from '../model/answer.ts';
import type { Assessment } from '../model/assessment.ts';
import { effectiveReply } from '../model/effective.ts';
import { type DataObject, DEPTHS, type Flow, type System } from '../model/entities.ts';
import type { Bank } from './bank.ts';
import { condition } from './conditions.ts';
import { type Facts, factBook } from './facts.ts';
import type { Question, Scope } from './schema.ts';

/** A question about a scope that applies. */
export type Item = {
  question: Question;
  /** System, data object or flow; absent for the project. */
  scopeId?: string;
  /** Key of its own answer, as in FL-05@f1. */
  key: AnswerKey;
  /** The reply that counts. It may hold a note or a flag only: see isAnswered. */
  reply?: Reply;
  /** Business and technology have answered differently. */
  disputed: boolean;
  /** The integration standard answers it, not an answer of its own. */
  standard: boolean;
};

/** One thing that questions are asked about. */
type Subject = { id?: string; facts: Facts; categories?: ReadonlySet<string> };

/** The questions that apply, asked for one subject after another. */
export type ItemBook = {
  project(): Item[];
  system(system: System): Item[];
  data(object: DataObject): Item[];
  flow(flow: Flow): Item[];
};

/**
 * Every question that applies, in the order of the interview: asked at the chosen depth, of the category of the system,
 * with its condition true. Answers of questions that do not apply are kept in the assessment but count for nothing.
 * Linear in scopes and questions.
 */
export function visibleItems(a: Assessment, bank: Bank): Item[] {
  const book = itemBook(a, bank);
  const project = book.project();
  const isFirst = ({ question }: Item) => question.phase === 'strategy';
  return [
    ...project.filter(isFirst),
    ...a.systems.flatMap(book.system),
    ...a.dataObjects.flatMap(book.data),
    ...a.flows.flatMap(book.flow),
    ...project.filter((item) => !isFirst(item)),
  ];
}

/** The same, each subject by itself. Indexes the landscape once. */
export function itemBook(a: Assessment, bank: Bank): ItemBook {
  const facts = factBook(a, bank);
  const depth = DEPTHS.indexOf(a.depth);
  const asked = bank.questions.filter((question) => DEPTHS.indexOf(question.depth) <= depth);
  const byId = new Map(asked.map((question) => [question.id, question]));
  const categories = new Map<string, ReadonlySet<string>>();
  const categoriesOf = (id: string): ReadonlySet<string> => {
    const known = categories.get(id) ?? widerCategories(bank, id);
    categories.set(id, known);
    return known;
  };

  const applies = (question: Question, subject: Subject): boolean => {
    if (question.category !== undefined && !subject.categories?.has(question.category)) return false;
    if (question.askIf === undefined) return true;
    return condition(question.askIf, question.scope).holds(subject.facts, (id) =>
      pointsOf(id, question.scope, subject),
    );
  };
  const project: Subject = { facts: facts.project };
  const pointsOf = (id: string, scope: Scope, subject: Subject): number => {
    const question = byId.get(id);
    if (question === undefined || (question.scope !== scope && question.scope !== 'project')) return -1;
    const about = question.scope === 'project' ? project : subject;
    if (!applies(question, about)) return -1;
    const { reply } = effectiveReply(a, id, about.id, question.standard);
    return reply?.na === undefined && typeof reply?.points === 'number' ? reply.points : -1;
  };
  const itemsOf = (questions: readonly Question[], subject: Subject): Item[] =>
    questions.filter((question) => applies(question, subject)).map((question) => itemOf(a, question, subject.id));

  const of = (scope: Scope) => asked.filter((question) => question.scope === scope);
  const [whole, system, data, flow] = [of('project'), of('system'), of('data'), of('flow')];
  return {
    project: () => itemsOf(whole, project),
    system: (one) => itemsOf(system, { id: one.id, facts: facts.system(one), categories: categoriesOf(one.category) }),
    data: (one) => itemsOf(data, { id: one.id, facts: facts.data(one) }),
    flow: (one) => itemsOf(flow, { id: one.id, facts: facts.flow(one) }),
  };
}

/** Whether what is asked elsewhere hangs on the answer to a question: a condition reads it, at once or by way of another. */
export function decidesElsewhere(bank: Bank, questionId: string): boolean {
  return bank.questions.some(({ askIf }) => askIf?.includes(questionId));
}

function itemOf(a: Assessment, question: Question, scopeId: string | undefined): Item {
  const { reply, disputed, key } = effectiveReply(a, question.id, scopeId, question.standard);
  return {
    question,
    ...(scopeId === undefined ? {} : { scopeId }),
    key: answerKey(question.id, scopeId),
    ...(reply === undefined ? {} : { reply }),
    disputed,
    standard: scopeId !== undefined && key === question.id,
  };
}

/** A category and the wider ones that it lies within. */
function widerCategories(bank: Bank, category: string): Set<string> {
  const found = new Set<string>();
  for (let id: string | undefined = category; id !== undefined && !found.has(id); ) {
    found.add(id);
    id = bank.categories.find((one) => one.id === id)?.within;
  }
  return found;
}
