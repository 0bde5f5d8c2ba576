import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isGone, type Program, parseProgram, thisProgram } from './program.ts';

/** A lock that was seen this long, in milliseconds, was left by a program that died or sleeps: saving takes a few. */
const LEFT_AFTER = 4_000;
const WAIT_AT_MOST = 10_000;
const PAUSE = 20;

/**
 * Does something while no other process does it: whoever makes the file `path` holds the lock. On some network file
 * systems two can make one file; so whoever made it also puts up a claim of its own, and goes back where it sees
 * another's: of two that claim at the same time at least one sees the other. A holder that was killed on this machine is
 * passed at once, any other after four seconds of this program's own clock. `action` gets a test of whether it still holds
 * the lock, to be asked before what cannot be undone: a program that slept may have been passed. Throws if the lock is
 * still held after ten seconds.
 */
export function withLock<T>(path: string, action: (isHeld: () => boolean) => T): T {
  const me = thisProgram(new Date().toISOString());
  const claim = `${path}-${me.token}`;
  const watch = new Watch();
  const deadline = Date.now() + WAIT_AT_MOST;
  while (!acquired(path, claim, me, watch)) {
    if (Date.now() > deadline) throw new Error(`Another plimsoll has been saving for too long: ${path}`);
    // Two that met go back for different times.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE * (0.5 + Math.random()));
  }
  try {
    return action(() => existsSync(claim));
  } finally {
    release(path, claim, me);
  }
}

function acquired(path: string, claim: string, me: Program, watch: Watch): boolean {
  const text = JSON.stringify(me);
  if (!isMade(path, text)) {
    if (watch.isLeft(path)) remove(path);
    return false;
  }
  try {
    writeFileSync(claim, text, { mode: 0o600 });
  } catch (error) {
    release(path, claim, me);
    throw error;
  }
  const others = claimsOn(path).filter((one) => one !== claim);
  for (const one of others.filter((one) => watch.isLeft(one))) remove(one);
  if (others.every((one) => !existsSync(one))) return true;
  release(path, claim, me);
  return false;
}

function isMade(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // A full disk makes the file, and takes nothing into it.
    if (syscall === 'write') remove(path);
    throw error;
  }
}

function claimsOn(path: string): string[] {
  const start = `${basename(path)}-`;
  const folder = dirname(path);
  return readdirSync(folder)
    .filter((file) => file.startsWith(start))
    .map((file) => join(folder, file));
}

/** Which locks and claims have been seen without a change for how long: no clock but this program's is asked. */
class Watch {
  readonly #seen = new Map<string, { text: string; since: number }>();

  isLeft(file: string): boolean {
    const text = read(file);
    if (text === undefined) return false;
    const program = parseProgram(text);
    if (program !== undefined && isGone(program)) return true;
    const before = this.#seen.get(file);
    if (before?.text === text) return Date.now() - before.since > LEFT_AFTER;
    this.#seen.set(file, { text, since: Date.now() });
    return false;
  }
}

/** Another one's lock, made where this program was passed, stays. */
function release(path: string, claim: string, { token }: Program): void {
  if (parseProgram(read(path) ?? '')?.token === token) remove(path);
  remove(claim);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function remove(path: string): void {
  rmSync(path, { force: true, recursive: true });
}
