import type { Wizard } from './wizard.ts';
import { refused } from './words-of-saving.ts';

/** Whether nothing can be changed now, which is then told: another window writes, or the program is too old to. */
export function refusesChanges(wizard: Wizard): boolean {
  const { session } = wizard.getState();
  if (session?.readOnly === undefined || session.whatIf !== undefined) return false;
  wizard.dispatch({ type: 'tell', notice: { tone: 'problem', text: refused(session.readOnly) } });
  return true;
}
