import { spawn } from '@lydell/node-pty';
import { NODE } from '../../node.ts';
import { CLI, environment } from './cli.ts';

/**
 * The built program in a pseudo-terminal. `until` resolves once the output holds a text; `ended` to the exit code.
 * Rejects with what was shown if neither comes.
 */
export function inTerminal(args: readonly string[], home: string, cwd: string) {
  const child = spawn(NODE, [CLI, ...args], {
    cols: 100,
    rows: 30,
    name: 'xterm-256color',
    cwd,
    env: environment({ PLIMSOLL_HOME: home }) as Record<string, string>,
  });
  let shown = '';
  let exitCode: number | undefined;
  const waiting = new Set<() => void>();
  const notify = () => {
    for (const check of waiting) check();
  };
  child.onData((data) => {
    shown += data;
    notify();
  });
  child.onExit((exit) => {
    exitCode = exit.exitCode;
    notify();
  });
  const wait = <T>(what: string, ready: () => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const check = () => {
        const found = ready();
        if (found === undefined) return;
        waiting.delete(check);
        clearTimeout(timer);
        resolve(found);
      };
      const timer = setTimeout(() => reject(new Error(`${what} did not come. Shown:\n${shown}`)), 15_000);
      waiting.add(check);
      check();
    });
  return {
    type: (keys: string) => child.write(keys),
    until: (text: string) => wait(JSON.stringify(text), () => (shown.includes(text) ? text : undefined)),
    ended: () => wait('the end', () => exitCode),
    shown: () => shown,
  };
}
