import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../model/assessment.ts';
import { InputError } from '../model/problem.ts';
import type { SessionLock } from './age/lock.ts';
import { type Folders, folders, makePrivateFolder } from './folders.ts';
import { withLock } from './lock.ts';
import { isEnvelope } from './locked-session.ts';
import { LOCKS, type Locks } from './locks.ts';
import { readKept } from './read-kept.ts';
import { isAsWritten, replaceFile, type Written } from './replace-file.ts';
import { freeId, idFromName, isSessionId, matching } from './session-id.ts';
import {
  type Cursor,
  ReadOnlySession,
  RevisionConflict,
  type Session,
  type SessionStore,
  type SessionSummary,
} from './session-store.ts';
import { lockSnapshots, snapshotFolder } from './snapshots.ts';
import { parseStored, SESSION_FORMAT, type StoredSession } from './stored-session.ts';
import { readSummary, sessionFile, summaries } from './summaries.ts';
import { keepVersion, moveAside, newestGood, replaceDamaged, versionFolder, versionsOf } from './versions.ts';

/**
 * The sessions on this machine, one file each below the folders that `home` and `env` name (see `folders`). `now`
 * gives the time as ISO 8601 in UTC.
 */
export function openStore(
  home: string | undefined,
  env: NodeJS.ProcessEnv,
  now: () => string = () => new Date().toISOString(),
  locks: Locks = LOCKS,
): SessionStore {
  return new LocalStore(folders(home, env), now, locks);
}

/** What the file of a locked session is called: its name would tell what it is about. */
const LOCKED_ID = 'locked';

class LocalStore implements SessionStore {
  readonly folder: string;
  readonly #versions: string;
  readonly #backups: string;
  readonly #now: () => string;
  readonly #locks: Locks;
  readonly #swept = new Set<string>();
  /** What was written last: as long as it lies there, nobody else has saved. */
  #written: (Written & { revision: number }) | undefined;

  constructor({ sessions, versions, backups }: Folders, now: () => string, locks: Locks) {
    this.#locks = locks;
    this.folder = sessions;
    this.#versions = versions;
    this.#backups = backups;
    this.#now = now;
  }

  list(): SessionSummary[] {
    return summaries(this.folder);
  }

  load(id: string): Session | undefined {
    if (!isSessionId(id)) return undefined;
    const file = sessionFile(this.folder, id);
    if (!existsSync(file)) return undefined;
    try {
      return this.#parse(this.#read(id), id, file);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const recovered = this.#recover(id, file);
      if (recovered === undefined) throw error;
      return recovered;
    }
  }

  /** The file is damaged: the newest good version takes its place. Undefined where there is none, or the disk refuses. */
  #recover(id: string, file: string): Session | undefined {
    const good = newestGood(versionFolder(this.#versions, id), (document, kept) => this.#parse(document, id, kept));
    if (good === undefined) return undefined;
    try {
      const aside = this.#locked(id, () => replaceDamaged(file, good.file, this.#now()));
      return { ...good.session, recovered: { aside } };
    } catch {
      return undefined;
    }
  }

  create(assessment: Assessment, cursor: Cursor, lock?: SessionLock): Session {
    makePrivateFolder(this.folder);
    return withLock(join(this.folder, '.create.lock'), (isHeld) => {
      const id = freeId(lock === undefined ? idFromName(assessment.name) : LOCKED_ID, (one) =>
        existsSync(sessionFile(this.folder, one)),
      );
      const time = this.#now();
      const saved = { id, assessment, cursor, revision: 1, createdAt: time, updatedAt: time };
      const session: Session = { ...saved, ...(lock !== undefined && { lock }) };
      this.#write(session, isHeld);
      return session;
    });
  }

  stamp(id: string): string | undefined {
    if (!isSessionId(id)) return undefined;
    const stats = statSync(sessionFile(this.folder, id), { throwIfNoEntry: false });
    return stats && `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
  }

  save({ recovered: _, readOnly, ...session }: Session): Session {
    if (readOnly !== undefined) throw new ReadOnlySession(session.id, readOnly);
    return this.#locked(session.id, (isHeld) => {
      const found = this.#revisionOnDisk(session.id) ?? session.revision;
      if (found !== session.revision) throw new RevisionConflict(session.id, session.revision, found);
      this.#sweep(session.id);
      const saved: Session = { ...session, revision: found + 1, updatedAt: this.#now() };
      this.#write(saved, isHeld);
      return saved;
    });
  }

  newLock(passphrase: string): Promise<SessionLock> {
    return this.#locks.make(passphrase);
  }

  async unlock(id: string, passphrase: string): Promise<void> {
    const documents = [() => this.#read(id), ...versionsOf(versionFolder(this.#versions, id))];
    for (const read of documents) {
      const document = attempt(read);
      if (isEnvelope(document)) return this.#locks.unlock(document, passphrase);
    }
  }

  lock(session: Session, lock: SessionLock): Session {
    const { id, assessment, cursor } = session;
    const snapshots = snapshotFolder(this.folder, id);
    const locked = this.create(assessment, cursor, lock);
    if (existsSync(snapshots)) lockSnapshots(snapshots, snapshotFolder(this.folder, locked.id), locked, this.#locks);
    this.#locked(id, () => {
      rmSync(sessionFile(this.folder, id), { force: true });
      rmSync(snapshots, { recursive: true, force: true });
      rmSync(versionFolder(this.#versions, id), { recursive: true, force: true });
      rmSync(join(this.folder, '.index.json'), { force: true });
    });
    return locked;
  }

  remove(id: string): string {
    makePrivateFolder(this.#backups);
    return this.#locked(id, () => {
      const stem = `${id}-${this.#now().replace(/[^0-9T]/g, '')}`;
      const backup = sessionFile(
        this.#backups,
        freeId(stem, (one) => existsSync(sessionFile(this.#backups, one))),
      );
      renameSync(sessionFile(this.folder, id), backup);
      const snapshots = snapshotFolder(this.folder, id);
      if (existsSync(snapshots)) renameSync(snapshots, backup.replace(/\.json$/, '.snapshots'));
      rmSync(versionFolder(this.#versions, id), { recursive: true, force: true });
      return backup;
    });
  }

  find(wanted: string): SessionSummary[] {
    return matching(wanted, this.list());
  }

  #locked<T>(id: string, action: (isHeld: () => boolean) => T): T {
    if (!isSessionId(id)) throw new Error(`Not an id of a session: ${JSON.stringify(id)}`);
    makePrivateFolder(this.folder);
    return withLock(join(this.folder, `.${id}.lock`), action);
  }

  /** Takes away what programs that were killed in the middle of a save left behind; once for each session. */
  #sweep(id: string): void {
    if (this.#swept.has(id)) return;
    this.#swept.add(id);
    for (const file of readdirSync(this.folder)) {
      if (file.startsWith(`.${id}.next.json`)) rmSync(join(this.folder, file), { force: true });
    }
  }

  /** 0 where it is gone; undefined where the file is damaged, which is then set aside: what is in memory is newer. */
  #revisionOnDisk(id: string): number | undefined {
    const file = sessionFile(this.folder, id);
    if (!existsSync(file)) return 0;
    if (this.#written?.file === file && isAsWritten(this.#written)) return this.#written.revision;
    try {
      return readSummary(readKept(file), id).revision;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
      moveAside(file, this.#now());
      return undefined;
    }
  }

  #parse(read: unknown, id: string, file: string): Session {
    const { document, lock } = this.#locks.opened(id, read, file);
    return { ...parseStored(document, id, file), ...(lock !== undefined && { lock }) };
  }

  #read(id: string): unknown {
    try {
      return readKept(sessionFile(this.folder, id));
    } catch (error) {
      throw new InputError([
        {
          severity: 'error',
          file: sessionFile(this.folder, id),
          message: `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
          mend: 'mend the file by hand, or delete the session (a copy stays in the backups)',
        },
      ]);
    }
  }

  #write({ lock, ...session }: Session, isHeld: () => boolean): void {
    const file = sessionFile(this.folder, session.id);
    const whole: StoredSession = { format: SESSION_FORMAT, ...session };
    const written = replaceFile(file, this.#locks.closed(whole, session, lock), isHeld);
    this.#written = { ...written, revision: session.revision };
    keepVersion(versionFolder(this.#versions, session.id), written.bytes, session.revision);
  }
}

/** Undefined where it cannot be read. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
