import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { program } from '../commands/support/cli.ts';
import { Terminal } from '../e2e/terminal.ts';

const { run, folder, home } = program();
const seen = join(folder, 'sockets.txt');
const guard = pathToFileURL(join(import.meta.dirname, 'no-sockets.mjs')).href;
const env = { NODE_OPTIONS: `--import=${guard}`, PLIMSOLL_TEST_SOCKETS: seen };
const reached = () => (existsSync(seen) ? readFileSync(seen, 'utf8') : '');

writeFileSync(join(folder, 'shop.yaml'), 'plimsoll: 1\nname: Shop\nscenario: T1c\nanswers: {P-ST-01: unknown}\n');

/** Every command that does not open the wizard, in an order in which each has what it needs. */
const COMMANDS = [
  ['import', 'shop.yaml'],
  ['list'],
  ['show', 'shop'],
  ['assess', 'shop.yaml', '--json'],
  ['export', 'shop', '--format', 'all', '--out', 'out/'],
  ['export', 'shop', '--format', 'questions', '--out', 'out/'],
  ['verify', 'out/shop.pdf'],
  ['snapshot', 'shop', '--name', 'before'],
  ['compare', 'shop', 'shop.yaml'],
  ['merge', 'shop', 'shop.yaml'],
  ['path', 'shop', '--budget', '10'],
  ['lint', 'shop.yaml'],
  ['demo', '--out', 'demo'],
  ['scenarios'],
  ['questions'],
  ['risks'],
  ['schema'],
  ['where'],
  ['completion', 'bash'],
  ['complete', '--', 'show', ''],
  ['delete', 'shop', '--yes'],
];

it.each(COMMANDS)('plimsoll %s reaches for no network', (...args) => {
  const { code, err } = run(args, { env });
  expect([code, err]).toEqual([0, expect.not.stringContaining('forbidden')]);
  expect(reached()).toBe('');
});

it.each([[['new', 'Shop']], [['resume']], [[]]])('the wizard, begun by %j, reaches for no network', async (args) => {
  if (args[0] === 'resume') run(['import', 'shop.yaml'], { env });
  const terminal = Terminal.plimsoll(args, { env, home });
  await terminal.see(/PLIMSOLL|plimsoll/);
  terminal.press('ctrl+c');
  await terminal.exit();
  terminal.close();
  expect(reached()).toBe('');
});

/** Not in the help: scripts call it. */
const HIDDEN = 'complete';

it('knows every command that there is', () => {
  const tried = new Set([...COMMANDS.map(([name]) => name), 'new', 'resume'].filter((name) => name !== HIDDEN));
  const help = run(['--help']).out.split('Commands:')[1] ?? '';
  const there = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
  expect([...there].filter((name) => name !== 'help').sort()).toEqual([...tried].sort());
});

it('would be noticed: the guard itself stops what reaches out', () => {
  const { code } = run(['where'], {
    env: { ...env, NODE_OPTIONS: `--import=${guard} --import=data:text/javascript,fetch(0)` },
  });
  expect(code).not.toBe(0);
  expect(reached()).toBe('fetch\n');
});
