import type { Bank } from '../../bank/bank.ts';
import { interview, type Progress, progressOf, type Section, type Step, stepsOf } from '../../bank/interview.ts';
import { interviewAgain } from '../../bank/interview-again.ts';
import type { Question, Rule } from '../../bank/schema.ts';
import { type AnswerKey, type Side, splitAnswerKey } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import { haveSameFacts, onlyChange } from '../../model/edits/put-answer.ts';
import { askedAnew, expiredOn } from '../../model/expiry.ts';
import { dayOf } from './figures.ts';
import { narrowed } from './open-steps.ts';
import { isAskedOf, seenBy } from './seen.ts';
import type { Wizard } from './wizard.ts';

/** The interview of an assessment: its sections, its steps in the order they are asked, and how far it is. */
export type InterviewView = { sections: readonly Section[]; steps: readonly Step[]; progress: Progress };

/** What an interview is made of. */
type Asked = { assessment: Assessment; bank: Bank; exceptions: readonly AnswerKey[]; today: string; side: Side };
/** `anew`: the assessment with what has run out asked anew; `sections`: also what is not put to the side. */
type Made = Asked & { anew: Assessment; sections: readonly Section[]; view: InterviewView };

/** More changed answers than so many are no answer of a person: all is made anew. */
const FEW = 100;

let last: Made | undefined;
const counts = new WeakMap<Assessment['answers'], number>();

/**
 * `exceptions`: keys of flows that are asked apart from the integration standard. What has run out by `today`,
 * YYYY-MM-DD, is asked anew. A side that answers alone is asked what is put to it. The last view is remembered; after
 * an answer, only what that can change is made anew.
 */
function interviewView(asked: Asked): InterviewView {
  const before = last !== undefined && isAskedAlike(last, asked) ? last : undefined;
  if (before?.assessment === asked.assessment) return before.view;
  last = before === undefined ? madeAnew(asked) : madeAgain(before, asked);
  return last.view;
}

function madeAnew(asked: Asked): Made {
  const { assessment, bank, exceptions, today } = asked;
  const anew = askedAnew(assessment, today);
  return made(asked, anew, interview(anew, bank, { exceptions: new Set(exceptions) }));
}

function madeAgain(before: Made, asked: Asked): Made {
  const { assessment, bank, exceptions, today } = asked;
  const changed = changedAnswers(before.assessment, assessment);
  if (changed === undefined) return madeAnew(asked);
  const hasNoneRunOut =
    before.anew === before.assessment &&
    changed.every((key) => expiredOn(assessment.answers[key], today) === undefined);
  const anew = hasNoneRunOut ? assessment : askedAnew(assessment, today);
  return made(asked, anew, interviewAgain(before.sections, anew, bank, changed, { exceptions: new Set(exceptions) }));
}

function made(asked: Asked, anew: Assessment, sections: readonly Section[]): Made {
  const shown = sections.map((section) => askedOf(section, asked.side)).filter(({ total }) => total > 0);
  const view = { sections: shown, steps: stepsOf(shown), progress: progressOf(shown, asked.bank) };
  return { ...asked, anew, sections, view };
}

function isAskedAlike(one: Asked, other: Asked): boolean {
  return (
    one.bank === other.bank &&
    one.exceptions === other.exceptions &&
    one.today === other.today &&
    one.side === other.side
  );
}

/** The questions whose answers differ; undefined where they are many, or where anything else differs. */
function changedAnswers(before: Assessment, now: Assessment): AnswerKey[] | undefined {
  if (!haveSameFacts(before, now)) return undefined;
  const only = onlyChange(before, now);
  if (only !== undefined) return [only];
  const changed: AnswerKey[] = [];
  let [total, stayed] = [0, 0];
  for (const key in now.answers) {
    const was = before.answers[key];
    if (was !== now.answers[key]) changed.push(key);
    if (was !== undefined) stayed++;
    total++;
  }
  // Going through thousands of answers takes its time, and few are taken back.
  const had = counts.get(before.answers) ?? Object.keys(before.answers).length;
  if (stayed < had) for (const key in before.answers) if (now.answers[key] === undefined) changed.push(key);
  counts.set(now.answers, total);
  return changed.length > FEW ? undefined : changed;
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
  return interviewView({
    assessment: seenBy(assessment, side),
    bank: wizard.bank,
    exceptions,
    today: dayOf(wizard.services.now()),
    side,
  });
}

/** The step to show: the wanted one, else the first that is open, else the last. */
export function stepAt({ steps }: InterviewView, wanted: AnswerKey | undefined): Step | undefined {
  return steps.find(({ key }) => key === wanted) ?? steps.find(({ answered }) => !answered) ?? steps.at(-1);
}

/** The step in which an answer is given; that of a flow may be given once for all of them. */
export function stepOf({ steps }: InterviewView, key: AnswerKey): Step | undefined {
  return steps.find((step) => step.key === key) ?? steps.find((step) => step.key === splitAnswerKey(key).questionId);
}

/** Whether a question is asked about one subject alone, so that there is no table of it. */
export function isAskedOnce({ steps }: InterviewView, { question, scopeId }: Step): boolean {
  if (question.scope === 'project') return true;
  return scopeId !== undefined && steps.filter((step) => step.question.id === question.id).length < 2;
}

/** Whether the interview is in front, at such a question. */
export function asksOnce(wizard: Wizard): boolean {
  const { place, session } = wizard;
  if (place.screen !== 'interview' || session === undefined) return false;
  const { assessment } = session;
  const view = viewOf(wizard, assessment);
  const step = stepAt(narrowed(view, assessment, wizard.getState().navigation.only, place.at), place.at);
  return step !== undefined && isAskedOnce(view, step);
}

/** The step before or behind; undefined at the ends. */
export function neighbour({ steps }: InterviewView, key: AnswerKey, by: 1 | -1): Step | undefined {
  const at = steps.findIndex((step) => step.key === key);
  return at < 0 ? undefined : steps[at + by];
}

/** The innermost section that a step lies in. */
export function sectionOf(sections: readonly Section[], key: AnswerKey): Section | undefined {
  return wayTo(sections, key).at(-1);
}

/** The sections that a step lies in, the outermost first; none where it lies in none. */
export function wayTo(sections: readonly Section[], key: AnswerKey): readonly Section[] {
  for (const section of sections) {
    if (section.steps.some((step) => step.key === key)) return [section];
    const within = wayTo(section.sections, key);
    if (within.length > 0) return [section, ...within];
  }
  return [];
}

/** The rules that a bad answer speaks for, the heaviest first. */
export function rulesRaisedBy(bank: Bank, question: Question): Rule[] {
  return bank.rules
    .filter(({ triggers }) => triggers[question.id] !== undefined)
    .toSorted((a, b) => (b.triggers[question.id] ?? 0) - (a.triggers[question.id] ?? 0) || b.impact - a.impact);
}
