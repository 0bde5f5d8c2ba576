import type { Step } from '../../bank/interview.ts';
import { isAnswered, type Reply, type Side } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import {
  setChoice,
  setEvidence as withEvidence,
  toggleFlag as withFlag,
  setNote as withNote,
  setUntil as withUntil,
} from '../../model/edits/answers.ts';
import { neighbour, stepAt, viewOf } from './interview-view.ts';
import { narrowed } from './open-steps.ts';
import { refusesChanges } from './refusing.ts';
import { seenBy } from './seen.ts';
import { showResults } from './show-results.ts';
import type { Wizard } from './wizard.ts';

/** What is chosen: points, that nobody knows, or that it does not apply. */
export type Choice = Pick<Reply, 'points'> | Pick<Reply, 'na'>;

/**
 * The reply to show and to change: that of the side, though it may hold a note alone, else the one that counts. Of one
 * side the assessment is as that side sees it.
 */
export function replyTo({ answers }: Assessment, { key, reply }: Step, side: Side): Reply | undefined {
  const own = Object.hasOwn(answers, key) ? answers[key]?.[side] : undefined;
  return reply === undefined || own?.points !== undefined || own?.na !== undefined ? own : { ...own, ...reply };
}

/** Answers and goes on to the next question. */
export function answer(wizard: Wizard, step: Step, points: NonNullable<Reply['points']>): void {
  if (refusesChanges(wizard)) return;
  wizard.together(() => {
    change(wizard, `answer to ${nameOf(step)}`, (a) => setChoice(a, step.key, wizard.side, { points }));
    goOnFrom(wizard, step);
  });
}

export function markNotApplicable(wizard: Wizard, step: Step, na: string): void {
  wizard.together(() => {
    change(wizard, `answer to ${nameOf(step)}`, (a) => setChoice(a, step.key, wizard.side, { na }));
    goOnFrom(wizard, step);
  });
}

/** Answers several questions, or takes their answers back, as one step; whoever answers stays where he is. */
export function answerAll(wizard: Wizard, keys: readonly string[], choice: Choice | undefined, label: string): void {
  change(wizard, label, (a) => keys.reduce((now, key) => setChoice(now, key, wizard.side, choice), a));
}

/** A gate must be answered: says so where somebody wants to leave it out. */
export function refuseToLeaveOut(wizard: Wizard): void {
  const text = 'This question is a gate: every project must answer it. Choose "We do not know" if nobody knows.';
  wizard.dispatch({ type: 'tell', notice: { tone: 'problem', text } });
}

/** Takes the answer back; its note, evidence and flag stay. */
export function clearAnswer(wizard: Wizard, step: Step): void {
  change(wizard, `answer taken back from ${nameOf(step)}`, (a) => setChoice(a, step.key, wizard.side, undefined));
}

export function setNote(wizard: Wizard, step: Step, text: string): void {
  change(wizard, `note to ${nameOf(step)}`, (a) => withNote(a, step.key, wizard.side, text));
  wizard.dispatch({ type: 'close-dialog' });
}

/** What the answer rests on, and the last day on which it holds. */
export function setEvidence(
  wizard: Wizard,
  step: Step,
  evidence: Reply['evidence'],
  until: Reply['until'] | undefined,
): void {
  change(wizard, `evidence of ${nameOf(step)}`, (a) =>
    withUntil(withEvidence(a, step.key, wizard.side, evidence), step.key, wizard.side, until),
  );
  wizard.dispatch({ type: 'close-dialog' });
}

/** The last day on which the answer holds; undefined: it holds for good. */
export function setUntil(wizard: Wizard, step: Step, until: Reply['until'] | undefined): void {
  change(wizard, `day of ${nameOf(step)}`, (a) => withUntil(a, step.key, wizard.side, until));
  wizard.dispatch({ type: 'close-dialog' });
}

/** A day says until when an answer holds: there must be one. */
export function askUntil(wizard: Wizard, reply: Reply | undefined): void {
  const text = 'Answer the question first: the day says until when an answer holds.';
  if (isAnswered(reply)) wizard.dispatch({ type: 'open-dialog', dialog: { kind: 'until' } });
  else wizard.dispatch({ type: 'tell', notice: { tone: 'problem', text } });
}

export function toggleFlag(wizard: Wizard, step: Step): void {
  toggleFlagAt(wizard, step.key, nameOf(step));
}

export function toggleFlagAt(wizard: Wizard, key: string, name: string): void {
  change(wizard, `flag on ${name}`, (a) => withFlag(a, key, wizard.side));
}

/** Shows a question, in the interview or the workshop that is in front. */
export function goTo(wizard: Wizard, key: string): void {
  const screen = wizard.place.screen === 'workshop' ? 'workshop' : 'interview';
  wizard.dispatch({ type: 'replace', place: { screen, at: key } });
}

/** On to the next question in order; behind the last, to what is still open or, where nothing is, to the results. */
export function goOnFrom(wizard: Wizard, { key }: Step): void {
  const { session } = wizard;
  if (session === undefined) return;
  const view = viewOf(wizard, session.assessment);
  const only = wizard.place.screen === 'interview' ? wizard.getState().navigation.only : undefined;
  const next = neighbour(narrowed(view, seenBy(session.assessment, wizard.side), only, key), key, 1);
  if (next !== undefined) {
    goTo(wizard, next.key);
    return;
  }
  if (only !== undefined) {
    const text = `That was the last that is ${only}. o goes on; again and again it leads back to all questions.`;
    wizard.dispatch({ type: 'tell', notice: { tone: 'info', text } });
    return;
  }
  goTo(wizard, stepAt(view, key)?.key ?? key);
  const open = view.progress.answered < view.progress.total;
  if (open) wizard.show({ screen: 'review', list: 'unanswered' });
  else showResults(wizard);
}

function change(wizard: Wizard, label: string, edit: (assessment: Assessment) => Assessment): void {
  const { session } = wizard;
  if (session !== undefined)
    wizard.dispatch({ type: 'change-assessment', assessment: edit(session.assessment), label });
}

function nameOf({ question, section }: Step): string {
  return [question.id, ...section.slice(1)].join(' · ');
}
