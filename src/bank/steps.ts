import { type AnswerKey, isAnswered, type Reply } from '../model/answer.ts';
import type { Assessment } from '../model/assessment.ts';
import { effectiveReply } from '../model/effective.ts';
import { questionTitle } from './names.ts';
import type { Question } from './schema.ts';
import type { Item } from './visible.ts';

/** One question as it is put to the user: once for the project, for a system, an object, a flow, or for all flows. */
export type Step = {
  /** Where the answer is written: FL-05 for the integration standard, FL-05@f1 for a flow of its own. */
  key: AnswerKey;
  question: Question;
  scopeId?: string;
  /** The question with names filled in. */
  title: string;
  reply?: Reply;
  disputed: boolean;
  /** Answered; the standard also where each flow has an answer of its own. */
  answered: boolean;
  /** Titles of the sections it lies in, outermost first. */
  section: readonly string[];
};

/** A part of the interview. */
export type Section = {
  /** As in `systems` or `systems/erp`; `flows/*` asks once for all flows. */
  id: string;
  title: string;
  scopeId?: string;
  steps: readonly Step[];
  sections: readonly Section[];
  /** Of the steps in it and in the sections below. */
  answered: number;
  total: number;
};

/** A step that no section holds yet. */
export type Unplaced = Omit<Step, 'section'>;

/** A question about one scope as a step. */
export function toStep(a: Assessment): (item: Item) => Unplaced {
  return ({ question, scopeId, key, reply, disputed, standard }) => {
    // A flow's exception that nobody has answered shows no answer, though the standard counts for it.
    const own = standard ? undefined : reply;
    return {
      key,
      question,
      ...(scopeId === undefined ? {} : { scopeId }),
      title: questionTitle(question, a, scopeId),
      ...(own === undefined ? {} : { reply: own }),
      disputed: !standard && disputed,
      answered: isAnswered(own),
    };
  };
}

/** One question for all flows: answered by the standard, or where no flow is left that would need it. */
export function standardStep(a: Assessment, items: readonly Item[]): Unplaced | undefined {
  const question = items[0]?.question;
  if (question === undefined) return undefined;
  const { reply, disputed } = effectiveReply(a, question.id, undefined, false);
  return {
    key: question.id,
    question,
    title: questionTitle(question, a, undefined),
    ...(reply === undefined ? {} : { reply }),
    disputed,
    answered: isAnswered(reply) || items.every((item) => isAnswered(item.reply)),
  };
}

type Heading = { id: string; title: string; scopeId?: string; path: readonly string[] };

/** A section with its steps placed and counted. */
export function section(
  { path, ...heading }: Heading,
  unplaced: readonly Unplaced[],
  sections: readonly Section[] = [],
): Section {
  const steps = unplaced.map((step) => ({ ...step, section: path }));
  const sum = (of: (one: Section) => number) => sections.reduce((total, one) => total + of(one), 0);
  return {
    ...heading,
    steps,
    sections,
    answered: steps.filter(({ answered }) => answered).length + sum(({ answered }) => answered),
    total: steps.length + sum(({ total }) => total),
  };
}
