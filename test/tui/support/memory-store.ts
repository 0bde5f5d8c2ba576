import type { Assessment } from '../../../src/model/assessment.ts';
import { LockedSession, type SessionLock, WrongPassphrase } from '../../../src/sessions/age/lock.ts';
import {
  type Cursor,
  RevisionConflict,
  type Session,
  type SessionStore,
  type SessionSummary,
} from '../../../src/sessions/session-store.ts';

const TIME = '2026-03-01T14:02:00.000Z';

/** Sessions in memory, with the contract of the store on disk: revisions count, a stale one is refused. */
export class MemoryStore implements SessionStore {
  readonly folder = '/nowhere';
  readonly sessions = new Map<string, Session>();
  /** Sessions that a list shows as damaged, and that cannot be loaded. */
  damaged: SessionSummary[] = [];
  saves = 0;
  /** Set: every save fails with it. */
  fault: Error | undefined;

  list(): SessionSummary[] {
    const whole = [...this.sessions.values()].map(({ id, revision, createdAt, updatedAt, assessment }) => ({
      id,
      revision,
      createdAt,
      updatedAt,
      name: assessment.name,
      depth: assessment.depth,
      answered: Object.keys(assessment.answers).length,
    }));
    return [...whole, ...this.damaged];
  }

  load(id: string): Session | undefined {
    if (this.passphrases.has(id) && !this.#opened.has(id)) throw new LockedSession(id);
    return this.sessions.get(id);
  }

  stamp(id: string): string | undefined {
    return this.sessions.get(id)?.revision.toString();
  }

  /** Passphrases of locked sessions, by id. */
  readonly passphrases = new Map<string, string>();
  readonly #opened = new Set<string>();

  async newLock(passphrase: string): Promise<SessionLock> {
    return { identity: `key of ${passphrase}`, key: passphrase };
  }

  async unlock(id: string, passphrase: string): Promise<void> {
    if (this.passphrases.get(id) !== passphrase) throw new WrongPassphrase();
    this.#opened.add(id);
  }

  lock(session: Session, lock: SessionLock): Session {
    this.sessions.delete(session.id);
    return this.create(session.assessment, session.cursor, lock);
  }

  create(assessment: Assessment, cursor: Cursor, lock?: SessionLock): Session {
    if (this.fault) throw this.fault;
    const base = lock ? 'locked' : assessment.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    let id = base;
    for (let count = 2; this.sessions.has(id); count++) id = `${base}-${count}`;
    const session = { id, assessment, cursor, revision: 1, createdAt: TIME, updatedAt: TIME, ...(lock && { lock }) };
    if (lock !== undefined) this.passphrases.set(id, lock.key);
    this.sessions.set(id, session);
    return session;
  }

  save(session: Session): Session {
    if (this.fault) throw this.fault;
    const found = this.sessions.get(session.id)?.revision ?? 0;
    if (found !== session.revision) throw new RevisionConflict(session.id, session.revision, found);
    const saved = { ...session, revision: session.revision + 1, updatedAt: TIME };
    this.sessions.set(session.id, saved);
    this.saves++;
    return saved;
  }

  remove(id: string): string {
    this.sessions.delete(id);
    return `/nowhere/${id}.bak`;
  }

  find(wanted: string): SessionSummary[] {
    return this.list().filter(({ id, name }) => id.startsWith(wanted) || name.startsWith(wanted));
  }
}
