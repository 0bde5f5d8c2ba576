import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { patches } from '../scripts/patches.mjs';
import { landscape } from './landscape.mjs';
import { measureReport } from './report.mjs';

/**
 * Measures start-up against bare Node, analysis and PDF by size, and the PDF against other libraries; `report` the last
 * alone. README.md says how to read the figures.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const cli = join(root, 'dist', 'cli.js');
const SIZES = [5, 50, 500];
const ANALYSED = [10, 100, 1000];
const FLOWS_EACH = 5;
const STARTS = 15;
const SAVED = 20;
const programUrl = pathToFileURL(join(root, 'out', 'bench', 'program.mjs')).href;

const scratch = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
try {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
  if (process.argv[2] !== 'report') {
    measureStart();
    await measureAnalysis();
    await measureSizes();
  }
  await measureReport({ root, scratch, program: await load(), programFile: programUrl, table, ratio });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function measureStart() {
  const home = join(scratch, 'home');
  const input = 'plimsoll: 1\nname: Measured\nscenario: T2\n';
  for (let n = 0; n < SAVED; n++) run([cli, 'import', '-', '--home', home], input);
  const commands = {
    'node -e 0': ['-e', '0'],
    'plimsoll --version': [cli, '--version'],
    'plimsoll --help': [cli, '--help'],
    [`plimsoll list --json (${SAVED} saved)`]: [cli, 'list', '--json', '--home', home],
    'plimsoll questions --json': [cli, 'questions', '--json'],
    'plimsoll assess - --json': [cli, 'assess', '-', '--json'],
  };
  const times = new Map(Object.keys(commands).map((name) => [name, []]));
  // In turn, so that what else the machine does falls on all of them alike.
  for (let round = 0; round < STARTS; round++) {
    for (const [name, args] of Object.entries(commands)) times.get(name).push(run(args, input));
  }
  const floor = Math.min(...times.get('node -e 0'));
  table(
    ['start to end', 'best', 'median', 'x bare node'],
    [...times].map(([name, all]) => [name, ms(Math.min(...all)), ms(median(all)), ratio(Math.min(...all) / floor)]),
  );
}

/** The analysis alone, and with the simulation in its own thread, as the wizard runs it. */
async function measureAnalysis() {
  const program = await load();
  const bank = program.loadBank(join(root, 'templates'));
  const thread = program.analysisThread(bank, pathToFileURL(join(root, 'dist', 'analysis-worker.js')));
  const rows = [];
  let before;
  for (const size of ANALYSED) {
    const a = program.assessment.parse(landscape(size, bank, FLOWS_EACH));
    const rounds = size > 100 ? 3 : 7;
    const [, alone] = await best(rounds, () => program.analyse(a, bank, { simulate: false }));
    const [, live] = await best(rounds, () => program.liveFigures(a, bank));
    const [, apart] = await best(rounds, () => thread.analyse(a, {}));
    rows.push([
      `${size} systems, ${a.flows.length} flows`,
      ...[alone, live, apart].flatMap((time, at) => [ms(time), before ? ratio(time / before[at]) : '']),
    ]);
    before = [alone, live, apart];
  }
  thread.close();
  table(['size', 'analyse', 'x last', 'live figures', 'x last', 'simulated, own thread', 'x last'], rows);
}

async function measureSizes() {
  const program = await load();
  const bank = program.loadBank(join(root, 'templates'));
  const rows = [];
  let before;
  for (const size of SIZES) {
    const a = program.assessment.parse(landscape(size, bank));
    const [analysis, analyseMs] = await best(size > 100 ? 3 : 7, () => program.analyse(a, bank));
    const meta = { date: '2027-01-01', programVersion: '0.0.0' };
    const [pdf, pdfMs] = await best(size > 100 ? 1 : 3, () =>
      program.renderPdf(program.compose(a, analysis, bank, meta), { fonts: join(root, 'assets', 'fonts') }),
    );
    rows.push([
      `${size} systems, ${Object.keys(a.answers).length} answers`,
      ms(analyseMs),
      before ? ratio(analyseMs / before.analyseMs) : '',
      ms(pdfMs),
      before ? ratio(pdfMs / before.pdfMs) : '',
      `${Math.round(pdf.length / 1024)} KB`,
    ]);
    before = { analyseMs, pdfMs };
  }
  table(['size', 'analyse', 'x last', 'PDF', 'x last', 'file'], rows);
}

async function load() {
  const outfile = fileURLToPath(programUrl);
  mkdirSync(join(dirname(outfile), 'data'), { recursive: true });
  // pdfkit reads the colour profile of archive PDFs from beside itself.
  const profile = join('data', 'sRGB_IEC61966_2_1.icc');
  copyFileSync(join(dirname(require.resolve('pdfkit')), profile), join(dirname(outfile), profile));
  await build({
    entryPoints: [join(root, 'bench', 'program.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
    plugins: [patches().plugin],
    logLevel: 'warning',
  });
  return import(programUrl);
}

function run(args, input) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { input, stdio: ['pipe', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

async function best(rounds, action) {
  let fastest = Number.POSITIVE_INFINITY;
  let result;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    result = await action();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return [result, fastest];
}

function median(all) {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
}

function ms(value) {
  return `${Math.round(value)} ms`;
}

function ratio(value) {
  return value.toFixed(1);
}

function table(head, rows) {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at].length)));
  const line = (row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ');
  console.log([line(head), ...rows.map(line)].join('\n'), '\n');
}
