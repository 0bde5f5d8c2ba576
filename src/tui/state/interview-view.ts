import type { Bank } from '../../bank/bank.ts';
import { interview, type Progress, progressOf, type Section, type Step, stepsOf } from '../../bank/interview.ts';
import type { Question, Rule } from '../../bank/schema.ts';
import { type AnswerKey, splitAnswerKey } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';

/** The interview of an assessment: its sections, its steps in the order they are asked, and how far it is. */
export type InterviewView = { sections: readonly Section[]; steps: readonly Step[]; progress: Progress };

let last: { assessment: Assessment; bank: Bank; exceptions: readonly AnswerKey[]; view: InterviewView } | undefined;

/** `exceptions`: keys of flows that are asked apart from the integration standard. The last view is remembered. */
export function interviewView(
  assessment: Assessment,
  bank: Bank,
  exceptions: readonly AnswerKey[] = NO_EXCEPTIONS,
): InterviewView {
  if (last?.assessment === assessment && last.bank === bank && last.exceptions === exceptions) return last.view;
  const sections = interview(assessment, bank, { exceptions: new Set(exceptions) }).filter(({ total }) => total > 0);
  const steps = stepsOf(sections);
  const view = { sections, steps, progress: progressOf(steps, bank) };
  last = { assessment, bank, exceptions, view };
  return view;
}

const NO_EXCEPTIONS: readonly AnswerKey[] = [];

/** The step to show: the wanted one, else the first that is open, else the last. */
export function stepAt({ steps }: InterviewView, wanted: AnswerKey | undefined): Step | undefined {
  return steps.find(({ key }) => key === wanted) ?? steps.find(({ answered }) => !answered) ?? steps.at(-1);
}

/** The step in which an answer is given; that of a flow may be given once for all of them. */
export function stepOf({ steps }: InterviewView, key: AnswerKey): Step | undefined {
  return steps.find((step) => step.key === key) ?? steps.find((step) => step.key === splitAnswerKey(key).questionId);
}

/** The step before or behind; undefined at the ends. */
export function neighbour({ steps }: InterviewView, key: AnswerKey, by: 1 | -1): Step | undefined {
  const at = steps.findIndex((step) => step.key === key);
  return at < 0 ? undefined : steps[at + by];
}

/** The innermost section that a step lies in. */
export function sectionOf(sections: readonly Section[], key: AnswerKey): Section | undefined {
  for (const section of sections) {
    if (section.steps.some((step) => step.key === key)) return section;
    const within = sectionOf(section.sections, key);
    if (within !== undefined) return within;
  }
  return undefined;
}

/** The rules that a bad answer speaks for, the heaviest first. */
export function rulesRaisedBy(bank: Bank, question: Question): Rule[] {
  return bank.rules
    .filter(({ triggers }) => triggers[question.id] !== undefined)
    .toSorted((a, b) => (b.triggers[question.id] ?? 0) - (a.triggers[question.id] ?? 0) || b.impact - a.impact);
}
