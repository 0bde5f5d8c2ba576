import { join } from 'node:path';
import { growthExponent, median, megabytes, ms, quantile, SHORT, table } from '../figures.mjs';
import { landscape } from '../landscape.mjs';
import { keyToFrame } from '../terminal/in-terminal.mjs';
import { terminalPeers } from '../terminal/install.mjs';

const SIZES = SHORT ? [5, 50] : [5, 10, 50, 500];
const [UP, DOWN, TAB, ENTER] = ['\x1b[A', '\x1b[B', '\t', '\r'];
const ROUNDS = SHORT ? 2 : 20;

const times = (count, ...keys) => Array.from({ length: count }, () => keys).flat();

/** What is typed into the interview. A jump is looked for by its first letters; from there it leads to another section. */
const TYPED = {
  'a move': times(ROUNDS / 2, DOWN, UP),
  'an answer': times(ROUNDS, '3'),
  'the next question': times(ROUNDS, TAB),
  'a jump, letter by letter': times(2, 'g', 'd', 'e', 's', ENTER, 'g', 's', 'y', 's', ENTER),
};

const HEAD = ['key to frame', 'systems', 'keys', 'median', 'p99', 'busy', 'bytes a key', 'memory', 'growth'];

/** One table: what a key of the interview costs at 5 to 500 systems, and a move in other libraries' selects. */
export async function measureKeys({ root, scratch, program }) {
  const bank = program.loadBank(join(root, 'templates'));
  const store = program.openStore(join(scratch, 'home-keys'), {});
  const { folder, failed } = terminalPeers(scratch);
  const ours = (typed) => (size) => {
    const a = program.assessment.parse(landscape(size, bank));
    const { id } = store.create(a, { screen: 'interview', at: 'P-ST-01' });
    return keyToFrame(
      [join(root, 'dist', 'cli.js'), 'resume', id, '--home', join(scratch, 'home-keys')],
      'load line',
      typed,
    );
  };
  const select = (script) => (size) =>
    keyToFrame([script, String(size)], 'Ready', times(ROUNDS, DOWN), { cwd: folder });
  const rows = [];
  for (const [name, measure] of Object.entries({
    ...Object.fromEntries(Object.entries(TYPED).map(([what, typed]) => [what, ours(typed)])),
    ...(failed === undefined && {
      '  a move in @inquirer/prompts select': select('inquirer.mjs'),
      '  a move in @clack/prompts select': select('clack.mjs'),
    }),
  })) {
    rows.push(...(await rowsOf(name, measure)));
  }
  console.log(`${table(HEAD, rows)}\n`);
}

async function rowsOf(name, measure) {
  const rows = [];
  let before;
  for (const [at, size] of SIZES.entries()) {
    const found = await measure(size);
    const busy = found.busy.length === 0 ? undefined : median(found.busy);
    const usual = busy ?? median(found.times);
    const growth = before && growthExponent(SIZES[at - 1], before, size, usual);
    rows.push([
      at === 0 ? name : '',
      String(size),
      String(found.times.length),
      ms(median(found.times)),
      ms(quantile(found.times, 0.99)),
      busy === undefined ? '' : ms(busy),
      String(Math.round(found.written / found.times.length)),
      found.memory === undefined ? '' : megabytes(found.memory),
      growth === undefined ? '' : growth.toFixed(2),
    ]);
    before = usual;
  }
  return rows;
}
