import { threeWay } from '../../model/three-way.ts';
import type { Program } from '../../sessions/program.ts';
import { RevisionConflict, type Session, type SessionStore } from '../../sessions/session-store.ts';
import type { Disk } from '../options.ts';
import type { OpenSession } from './session.ts';

/** What came of saving. Whatever it is, nothing that anybody was told is saved is lost. */
export type Saved =
  | { kind: 'saved'; session: Session }
  /** Together with what others saved meanwhile. */
  | { kind: 'joined'; session: Session }
  /** The others' stays as it is, and what is here goes on in a session of its own. */
  | { kind: 'copied'; session: Session }
  /** Another program writes now. What was here is part of what it has (`session`), or lies in the session `copy`. */
  | { kind: 'handed-over'; session: Session; by: Program; copy?: string };

/** So often others may be quicker, one after the other. */
const PATIENCE = 20;

/** Saves the session, which is `base` with what was changed here. Throws what the disk says. */
export function keepSession(session: Session, base: OpenSession['base'], { store, presence }: Disk): Saved {
  const by = presence?.takenBy(session.id);
  if (by !== undefined) return handOver(session, base, by, store);
  try {
    return { kind: 'saved', session: store.save(session) };
  } catch (error) {
    if (!(error instanceof RevisionConflict)) throw error;
    const joined = join(session, base, store);
    if (joined !== undefined) return { kind: 'joined', session: joined };
    return { kind: 'copied', session: copyOf(session, store) };
  }
}

/** The last that is saved here before another program writes alone; where nothing was changed here, that is nothing. */
function handOver(session: Session, base: OpenSession['base'], by: Program, store: SessionStore): Saved {
  const isLost = session.assessment !== base && join(session, base, store) === undefined;
  const copy = isLost ? copyOf(session, store).id : undefined;
  const now = store.load(session.id) ?? session;
  return { kind: 'handed-over', session: now, by, ...(copy !== undefined && { copy }) };
}

/** Undefined where both say different things about one, or what is there is another session. */
function join(session: Session, base: OpenSession['base'], store: SessionStore): Session | undefined {
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    const theirs = store.load(session.id);
    if (theirs === undefined || theirs.createdAt !== session.createdAt) return undefined;
    const assessment = theirs.readOnly === undefined && threeWay(base, session.assessment, theirs.assessment);
    if (!assessment) return undefined;
    try {
      return store.save({ ...theirs, assessment, cursor: session.cursor });
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
    }
  }
  throw new Error('others keep saving this assessment');
}

/** The session under a name of its own. */
export function copyOf({ assessment, cursor, lock }: Session, store: SessionStore): Session {
  return store.create({ ...assessment, name: `${assessment.name} (copy)` }, cursor, lock);
}
