import { mkdirSync, rmdirSync, statSync } from 'node:fs';

/** A lock this old, in milliseconds, was left by a program that died: saving takes a few milliseconds. */
const STALE_AFTER = 10_000;
const WAIT_AT_MOST = 5_000;
const PAUSE = 20;

/**
 * Does something while no other process does it: whoever makes the folder `path` holds the lock. Throws if it is still
 * held after five seconds.
 */
export function withLock<T>(path: string, action: () => T): T {
  const deadline = Date.now() + WAIT_AT_MOST;
  while (!taken(path)) {
    if (isStale(path)) release(path);
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
    mkdirSync(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > STALE_AFTER;
}

function release(path: string): void {
  try {
    rmdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
