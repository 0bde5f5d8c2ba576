import type { Wizard } from './wizard.ts';

/** Closes the program; where the answers could not be saved, only when asked a second time. */
export function leave(wizard: Wizard): void {
  wizard.settle();
  const { session, navigation } = wizard.getState();
  if (session?.save.status !== 'failed' || navigation.warnedOfLoss) {
    wizard.end(0);
    return;
  }
  const text = `Not saved: ${session.save.reason}. Press q again to close all the same, ctrl-s to try again.`;
  wizard.dispatch({ type: 'warn-of-loss', text });
}
