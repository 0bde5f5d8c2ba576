/** What locks a session: a key of its own, and that key as the passphrase locks it. */
export type SessionLock = {
  /** The secret key. In memory alone. */
  identity: string;
  /** The same, encrypted with the passphrase, as it lies beside what is locked. */
  key: string;
};

/** What is locked was not opened, and nothing was changed. */
export class WrongPassphrase extends Error {
  constructor() {
    super('that is not the passphrase; nothing was changed');
    this.name = 'WrongPassphrase';
  }
}

/** The session is locked, and its passphrase was not given yet. */
export class LockedSession extends Error {
  readonly id: string;
  constructor(id: string) {
    super(`"${id}" is locked with a passphrase`);
    this.name = 'LockedSession';
    this.id = id;
  }
}

export const NO_WAY_BACK = 'Nothing brings a lost passphrase back: what it locks is lost with it.';

const SHORTEST = 8;

/** What is wrong with a new passphrase, beginning with what to do. */
export function checkPassphrase(passphrase: string): string | undefined {
  return [...passphrase].length < SHORTEST
    ? `Take at least ${SHORTEST} characters; four words or more are good.`
    : undefined;
}
