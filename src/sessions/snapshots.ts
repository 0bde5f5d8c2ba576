import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Assessment, assessment } from '../model/assessment.ts';
import { InputError } from '../model/problem.ts';
import { folders, makePrivateFolder } from './folders.ts';
import { withLock } from './lock.ts';
import { LOCKS, type Locks } from './locks.ts';
import { readKept } from './read-kept.ts';
import { freeId, idFromName, isSessionId } from './session-id.ts';
import type { Session } from './session-store.ts';
import { checkedDocument, SESSION_FORMAT } from './stored-session.ts';

/** A session as it was at a moment, kept under a name of its own. */
export type Snapshot = {
  name: string;
  /** ISO 8601, UTC. */
  takenAt: string;
  /** The revision of the session that was copied. */
  revision: number;
  assessment: Assessment;
};

/** What a list of snapshots shows. */
export type SnapshotSummary = Omit<Snapshot, 'assessment'>;

const EXTENSION = '.json';

const stored = z.strictObject({
  format: z.literal(SESSION_FORMAT),
  name: z.string(),
  takenAt: z.iso.datetime(),
  revision: z.int().min(1),
  assessment,
});

/** The same without a look at what was copied, which takes long where it is large. */
const storedSummary = stored.extend({ assessment: z.unknown() });

/** Where the snapshots of a session lie: beside it, in a folder of their own. */
export function snapshotFolder(sessions: string, id: string): string {
  return join(sessions, `${id}.snapshots`);
}

/** Keeps named copies of sessions. A copy is never changed. */
export class SnapshotStore {
  readonly #sessions: string;
  readonly #now: () => string;
  readonly #locks: Locks;

  /** `home` and `env` name the folder as for sessions; `now` gives the time as ISO 8601 in UTC. */
  constructor(
    home: string | undefined,
    env: NodeJS.ProcessEnv,
    now: () => string = () => new Date().toISOString(),
    locks: Locks = LOCKS,
  ) {
    this.#sessions = folders(home, env).sessions;
    this.#now = now;
    this.#locks = locks;
  }

  /** Keeps a copy, locked where the session is; without a name under the day's, as in 2027-03-01-2. Undefined where the name is taken. */
  take({ id, assessment: copied, revision, lock }: Session, wanted?: string): SnapshotSummary | undefined {
    const folder = this.#folder(id);
    makePrivateFolder(folder);
    return withLock(join(folder, '.take.lock'), () => {
      const takenAt = this.#now();
      const isTaken = (name: string) => existsSync(fileOf(folder, name));
      const name = wanted === undefined ? freeId(takenAt.slice(0, 10), isTaken) : idFromName(wanted);
      if (isTaken(name)) return undefined;
      const snapshot = { name, takenAt, revision };
      const document = { format: SESSION_FORMAT, ...snapshot, assessment: copied };
      const marks = { revision, createdAt: takenAt, updatedAt: takenAt };
      write(folder, name, JSON.stringify(this.#locks.closed(document, marks, lock), undefined, '\t'));
      return snapshot;
    });
  }

  /** Oldest first. Throws as `load` does, but for faults in what was copied. */
  list(id: string): SnapshotSummary[] {
    const folder = this.#folder(id);
    return this.#names(id)
      .map((name) => this.#read(id, fileOf(folder, name), storedSummary))
      .map(({ name, takenAt, revision }) => ({ name, takenAt, revision }))
      .sort((a, b) => compare(a.takenAt, b.takenAt) || compare(a.name, b.name));
  }

  /** The snapshot of this name, as `take` makes names of what people write. Throws InputError where it is damaged, LockedSession. */
  load(id: string, name: string): Snapshot | undefined {
    const file = fileOf(this.#folder(id), idFromName(name));
    if (!existsSync(file)) return undefined;
    const { format: _, ...snapshot } = this.#read(id, file, stored);
    return snapshot;
  }

  #read<T>(id: string, file: string, schema: z.ZodType<T>): T {
    return checkedDocument(schema, this.#locks.opened(id, parsed(file), file).document, file);
  }

  #names(id: string): string[] {
    const folder = this.#folder(id);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => file.endsWith(EXTENSION))
      .map((file) => file.slice(0, -EXTENSION.length))
      .filter(isSessionId);
  }

  #folder(id: string): string {
    if (!isSessionId(id)) throw new Error(`Not an id of a session: ${JSON.stringify(id)}`);
    return snapshotFolder(this.#sessions, id);
  }
}

/** Copies snapshots that lie in clear from one folder to another, locked as their session is. */
export function lockSnapshots(from: string, to: string, { lock }: Session, locks: Locks): void {
  makePrivateFolder(to);
  for (const file of readdirSync(from).filter((one) => one.endsWith(EXTENSION))) {
    const document = checkedDocument(stored, parsed(join(from, file)), join(from, file));
    const { revision, takenAt } = document;
    const marks = { revision, createdAt: takenAt, updatedAt: takenAt };
    write(to, file.slice(0, -EXTENSION.length), JSON.stringify(locks.closed(document, marks, lock), undefined, '\t'));
  }
}

function fileOf(folder: string, name: string): string {
  return join(folder, `${name}${EXTENSION}`);
}

function parsed(file: string): unknown {
  try {
    return readKept(file);
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    throw new InputError([{ severity: 'error', file, message, mend: 'mend the file by hand, or take it away' }]);
  }
}

/** Whole or not at all: a full disk may cut a file short without an error. */
function write(folder: string, name: string, text: string): void {
  const beside = join(folder, `.${name}.next`);
  writeFileSync(beside, text, { mode: 0o600 });
  if (statSync(beside).size !== Buffer.byteLength(text)) {
    rmSync(beside, { force: true });
    throw new Error(`The disk took only a part of ${fileOf(folder, name)}: is it full?`);
  }
  renameSync(beside, fileOf(folder, name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
