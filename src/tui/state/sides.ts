import type { Side } from '../../model/answer.ts';
import { forgetFigures } from './figures.ts';
import type { Wizard } from './wizard.ts';

const NOW: Record<Side, string> = {
  business: 'Business answers alone now: what technology said stays hidden, in every figure too. S hands over.',
  technology: 'Technology answers alone now: what business said stays hidden, in every figure too. S hands over.',
  joint: 'Answers are joint now, and those of both sides are seen.',
};

/** Lets a side answer alone, or both together; the interview goes on with what is open for it. */
export function answerAs(wizard: Wizard, side: Side): void {
  handTo(wizard, side);
  wizard.dispatch({ type: 'start-over', way: [{ screen: 'home' }, { screen: 'interview' }] });
}

/** Lets a side answer from here on, and says so. */
export function handTo(wizard: Wizard, side: Side): void {
  change(wizard, side);
  wizard.dispatch({ type: 'tell', notice: { tone: 'info', text: NOW[side] } });
}

/** Shows what both sides said, topic by topic; from here on all is seen. */
export function reveal(wizard: Wizard): void {
  change(wizard, 'joint');
  wizard.dispatch({ type: 'replace', place: { screen: 'reveal' } });
}

function change(wizard: Wizard, side: Side): void {
  if (wizard.side === side) return;
  wizard.settle();
  forgetFigures();
  wizard.dispatch({ type: 'answer-as', side });
}
