import { type Globals, storeOf } from './io/globals.ts';
import { latestSession, loadSession } from './pick-session.ts';
import { openWizard, requireTerminal } from './wizard.ts';

/** `plimsoll resume [SESSION]`: the wizard, where the person left it; without a name in the latest session. */
export async function resume(wanted: string | undefined, globals: Globals): Promise<number> {
  requireTerminal();
  const store = await storeOf(globals);
  const { id } = wanted === undefined ? latestSession(store) : loadSession(store, wanted);
  return openWizard({ screen: 'resume', id }, globals);
}
