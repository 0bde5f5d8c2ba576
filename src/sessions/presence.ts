import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders, makePrivateFolder } from './folders.ts';
import { isGone, type Program, parseProgram, thisProgram } from './program.ts';
import { isSessionId } from './session-id.ts';

/** One on another machine that has given no sign for so long, in milliseconds, is taken to be gone. */
const SILENT_AFTER = 120_000;
/** Signs are given so often, in milliseconds. */
const SIGN_EVERY = 10_000;

/**
 * Who has which session open. It only tells: what keeps updates from being lost is the revision check of the store. Where
 * the disk refuses, everybody counts as alone.
 */
export interface Presence {
  /** Another program that has it open now. */
  other(id: string): Program | undefined;
  /** From now on it is open here; whoever had it open before finds that it has not any more. */
  take(id: string): void;
  /** Who has taken it over since `take`; undefined where it is still open here. */
  takenBy(id: string): Program | undefined;
  /** Gives a sign, where the last is some time ago. */
  sign(id: string): void;
  leave(id: string): void;
}

/** Presence in a folder of its own beside the sessions (see `folders`). */
export function openPresence(home: string | undefined, env: NodeJS.ProcessEnv): Presence {
  return new LocalPresence(folders(home, env).open);
}

class LocalPresence implements Presence {
  readonly #folder: string;
  readonly #mine = new Map<string, { token: string; signed: number }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  other(id: string): Program | undefined {
    const found = this.#read(id);
    if (found === undefined || this.#mine.get(id)?.token === found.token) return undefined;
    if (!isGone(found) && !this.#isSilent(id)) return found;
    attempt(() => rmSync(this.#file(id), { force: true }));
    return undefined;
  }

  take(id: string): void {
    if (!isSessionId(id)) return;
    const me = thisProgram(new Date().toISOString());
    const file = this.#file(id);
    const beside = `${file}.${me.token}`;
    this.#mine.set(id, { token: me.token, signed: Date.now() });
    attempt(() => {
      makePrivateFolder(this.#folder);
      writeFileSync(beside, JSON.stringify(me), { mode: 0o600 });
      renameSync(beside, file);
    });
  }

  takenBy(id: string): Program | undefined {
    const found = this.#read(id);
    return found !== undefined && this.#mine.has(id) && this.#mine.get(id)?.token !== found.token ? found : undefined;
  }

  sign(id: string): void {
    const mine = this.#mine.get(id);
    if (mine === undefined || Date.now() - mine.signed < SIGN_EVERY) return;
    mine.signed = Date.now();
    const now = new Date();
    if (this.#read(id)?.token === mine.token) attempt(() => utimesSync(this.#file(id), now, now));
  }

  leave(id: string): void {
    const mine = this.#mine.get(id);
    this.#mine.delete(id);
    if (mine !== undefined && this.#read(id)?.token === mine.token) {
      attempt(() => rmSync(this.#file(id), { force: true }));
    }
  }

  /** One on this machine is asked for by its number, and may sleep. */
  #isSilent(id: string): boolean {
    const found = this.#read(id);
    if (found?.host === thisProgram('').host) return false;
    const stats = statSync(this.#file(id), { throwIfNoEntry: false });
    return stats !== undefined && Date.now() - stats.mtimeMs > SILENT_AFTER;
  }

  #read(id: string): Program | undefined {
    if (!isSessionId(id)) return undefined;
    return attempt(() => parseProgram(readFileSync(this.#file(id), 'utf8')));
  }

  #file(id: string): string {
    return join(this.#folder, `${id}.json`);
  }
}

/** Undefined where the disk refuses. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
