import type { Assessment } from '../model/assessment.ts';
import type { SessionLock } from './age/lock.ts';

/** Where the person stands in the wizard, so that it opens there again. */
export type Cursor = {
  /** The wizard's screen, as in `interview`. */
  screen: string;
  /** The question in front of the person: the answer's key. */
  at?: string;
  /** The side that answers alone; absent: both answer together. */
  side?: 'business' | 'technology';
};

export type Session = {
  /** Short, stable, made from the name at creation, unique in the store. */
  id: string;
  assessment: Assessment;
  cursor: Cursor;
  /** Counts the saves; the first is 1. */
  revision: number;
  /** ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
  /** Set once, when it was opened from an earlier version because its file was damaged: where that file is now. */
  recovered?: { aside: string };
  /** Set where it cannot be saved, with the reason: it was written by a newer program and may hold more than this one knows. */
  readOnly?: string;
  /** What it is locked with; absent: it lies on the disk in clear. */
  lock?: SessionLock;
};

/** What a list needs, without the answers. */
export type SessionSummary = Pick<Session, 'id' | 'revision' | 'createdAt' | 'updatedAt'> & {
  name: string;
  scenario?: string;
  depth: string;
  answered: number;
  /** Set where the file could not be read; the other fields are then guesses. */
  damaged?: string;
  /** Set where only a passphrase opens it; of the other fields the id and the times are known. */
  locked?: true;
};

/** The session cannot be saved; the reason is in the message. Nothing was written. */
export class ReadOnlySession extends Error {
  constructor(id: string, reason: string) {
    super(`"${id}" can only be read: ${reason}`);
    this.name = 'ReadOnlySession';
  }
}

/** The expected revision is not the one on disk: somebody else saved in between. Nothing was written. */
export class RevisionConflict extends Error {
  readonly found: number;
  constructor(id: string, expected: number, found: number) {
    super(`"${id}" was changed elsewhere: expected revision ${expected}, found ${found}`);
    this.name = 'RevisionConflict';
    this.found = found;
  }
}

/** Keeps sessions. Synchronous: a call that returned has written. The only form is on this machine's disk. */
export interface SessionStore {
  /** Newest first. A damaged file is listed as such, never hidden, never deleted. */
  list(): SessionSummary[];
  /**
   * Where the file is damaged, the newest version that can be read, and the file is set aside; throws InputError where
   * there is none. Of a newer format as far as this program understands it, read-only. Throws LockedSession where a
   * passphrase is needed first.
   */
  load(id: string): Session | undefined;
  /** Saves for the first time under a fresh id made from the name; with a lock under one that tells nothing. */
  create(assessment: Assessment, cursor: Cursor, lock?: SessionLock): Session;
  /** A lock for `create` or `lock`. Takes a second. */
  newLock(passphrase: string): Promise<SessionLock>;
  /** From now on the session of this id can be loaded. Rejects with WrongPassphrase; nothing is changed then. */
  unlock(id: string, passphrase: string): Promise<void>;
  /** Locks a session that is saved, with its snapshots; what lay on the disk in clear is taken away, for good. */
  lock(session: Session, lock: SessionLock): Session;
  /** Is another text whenever what is saved is; undefined where nothing is. Cheap enough to be asked every second. */
  stamp(id: string): string | undefined;
  /** Replaces atomically; `session.revision` is the one it was loaded with. Throws RevisionConflict or ReadOnlySession. */
  save(session: Session): Session;
  /** Takes it and its snapshots away; returns the path of the backup that stays. */
  remove(id: string): string;
  /** The sessions that a person may mean by this: an id, a name, or the start of one. Exact matches alone if there are any. */
  find(wanted: string): SessionSummary[];
  /** The folder. */
  readonly folder: string;
}
