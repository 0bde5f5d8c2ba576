import { randomUUID } from 'node:crypto';
import { hostname, uptime } from 'node:os';

/** A running program, as it writes itself down for others on the same folder. */
export type Program = {
  pid: number;
  host: string;
  /** When it began what it is written down for; ISO 8601, UTC. */
  since: string;
  /** No other program, and not the same one at another time, has this. */
  token: string;
};

/** This program, from now on. */
export function thisProgram(since: string): Program {
  return { pid: process.pid, host: hostname(), since, token: randomUUID() };
}

/** The program that a text tells of; undefined where it tells of none. */
export function parseProgram(text: string): Program | undefined {
  try {
    const { pid, host, since, token } = JSON.parse(text) as Record<string, unknown>;
    const isWhole = typeof pid === 'number' && [host, since, token].every((one) => typeof one === 'string');
    return isWhole ? ({ pid, host, since, token } as Program) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a program is known to be gone. Of one on another machine, behind a shared folder, nothing is known. */
export function isGone({ pid, host, since }: Program): boolean {
  if (host !== hostname()) return false;
  const isFromBefore = Date.parse(since) < Date.now() - uptime() * 1000;
  return isFromBefore || !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
