import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { interleaved, median, ms, SHORT, table } from '../figures.mjs';
import { quietEnvironment, untilShown } from '../terminal/in-terminal.mjs';
import { terminalPeers } from '../terminal/install.mjs';

const ROUNDS = SHORT ? 1 : 15;

/** Whole processes against `node -e 0`, and what shows first in a terminal against a bare `console.log`. */
export async function measureStart({ root, scratch }) {
  const cli = join(root, 'dist', 'cli.cjs');
  const home = join(scratch, 'start-home');
  const input = 'plimsoll: 1\nname: Measured\nscenario: T2\n';
  whole([cli, 'import', '-', '--home', home], input)();
  const { folder, failed } = terminalPeers(scratch);
  const shown = (args, text, more) => () => untilShown(args, text, { cwd: folder, ...more });
  const processes = {
    'node -e 0': whole(['-e', '0']),
    'plimsoll --version': whole([cli, '--version']),
    'plimsoll --help': whole([cli, '--help']),
    'plimsoll list --json': whole([cli, 'list', '--json', '--home', home]),
    'plimsoll questions --json': whole([cli, 'questions', '--json']),
    'plimsoll assess - --json': whole([cli, 'assess', '-', '--json'], input),
  };
  const screens = {
    'console.log': shown(['console-log.mjs'], 'Ready'),
    'plimsoll, first frame': shown([cli, '--home', home], 'Will your systems integration'),
    'plimsoll, first key answered': shown([cli, '--home', home], 'Goal: ', { typed: 's' }),
    ...(failed === undefined && {
      'create-vite --help': shown([join('node_modules', 'create-vite', 'index.js'), '--help'], 'Usage'),
      '@clack/prompts select': shown(['clack.mjs'], 'Ready'),
      '@inquirer/prompts select': shown(['inquirer.mjs'], 'Ready'),
      'Ink unbundled, hello': shown(['ink.mjs'], 'Ready'),
    }),
  };
  const times = await interleaved(ROUNDS, { ...processes, ...screens });
  print('start to end', times, Object.keys(processes));
  print('spawn to text', times, Object.keys(screens));
}

/** The ratios are to the first row. */
function print(title, times, names) {
  const floor = times.get(names[0]);
  const rows = names.map((name) => {
    const all = times.get(name);
    const [best, usual] = [Math.min(...all), median(all)];
    return [name, ms(best), ms(usual), (best / Math.min(...floor)).toFixed(2), (usual / median(floor)).toFixed(2)];
  });
  console.log(`${table([title, 'min', 'median', 'x min', 'x median'], rows)}\n`);
}

function whole(args, input) {
  return () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, {
      input,
      stdio: ['pipe', 'ignore', 'pipe'],
      env: quietEnvironment,
    });
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
    return performance.now() - start;
  };
}
