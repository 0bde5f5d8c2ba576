import { LockedSession } from '../../sessions/age/lock.ts';
import type { Program } from '../../sessions/program.ts';
import type { Session } from '../../sessions/session-store.ts';
import { telling } from './keeper.ts';
import { OUTSIDE, type Place } from './navigation.ts';
import type { OpenSession } from './session.ts';
import { wayTo } from './ways.ts';
import type { Wizard } from './wizard.ts';
import * as words from './words-of-saving.ts';

type Way = readonly [Place, ...Place[]];

/** Milliseconds between tries where the disk refuses. */
const TRY_EVERY = 15_000;

/** Opens a saved session; where another program has it open, asks first. */
export function openSaved(wizard: Wizard, session: Session, way: Way): void {
  const by = wizard.disk.presence?.other(session.id);
  if (by === undefined || session.readOnly !== undefined) wizard.open(session, way);
  else wizard.dispatch({ type: 'go', place: occupied(session, by, way) });
}

/** The screen that says who has it open. */
export function occupied({ id, assessment }: Session, by: Program, way: Way): Place {
  return { screen: 'occupied', id, name: assessment.name, by, way };
}

/**
 * Opens the session of this id, on `way` or where it was left; where it is locked, asks for its passphrase first. False
 * where there is none. Throws what the store throws.
 */
export function openById(wizard: Wizard, id: string, way?: Way): boolean {
  try {
    const session = wizard.store.load(id);
    if (session !== undefined) openSaved(wizard, session, way ?? wayTo(session.cursor));
    return session !== undefined;
  } catch (error) {
    if (!(error instanceof LockedSession)) throw error;
    wizard.dispatch({ type: 'go', place: { screen: 'unlock', id, ...(way !== undefined && { way }) } });
    return true;
  }
}

/** Shows what another program saves of the session, without a right to change it. */
export function watch(wizard: Wizard, id: string, by: Program, way: Way): void {
  const session = wizard.store.load(id);
  if (session !== undefined) wizard.open(session, way, by);
}

/** Writes the session from now on; whoever wrote it finds that at the next save, and watches. */
export function takeOver(wizard: Wizard, id: string, way: Way): void {
  wizard.disk.presence?.take(id);
  const session = wizard.store.load(id);
  if (session !== undefined) wizard.open(session, way);
}

/**
 * What is to be done every second or so while the wizard is open: to give a sign of life or to leave the session to others
 * on the first screen, to see whether another program has taken over, to follow one that is watched, and to try again where
 * the disk refuses.
 */
export function pulseOf(wizard: Wizard): () => void {
  let followed: string | undefined;
  return () => {
    const open = wizard.getState().session;
    if (open === undefined) return;
    const { id } = open.session;
    const { presence, store } = wizard.disk;
    if (open.readOnly?.kind === 'watched') {
      const stamp = `${store.stamp(id)} ${presence?.other(id)?.token}`;
      if (stamp !== followed && open.whatIf === undefined) follow(wizard, open, open.readOnly.by);
      followed = stamp;
      return;
    }
    if (open.readOnly !== undefined) return;
    if (OUTSIDE.includes(wizard.place.screen) && open.save.status === 'saved') {
      // Whoever goes on with it opens it anew: meanwhile others may.
      presence?.leave(id);
      return;
    }
    presence?.sign(id);
    if (presence?.takenBy(id) !== undefined) {
      wizard.dispatch({ type: 'drop-what-if' });
      wizard.save();
    } else if (open.save.status === 'failed' && wizard.services.now().getTime() - wizard.triedAt >= TRY_EVERY) {
      wizard.save();
    }
  };
}

/** What cannot be read just now is followed the next time. */
function follow(wizard: Wizard, { session: before }: OpenSession, wrote: Program | undefined): void {
  const by = wizard.disk.presence?.other(before.id);
  const session = attempt(() => wizard.store.load(before.id)) ?? before;
  const isGone = wrote !== undefined && by === undefined;
  if (session.revision === before.revision && by?.token === wrote?.token) return;
  wizard.dispatch(
    { type: 'watch', session, by, at: new Date(session.updatedAt) },
    ...(isGone ? [telling('info', words.GONE)] : []),
  );
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
