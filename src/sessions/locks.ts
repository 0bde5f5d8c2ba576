import { AgeApart } from './age/age-apart.ts';
import { LockedSession, type SessionLock } from './age/lock.ts';
import { type Envelope, isEnvelope, type Marks, sealed, unsealed } from './locked-session.ts';

/** Locks and opens what is written and read, and keeps the keys of what was opened for as long as the program runs. */
export class Locks {
  readonly #age: AgeApart;
  /** By the key as it lies on the disk. */
  readonly #known = new Map<string, SessionLock>();

  constructor(age = new AgeApart()) {
    this.#age = age;
  }

  /** A fresh lock; takes a second. */
  make(passphrase: string): Promise<SessionLock> {
    return this.#age.newLock(passphrase);
  }

  /** What is written of a document: locked where it has a lock. */
  closed<T extends object>(document: T, marks: Marks, lock: SessionLock | undefined): T | Envelope {
    if (lock === undefined) return document;
    this.#known.set(lock.key, lock);
    return sealed(document, marks, lock, this.#age);
  }

  /** What was written, and its lock where it has one. Throws LockedSession where that was not opened yet, InputError where it is damaged. */
  opened(id: string, document: unknown, file: string): { document: unknown; lock?: SessionLock } {
    if (!isEnvelope(document)) return { document };
    const lock = this.#known.get(document.key);
    if (lock === undefined) throw new LockedSession(id);
    return { document: unsealed(document, lock, this.#age, file), lock };
  }

  /** From now on what has the key of this document can be opened. Rejects with WrongPassphrase. */
  async unlock({ key }: Envelope, passphrase: string): Promise<void> {
    if (!this.#known.has(key)) this.#known.set(key, await this.#age.openLock(key, passphrase));
  }
}

/** Those of this program: what was opened once is open to every store. */
export const LOCKS = new Locks();
