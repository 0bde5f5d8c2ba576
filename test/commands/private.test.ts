import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Terminal } from '../e2e/terminal.ts';
import { NODE } from '../node.ts';
import { answer, toQuestions } from '../torture/answers.ts';
import { CLI, environment, freshFolder } from './support/cli.ts';
import { SMALL } from './support/files.ts';

/** Modes of all that lies below a folder, by path. */
function modesOf(folder: string): Map<string, number> {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(found.map((path) => [path, statSync(join(folder, path)).mode & 0o777]));
}

/** Everything that the program keeps, written under a umask, and reports beside it. */
function written(umask: string): { home: string; out: string } {
  const folder = freshFolder();
  const home = join(folder, 'deep', 'home');
  writeFileSync(join(folder, 'small.yaml'), SMALL);
  const broken = join(folder, 'broken.mjs');
  writeFileSync(broken, "import fs from 'node:fs'; JSON.parse = () => { throw new TypeError('broken'); };");
  const run = (line: string, env: NodeJS.ProcessEnv = {}) =>
    spawnSync('/bin/sh', ['-c', `umask ${umask}; ${line}`], {
      cwd: folder,
      encoding: 'utf8',
      env: environment({ PLIMSOLL_HOME: home, P: `${NODE} ${CLI}`, ...env }),
    });
  // From fifty on there is an index.
  mkdirSync(join(folder, 'many'));
  const imports = Array.from({ length: 52 }, () => '$P import small.yaml').join(' & ');
  run(`${imports}; wait; $P list; $P list`);
  run('$P snapshot small-shop; $P delete small-shop-2 --yes; $P show small-shop', {});
  run('$P show small-shop-3', { NODE_OPTIONS: `--import=${broken}` });
  run('$P export small-shop --format md,yaml,json --out reports/');
  return { home, out: join(folder, 'reports') };
}

describe.skipIf(process.platform === 'win32').each(['000', '077'])('under umask %s', { timeout: 300_000 }, (umask) => {
  it('everything that the program keeps is for its owner alone; reports are as the umask says', () => {
    const { home, out } = written(umask);
    const modes = modesOf(home);
    const folders = [...new Set([...modes.keys()].map((path) => path.split('/')[0]))].sort();
    expect(folders).toEqual(expect.arrayContaining(['backups', 'crashes', 'sessions', 'versions']));
    expect([...modes.keys()]).toContain('sessions/.index.json');
    expect([...modes.keys()].some((path) => path.includes('.snapshots/'))).toBe(true);
    for (const [path, mode] of modes) {
      const isFolder = statSync(join(home, path)).isDirectory();
      expect([path, mode.toString(8)]).toEqual([path, isFolder ? '700' : '600']);
    }
    expect(statSync(home).mode & 0o777).toBe(0o700);
    for (const [path, mode] of modesOf(out)) {
      expect([path, mode.toString(8)]).toEqual([path, umask === '000' ? '666' : '600']);
    }
  });

  it('so is what the wizard keeps: preferences, who has what open, the session', async () => {
    const home = join(freshFolder(), 'home');
    const terminal = Terminal.shell(`umask ${umask}; $PLIMSOLL new Shop --scenario T1c --depth quick`, { home });
    try {
      await toQuestions(terminal);
      await answer(terminal, '3', 1);
      const modes = modesOf(home);
      expect([...modes.keys()]).toEqual(
        expect.arrayContaining(['open/shop.json', 'preferences.json', 'sessions/shop.json', 'versions/shop/1.json']),
      );
      for (const [path, mode] of modes) {
        const isFolder = statSync(join(home, path)).isDirectory();
        expect([path, mode.toString(8)]).toEqual([path, isFolder ? '700' : '600']);
      }
    } finally {
      terminal.close();
    }
  });
});
