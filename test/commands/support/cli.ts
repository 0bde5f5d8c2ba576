import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE } from '../../node.ts';

export const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const TERMINAL_VARIABLES = ['NO_COLOR', 'FORCE_COLOR', 'COLUMNS', 'PLIMSOLL_HOME', 'NODE_OPTIONS'];

export type Outcome = { code: number | null; out: string; err: string };

export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'plimsoll-test-'));
}

/** The environment of a child: ours without what changes the output, and with `more`. */
export function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !TERMINAL_VARIABLES.includes(name) && !name.startsWith('VITEST'),
  );
  return { ...Object.fromEntries(own), LANG: 'C.UTF-8', ...more };
}

/** The built program in a folder of its own, with a data folder of its own, without a terminal. */
export function program(): {
  home: string;
  folder: string;
  run(args: readonly string[], options?: { input?: string; env?: NodeJS.ProcessEnv }): Outcome;
} {
  if (!existsSync(CLI)) throw new Error('dist/ is missing: run npm run build first');
  const folder = freshFolder();
  const home = join(folder, 'home');
  return {
    home,
    folder,
    run(args, { input = '', env = {} } = {}) {
      const child = spawnSync(NODE, [CLI, ...args], {
        cwd: folder,
        input,
        encoding: 'utf8',
        env: environment({ PLIMSOLL_HOME: home, ...env }),
        maxBuffer: 64 * 1024 * 1024,
      });
      return { code: child.status, out: child.stdout, err: child.stderr };
    },
  };
}
