import type { Bank } from '../../bank/bank.ts';
import { interview, type Progress, progressOf, type Section, type Step, stepsOf } from '../../bank/interview.ts';
import type { Question, Rule } from '../../bank/schema.ts';
import { type AnswerKey, type Side, splitAnswerKey } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import { askedAnew } from '../../model/expiry.ts';
import { dayOf } from './figures.ts';
import { isAskedOf, seenBy } from './seen.ts';
import type { Wizard } from './wizard.ts';

/** The interview of an assessment: its sections, its steps in the order they are asked, and how far it is. */
export type InterviewView = { sections: readonly Section[]; steps: readonly Step[]; progress: Progress };

let last:
  | {
      assessment: Assessment;
      bank: Bank;
      exceptions: readonly AnswerKey[];
      today: string;
      side: Side;
      view: InterviewView;
    }
  | undefined;

/**
 * `exceptions`: keys of flows that are asked apart from the integration standard. What has run out by `today`,
 * YYYY-MM-DD, is asked anew. A side that answers alone is asked what is put to it. The last view is remembered.
 */
function interviewView(
  assessment: Assessment,
  bank: Bank,
  exceptions: readonly AnswerKey[],
  today: string,
  side: Side,
): InterviewView {
  const isKnown = last?.assessment === assessment && last.bank === bank && last.exceptions === exceptions;
  if (last !== undefined && isKnown && last.today === today && last.side === side) return last.view;
  const open = askedAnew(assessment, today);
  const sections = interview(open, bank, { exceptions: new Set(exceptions) })
    .map((section) => askedOf(section, side))
    .filter(({ total }) => total > 0);
  const steps = stepsOf(sections);
  const view = { sections, steps, progress: progressOf(steps, bank) };
  last = { assessment, bank, exceptions, today, side, view };
  return view;
}

/** What of a section is put to a side. */
function askedOf(section: Section, side: Side): Section {
  if (side === 'joint') return section;
  const steps = section.steps.filter(({ question }) => isAskedOf(side, question.answeredBy));
  const sections = section.sections.map((one) => askedOf(one, side));
  const answered = steps.filter((step) => step.answered).length;
  return {
    ...section,
    steps,
    sections,
    answered: sections.reduce((sum, one) => sum + one.answered, answered),
    total: sections.reduce((sum, one) => sum + one.total, steps.length),
  };
}

/** The interview of an assessment as the wizard asks it now, of the side that answers. */
export function viewOf(wizard: Wizard, assessment: Assessment): InterviewView {
  const { exceptions } = wizard.getState().navigation;
  const { side } = wizard;
  return interviewView(seenBy(assessment, side), wizard.bank, exceptions, dayOf(wizard.services.now()), side);
}

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
