import { statSync } from 'node:fs';
import { LockedSession } from '../sessions/age/lock.ts';
import type { Session, SessionStore, SessionSummary } from '../sessions/session-store.ts';
import { EXIT, Refusal } from './io/exit-code.ts';
import type { Globals } from './io/globals.ts';
import { tell } from './io/output.ts';
import { asRefusal, passphraseOf } from './io/passphrase.ts';

const SHOW_AT_MOST = 8;

/** The one session that a person means. Throws Refusal where there is none (exit 3) or more than one (exit 2). */
export function pickSession(store: SessionStore, wanted: string): SessionSummary {
  const [first, ...others] = store.find(wanted);
  if (first === undefined) {
    throw new Refusal(`no session is called ${JSON.stringify(wanted)}`, whatElse(wanted), EXIT.noSuchSession);
  }
  if (others.length === 0) return first;
  const ids = [first, ...others].map(({ id }) => id);
  const shown = ids.slice(0, SHOW_AT_MOST).join(', ') + (ids.length > SHOW_AT_MOST ? ', ...' : '');
  throw new Refusal(`${ids.length} sessions match ${JSON.stringify(wanted)}: ${shown}`, 'write the whole id of one');
}

/** What to do where nothing is saved under a name: a file of that name may be meant. */
function whatElse(wanted: string): string {
  return isFile(wanted)
    ? 'it is a file: plimsoll assess FILE --format pdf reports on it, plimsoll import FILE saves it as a session'
    : 'plimsoll list shows them';
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The session that a person means, loaded; asks for the passphrase of a locked one, and says where it was recovered or
 * can only be read. Throws InputError where its file is damaged, Refusal where the passphrase is wrong.
 */
export async function loadSession(store: SessionStore, wanted: string, globals: Globals): Promise<Session> {
  const { id } = pickSession(store, wanted);
  const session = await opened(store, id, globals);
  if (session === undefined) {
    throw new Refusal(`the session ${id} has just been deleted`, undefined, EXIT.noSuchSession);
  }
  const { recovered, readOnly, updatedAt } = session;
  if (recovered !== undefined) {
    tell(
      `The file of ${id} was damaged. This is its last good version, saved ${updatedAt}; the damaged one is now ${recovered.aside}.`,
    );
  }
  if (readOnly !== undefined) tell(`${id} can only be read: ${readOnly}.`);
  return session;
}

async function opened(store: SessionStore, id: string, globals: Globals): Promise<Session | undefined> {
  try {
    return store.load(id);
  } catch (error) {
    if (!(error instanceof LockedSession)) throw error;
  }
  const what = `the session ${id}`;
  await store.unlock(id, await passphraseOf(what, globals)).catch((error: unknown) => {
    throw asRefusal(error, what);
  });
  return store.load(id);
}

/** The session saved last. Throws Refusal (exit 3) where none can be read. */
export function latestSession(store: SessionStore): SessionSummary {
  const latest = store.list().find(({ damaged }) => damaged === undefined);
  if (latest === undefined) {
    throw new Refusal('no assessment is saved yet', 'plimsoll new begins one', EXIT.noSuchSession);
  }
  return latest;
}
