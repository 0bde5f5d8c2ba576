import { type SessionLock, WrongPassphrase } from '../../sessions/age/lock.ts';
import { telling } from './keeper.ts';
import { messageOf } from './message-of.ts';
import type { Place } from './navigation.ts';
import { openById } from './others.ts';
import type { Wizard } from './wizard.ts';
import * as words from './words-of-saving.ts';

/** Goes to where the open session is locked; says why where that cannot be. */
export function askToLock(wizard: Wizard): void {
  const open = wizard.getState().session;
  if (open === undefined) return;
  const why = whyNot(open.session.lock, open.readOnly !== undefined, open.whatIf !== undefined);
  if (why === undefined) wizard.dispatch({ type: 'go', place: { screen: 'lock' } });
  else wizard.dispatch(telling('problem', why));
}

function whyNot(lock: SessionLock | undefined, isReadOnly: boolean, isTriedOut: boolean): string | undefined {
  if (lock !== undefined) return 'It is locked already.';
  if (isReadOnly) return 'It cannot be locked where it can only be read.';
  if (isTriedOut) return 'Keep or drop what is tried out first (T); then it can be locked.';
  return undefined;
}

/** Locks the open session and goes on in it. What went wrong, in words. */
export async function lockOpen(wizard: Wizard, passphrase: string): Promise<string | undefined> {
  try {
    const lock = await wizard.store.newLock(passphrase);
    wizard.save();
    const open = wizard.getState().session;
    if (open === undefined || open.readOnly !== undefined) return 'It is written in another window now.';
    if (open.save.status === 'failed') return `It could not be saved: ${open.save.reason}`;
    const locked = wizard.store.lock(open.session, lock);
    const [first, ...rest] = wizard.getState().navigation.stack;
    wizard.together(() => {
      // What was open is gone: nothing may save it once more.
      wizard.disk.presence?.leave(open.session.id);
      wizard.dispatch({ type: 'close-session' });
      wizard.open(locked, [first, ...rest.slice(0, -1)]);
      wizard.dispatch(telling('info', words.locked(locked.id)));
    });
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** Opens a locked session. What went wrong, in words. */
export async function unlock(
  wizard: Wizard,
  id: string,
  passphrase: string,
  way: readonly [Place, ...Place[]] | undefined,
): Promise<string | undefined> {
  try {
    await wizard.store.unlock(id, passphrase);
    wizard.dispatch({ type: 'back' });
    openById(wizard, id, way);
    return undefined;
  } catch (error) {
    if (error instanceof WrongPassphrase) return 'That is not its passphrase. Nothing was changed.';
    return messageOf(error);
  }
}
