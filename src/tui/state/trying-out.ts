import type { Risk } from '../../analysis/schema.ts';
import type { Bank } from '../../bank/bank.ts';
import { type AnswerKey, answerKey, isAnswered, type Reply, type Side } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import { setChoice } from '../../model/edits/answers.ts';
import { effectiveReply } from '../../model/effective.ts';
import { stepOf, viewOf } from './interview-view.ts';
import { seenBy } from './seen.ts';
import type { Wizard } from './wizard.ts';

/** Points of what is done as a plan does it: defined and agreed. */
const DONE = 3;

const ON = 'What if is on: change what you like, nothing is kept. T shows before and after.';

/** Begins to try out; once that is on, shows before and after. */
export function tryOut(wizard: Wizard): void {
  if (wizard.getState().session?.whatIf !== undefined) {
    wizard.show({ screen: 'what-if' });
    return;
  }
  begin(wizard);
  wizard.dispatch({ type: 'tell', notice: { tone: 'info', text: ON } });
}

/**
 * Tries out what it brings if the weak answers behind a line were good, and shows before and after. `about`: the id of
 * what all answers are meant of, besides these.
 */
export function tryDone(wizard: Wizard, keys: readonly AnswerKey[], name: string, about?: string): void {
  const { session } = wizard;
  if (session === undefined) return;
  const view = viewOf(wizard, session.assessment);
  const own = view.steps.flatMap(({ key, scopeId }) => (about !== undefined && scopeId === about ? [key] : []));
  const asked = [...new Set([...own, ...keys.flatMap((key) => stepOf(view, key)?.key ?? [])])];
  const better = withDone(session.assessment, asked, wizard.side);
  if (better === session.assessment) {
    const text = 'No weak answer stands behind this line: there is nothing to try.';
    wizard.dispatch({ type: 'tell', notice: { tone: 'info', text } });
    return;
  }
  wizard.together(() => {
    begin(wizard);
    wizard.dispatch({ type: 'change-assessment', assessment: better, label: `what if: ${name.trim()}` });
    wizard.show({ screen: 'what-if' });
  });
}

/** The answers that may raise a risk, at all places where it stands and of the project. */
export function answersOfRisk(bank: Bank, { rule, scopes, because }: Risk): AnswerKey[] {
  const triggers = Object.keys(bank.rules.find(({ id }) => id === rule)?.triggers ?? {});
  const behind = because.flatMap(({ kind, ref }) => (kind === 'answer' ? [ref] : []));
  return [...behind, ...scopes.flatMap((scope) => triggers.map((question) => answerKey(question, scope)))];
}

/** What was tried stands from now on. */
export function keepWhatIf(wizard: Wizard): void {
  const changes = wizard.getState().session?.past.length ?? 0;
  wizard.dispatch(
    { type: 'keep-what-if', label: 'what was tried out' },
    { type: 'back' },
    { type: 'tell', notice: { tone: 'info', text: changes === 0 ? 'Nothing was changed.' : 'Kept. z takes it back.' } },
  );
}

export function dropWhatIf(wizard: Wizard): void {
  wizard.dispatch(
    { type: 'drop-what-if' },
    { type: 'back' },
    { type: 'tell', notice: { tone: 'info', text: 'Dropped: all is as it was before.' } },
  );
}

/** True, and says so, where something is tried out: what is about to be done is only for what stands. */
export function stopWhatIf(wizard: Wizard): boolean {
  if (wizard.getState().session?.whatIf === undefined) return false;
  const text = 'What if is on, and nothing of it is kept. First T, then y keeps it or x drops it.';
  wizard.dispatch({ type: 'tell', notice: { tone: 'problem', text } });
  return true;
}

function begin(wizard: Wizard): void {
  wizard.settle();
  wizard.dispatch({ type: 'begin-what-if' });
}

/** The weak and unknown ones of these answers at 3 points. The same assessment where none is weak. */
export function withDone(a: Assessment, keys: readonly AnswerKey[], side: Side): Assessment {
  return keys.reduce((now, key) => {
    const { reply } = effectiveReply(seenBy(now, side), key, undefined, false);
    const isWeak = reply?.points === 'unknown' || (reply?.points !== undefined && reply.points < DONE);
    return isWeak ? setChoice(now, key, side, { points: DONE }) : now;
  }, a);
}

/** An answer that is another one now; undefined where there is none. */
export type Changed = { key: AnswerKey; title: string; before: Reply | undefined; after: Reply | undefined };

/** The answers that count otherwise than before, in the order of the bank's questions. */
export function changedAnswers(before: Assessment, after: Assessment, bank: Bank): Changed[] {
  const keys = [...new Set([...Object.keys(before.answers), ...Object.keys(after.answers)])];
  return keys.flatMap((key): Changed[] => {
    const [one, other] = [before, after].map((a) => effectiveReply(a, key, undefined, false).reply);
    if (said(one) === said(other)) return [];
    const question = bank.questions.find(({ id }) => id === key.split('@')[0]);
    return [{ key, title: question?.text ?? key, before: one, after: other }];
  });
}

/** What a reply answers, in a word. */
export function said(reply: Reply | undefined): string {
  if (!isAnswered(reply)) return 'open';
  if (reply.na !== undefined) return 'does not apply';
  return reply.points === 'unknown' ? 'unknown' : String(reply.points);
}
