import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NODE } from '../../node.ts';
import { CLI, environment, program } from '../support/cli.ts';
import { SMALL } from '../support/files.ts';

const has = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** A data folder with one session, and a folder of commands with ours in it. */
function installed() {
  const one = program();
  expect(one.run(['import', '-'], { input: SMALL }).code).toBe(0);
  const bin = join(one.folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'plimsoll'), `#!/bin/sh\nexec '${NODE}' '${CLI}' "$@"\n`);
  chmodSync(join(bin, 'plimsoll'), 0o755);
  const env = environment({ PLIMSOLL_HOME: one.home, PATH: `${bin}${delimiter}${process.env.PATH}` });
  const inShell = (shell: string, text: string) =>
    spawnSync(shell, ['-c', text], { cwd: one.folder, env, encoding: 'utf8' }).stdout;
  return { ...one, inShell };
}

describe('completion in a shell', () => {
  it('says what may follow, with its meaning, and nothing of a fault', () => {
    const { run } = program();
    expect(run(['complete', '--', 'scenarios', '']).out).toBe('');
    expect(run(['complete', '--', 'new', '--scenario', 'T1c']).out).toBe('T1c\tFirst online shop\n');
    expect(run(['complete', '--', 'show', ''], { env: { PLIMSOLL_HOME: '/dev/null/no' } })).toMatchObject({
      code: 0,
      out: '',
      err: '',
    });
  });

  it('refuses a shell that has no script, and names those that have one', () => {
    const { code, err } = program().run(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(err).toContain('bash, zsh, fish');
  });

  it.skipIf(!has('bash'))('works in bash, and runs nothing of what is typed', () => {
    const { inShell, folder } = installed();
    const onTab = (...words: string[]) =>
      inShell(
        'bash',
        `source <(plimsoll completion bash); COMP_WORDS=(plimsoll ${words.join(' ')}); COMP_CWORD=${words.length}; _plimsoll; printf '%s\\n' "\${COMPREPLY[@]}"`,
      );
    expect(onTab('show', "''")).toBe('small-shop\n');
    expect(onTab('new', '--depth', 's')).toBe('standard\n');
    onTab('show', `'$(touch ran)'`);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });

  it.skipIf(!has('fish'))('works in fish, where files stand in for what is not known', () => {
    const { inShell } = installed();
    const onTab = (line: string) => inShell('fish', `plimsoll completion fish | source; complete -C '${line}'`);
    expect(onTab('plimsoll show ')).toMatch(/^small-shop\t/);
    expect(onTab('plimsoll assess bi').trim()).toBe('bin/');
  });
});
