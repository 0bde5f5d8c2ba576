import { type Globals, storeOf } from './io/globals.ts';
import { givenPassphrase } from './io/passphrase.ts';
import { latestSession, loadSession, pickSession } from './pick-session.ts';
import { openWizard, requireTerminal } from './wizard.ts';

/** `plimsoll resume [SESSION]`: the wizard, where the person left it; without a name in the latest session. */
export async function resume(wanted: string | undefined, globals: Globals): Promise<number> {
  requireTerminal();
  const store = await storeOf(globals);
  const { id, locked } = wanted === undefined ? latestSession(store) : pickSession(store, wanted);
  // Without it the wizard asks.
  if (locked && givenPassphrase(globals) !== undefined) await loadSession(store, id, globals);
  return openWizard({ screen: 'resume', id }, globals);
}
