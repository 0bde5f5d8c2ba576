import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { growthExponent, median, megabytes, ms, quantile, SHORT, table } from '../figures.mjs';
import { landscape } from '../landscape.mjs';
import { peersIn } from '../peers.mjs';

const SIZES = SHORT ? [5, 50] : [5, 50, 500];

/** Exactly these, so that two runs compare the same. */
const PEERS = { 'write-file-atomic': '7.0.1', conf: '15.1.0' };

/** What is done within a process, and how often at each of the sizes. */
const WITHIN = {
  'live figures': { what: 'live', rounds: [200, 100, 20] },
  'analysis, not simulated': { what: 'analyse', rounds: [100, 40, 8] },
  'analysis with 10,000 draws': { what: 'simulate', rounds: [20, 10, 3] },
  PDF: { what: 'pdf', rounds: [5, 3, 1] },
  save: { what: 'save', rounds: [100, 100, 30] },
  '  bare write and rename': { what: 'bare save', rounds: [100, 100, 30] },
  '  write-file-atomic': { peer: 'write-file-atomic', rounds: [100, 100, 30] },
  '  conf': { peer: 'conf', rounds: [100, 100, 30] },
  load: { what: 'load', rounds: [100, 100, 30] },
  '  bare read and JSON.parse': { what: 'bare load', rounds: [100, 100, 30] },
};

/** One table: everything that grows with a landscape, at 5, 50 and 500 systems. */
export async function measureSizes({ root, scratch, program, programFile }) {
  const bank = program.loadBank(join(root, 'templates'));
  const peers = peersIn(join(scratch, 'save-peers'), PEERS, join(import.meta.dirname, 'peers'));
  if (peers.failed !== undefined) console.log(`The other libraries could not be installed: ${peers.failed}\n`);
  const rows = [];
  for (const [name, measure] of Object.entries(within())) {
    let before;
    for (const [at, size] of SIZES.entries()) {
      const { times, memory, fault } = await measure(size, at);
      if (fault !== undefined) {
        rows.push([at === 0 ? name : '', String(size), '', fault, '', '', '']);
        before = undefined;
        continue;
      }
      const usual = median(times);
      const growth = before && growthExponent(SIZES[at - 1], before, size, usual);
      rows.push([
        at === 0 ? name : '',
        String(size),
        String(times.length),
        ms(usual),
        ms(quantile(times, 0.99)),
        memory === undefined ? '' : megabytes(memory),
        growth === undefined ? '' : growth.toFixed(2),
      ]);
      before = usual;
    }
  }
  console.log(`${table(['what', 'systems', 'times', 'median', 'p99', 'memory', 'growth'], rows)}\n`);

  function within() {
    return Object.fromEntries(
      Object.entries(WITHIN)
        .filter(([, { peer }]) => peer === undefined || peers.failed === undefined)
        .map(([name, { what, peer, rounds }]) => [
          name,
          (size, at) => one(what ?? peer, size, SHORT ? 1 : rounds[at], peer),
        ]),
    );
  }

  function one(what, size, rounds, peer) {
    const file = join(scratch, `landscape-${size}.json`);
    writeFileSync(file, JSON.stringify(landscape(size, bank), undefined, '\t'));
    const home = join(scratch, `${what.replace(' ', '-')}-${size}`);
    const folders = [join(root, 'templates'), join(root, 'assets', 'fonts'), home];
    const args =
      peer === undefined
        ? [join(import.meta.dirname, 'one.mjs'), programFile, what, file, String(rounds), ...folders]
        : [join(peers.folder, 'save.mjs'), peer, file, String(rounds), `${home}.json`];
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    // Killed from outside, as where memory ran out: a figure too. A fault of its own is none.
    if (signal !== null) return { fault: signal };
    if (status !== 0) throw new Error(`${what} at ${size} systems ended with ${status}: ${stderr}`);
    return JSON.parse(stdout);
  }
}
