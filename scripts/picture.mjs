import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { screenAsSvg } from './screen-svg.mjs';

/** Draws docs/wizard.svg: what a terminal of 100 x 30 shows when the built program asks about a system of the example. */
const SIZE = { cols: 100, rows: 30 };
const QUESTION = process.argv[2] ?? 'SY-03';
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(root, 'dist', 'cli.js');
const home = mkdtempSync(join(tmpdir(), 'plimsoll-picture-'));

const { CI, NO_COLOR, FORCE_COLOR, ...env } = process.env;
const surroundings = { ...env, PLIMSOLL_HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color' };
execFileSync(process.execPath, [cli, 'import', join(root, 'templates', 'examples', 'half-ready-retailer.yaml')], {
  env: surroundings,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const terminal = new xterm.Terminal({ ...SIZE, allowProposedApi: true });
const program = spawn(process.execPath, [cli, 'resume'], {
  ...SIZE,
  name: 'xterm-256color',
  cwd: home,
  env: surroundings,
});
let changed = () => {};
program.onData((data) => terminal.write(data, () => changed()));
try {
  await shows('load line');
  program.write('g');
  await shows('Go to');
  program.write(QUESTION);
  await shows(`${QUESTION} ·`);
  program.write('\r');
  await shows(QUESTION, 'Good looks like');
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs', 'wizard.svg'), screenAsSvg(terminal, 'The interview of plimsoll in a terminal'));
} finally {
  program.kill();
  rmSync(home, { recursive: true, force: true });
}

/** Resolves once the screen holds all of these texts. */
function shows(...texts) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${texts.join(', ')} did not come:\n${screen()}`)), 15_000);
    changed = () => {
      if (!texts.every((text) => screen().includes(text))) return;
      clearTimeout(timer);
      resolve();
    };
    changed();
  });
}

function screen() {
  return Array.from({ length: SIZE.rows }, (_, row) => terminal.buffer.active.getLine(row)?.translateToString()).join(
    '\n',
  );
}
