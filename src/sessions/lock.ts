import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A lock this old, in milliseconds, was left by a program that died: saving takes a few milliseconds. */
const STALE_AFTER = 4_000;
const WAIT_AT_MOST = 6_000;
const PAUSE = 20;

/**
 * Does something while no other process does it: whoever makes the file `path` holds the lock. One whose holder was
 * killed on this machine is passed at once, on another (a shared folder) after four seconds. Throws if it is still held
 * after six.
 */
export function withLock<T>(path: string, action: () => T): T {
  const deadline = Date.now() + WAIT_AT_MOST;
  while (!taken(path)) {
    if (isLeft(path)) release(path);
    else if (Date.now() > deadline) throw new Error(`Another plimsoll has been saving for too long: ${path}`);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  try {
    return action();
  } finally {
    release(path);
  }
}

function taken(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid} ${hostname()}`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isLeft(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  return Date.now() - stats.mtimeMs > STALE_AFTER || isOfDeadProgram(path);
}

function isOfDeadProgram(path: string): boolean {
  try {
    const [, pid, host] = /^(\d+) (.+)$/.exec(readFileSync(path, 'utf8')) ?? [];
    return host === hostname() && !isRunning(Number(pid));
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function release(path: string): void {
  rmSync(path, { force: true, recursive: true });
}
