import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { interleaved, median, ms, SHORT, table } from '../figures.mjs';
import { landscape } from '../landscape.mjs';
import { quietEnvironment, untilShown } from '../terminal/in-terminal.mjs';

const SESSIONS = SHORT ? 100 : 10_000;
const SYSTEMS = 5;
const ROUNDS = SHORT ? 1 : 5;

/** A home with thousands of sessions: its list and the wizard's first frame, with the index of summaries and without. */
export async function measureHome({ root, scratch, program }) {
  const home = join(scratch, 'crowded-home');
  const sessions = join(home, 'sessions');
  fill(home, sessions, program, root);
  const cli = join(root, 'dist', 'cli.js');
  const index = join(sessions, '.index.json');
  const list = (args) => () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args, '--home', home], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: quietEnvironment,
    });
    if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
    return performance.now() - start;
  };
  const cold = (action) => () => {
    rmSync(index, { force: true });
    return action();
  };
  const wizard = () => untilShown([cli, '--home', home], ' answers');
  const json = list(['list', '--json']);
  const times = await interleaved(ROUNDS, {
    'list --json, cold': cold(json),
    'list --json, warm': json,
    'wizard, first frame with the list, cold': cold(wizard),
    // What made the index before is not part of it: the frame above is shown, then ended.
    'list --json, warm again': json,
    'wizard, first frame with the list, warm': wizard,
  });
  times.delete('list --json, warm again');
  const rows = [...times].map(([name, all]) => [name, ms(Math.min(...all)), ms(median(all))]);
  console.log(`${table([`${SESSIONS.toLocaleString('en')} sessions`, 'min', 'median'], rows)}\n`);
}

/** One session written by the program, then copies of its file under other names: saving each would take minutes. */
function fill(home, folder, program, root) {
  const bank = program.loadBank(join(root, 'templates'));
  const a = program.assessment.parse(landscape(SYSTEMS, bank));
  const { id } = program.openStore(home, {}).create(a, { screen: 'interview' });
  const first = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));
  mkdirSync(folder, { recursive: true });
  for (let n = 1; n < SESSIONS; n++) {
    const assessment = { ...first.assessment, name: `Project ${n}` };
    const session = JSON.stringify({ ...first, id: `project-${n}`, assessment }, undefined, '\t');
    writeFileSync(join(folder, `project-${n}.json`), session, { mode: 0o600 });
  }
}
