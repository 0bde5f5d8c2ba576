import type { Wizard } from './wizard.ts';

/** Closes the program; where the answers could not be saved, only when asked a second time. */
export function leave(wizard: Wizard): void {
  wizard.settle();
  const { session, navigation } = wizard.getState();
  if (session?.whatIf !== undefined && session.past.length > 0 && !navigation.warnedOfLoss) {
    const text = 'What is tried out is not kept. Press q again to close without it; T, then y keeps it.';
    wizard.dispatch({ type: 'warn-of-loss', text });
    return;
  }
  if (session?.save.status !== 'failed' || navigation.warnedOfLoss) {
    wizard.end(0);
    return;
  }
  const text = `Not saved: ${session.save.reason}. Press q again to close all the same, ctrl-s to try again.`;
  wizard.dispatch({ type: 'warn-of-loss', text });
}
