import { existsSync } from 'node:fs';
import type { Bank } from '../bank/bank.ts';
import type { Assessment } from '../model/assessment.ts';
import type { SessionLock } from '../sessions/age/lock.ts';
import { NoHome } from '../sessions/user-folders.ts';
import { EXIT, Refusal } from './io/exit-code.ts';
import { type Globals, snapshotsOf, storeOf } from './io/globals.ts';
import { tellProblems } from './io/output.ts';
import { STDIN } from './io/read-bytes.ts';
import { openFile } from './open-file.ts';
import { loadSession } from './pick-session.ts';

/** What a person may name where an assessment is read: `label` says which it was. */
export type Source = {
  assessment: Assessment;
  label: string;
  /** What the session is locked with, where it is one. */
  lock?: SessionLock;
};

/**
 * The assessment that a person means: a file (whatever exists as one, has a file's ending, or is `-`), a snapshot as
 * SESSION#NAME, or a session. Throws Refusal or InputError.
 */
export async function openSource(wanted: string, bank: Bank, globals: Globals): Promise<Source> {
  const looksLikeFile = wanted === STDIN || /[\\/]|\.(ya?ml|json|age)$/i.test(wanted) || existsSync(wanted);
  if (looksLikeFile && !(await isSession(wanted, globals))) {
    const { assessment, problems } = await openFile(wanted, bank, globals);
    tellProblems(problems);
    return { assessment, label: wanted };
  }
  const store = await storeOf(globals);
  const at = wanted.lastIndexOf('#');
  if (at > 0 && store.find(wanted).length === 0)
    return openSnapshot(wanted.slice(0, at), wanted.slice(at + 1), globals);
  const { id, assessment, lock } = await loadSession(store, wanted, globals);
  return { assessment, label: id, ...(lock && { lock }) };
}

/** Whether something saved is called so. A user without a home folder has saved nothing, and can still name files. */
async function isSession(wanted: string, globals: Globals): Promise<boolean> {
  try {
    return (await storeOf(globals)).find(wanted).length > 0;
  } catch (error) {
    if (error instanceof NoHome) return false;
    throw error;
  }
}

async function openSnapshot(session: string, name: string, globals: Globals): Promise<Source> {
  const [store, snapshots] = await Promise.all([storeOf(globals), snapshotsOf(globals)]);
  const { id, lock } = await loadSession(store, session, globals);
  const snapshot = snapshots.load(id, name);
  if (snapshot === undefined) {
    const names = snapshots.list(id).map((one) => one.name);
    throw new Refusal(
      `${id} has no snapshot named ${JSON.stringify(name)}`,
      names.length === 0 ? `plimsoll snapshot ${id} keeps one` : `there are ${names.join(', ')}`,
      EXIT.noSuchSession,
    );
  }
  return { assessment: snapshot.assessment, label: `${id}#${snapshot.name}`, ...(lock && { lock }) };
}
