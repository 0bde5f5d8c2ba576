import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ratio, SHORT, table } from '../figures.mjs';
import { peersIn } from '../peers.mjs';

/** Exactly these, so that two runs compare the same. They are put into a folder of their own: nothing of ours needs them. */
const PEERS = { pdfmake: '0.3.11', '@react-pdf/renderer': '4.9.0', react: '19.3.1' };
const ROUNDS = SHORT ? 1 : 3;
/** Who takes longer than this, in milliseconds, is not asked a second time. */
const SLOW = 15_000;
const META = { date: '2027-01-01', programVersion: '0.0.0' };

/**
 * The report of the shipped example for a sponsor as PDF, by us and by two well-known libraries from the same blocks, each in a process
 * of its own: time from start to end, most memory, size of the file. README.md says what to make of it.
 */
export async function measureReport({ root, scratch, program, programFile }) {
  const { folder, failed: missing } = peersIn(join(scratch, 'report-peers'), PEERS, join(import.meta.dirname, 'peers'));
  const report = join(scratch, 'report.json');
  writeFileSync(report, JSON.stringify(example(root, program)));

  const makers = [
    { name: 'plimsoll', script: 'plimsoll.mjs', more: [programFile] },
    ...(missing === undefined
      ? [
          { name: `pdfmake ${PEERS.pdfmake}`, script: 'pdfmake.mjs', more: [] },
          { name: `react-pdf ${PEERS['@react-pdf/renderer']}`, script: 'react-pdf.mjs', more: [] },
        ]
      : []),
  ].map((one) => ({ ...one, times: [], memory: [], pdf: join(scratch, `${one.script}.pdf`) }));
  // In turn, so that what else the machine does falls on all of them alike.
  for (let round = 0; round < ROUNDS; round++) {
    for (const one of makers.filter(({ times, fault }) => fault === undefined && !(times[0] > SLOW))) {
      const { time, memory, fault } = make(join(folder, one.script), [
        report,
        one.pdf,
        join(root, 'assets', 'fonts'),
        ...one.more,
      ]);
      one.times.push(time);
      one.memory.push(memory);
      one.fault ??= fault;
    }
  }
  const failed = makers.filter(({ fault }) => fault !== undefined);
  for (const { name, fault, times } of failed)
    console.log(`${name} gave up after ${Math.round(times[0])} ms: ${fault}\n`);
  const figures = makers
    .filter((one) => !failed.includes(one))
    .map(({ name, times, memory, pdf }) => ({
      name,
      time: Math.min(...times),
      memory: Math.min(...memory),
      size: statSync(pdf).size / 1024,
    }));
  const [ours] = figures;
  const text = table(
    ['the same report', 'time', 'x ours', 'memory', 'x ours', 'file', 'x ours'],
    figures.map(({ name, time, memory, size }) => [
      name,
      `${Math.round(time)} ms`,
      ratio(time / ours.time),
      `${Math.round(memory / 1024)} MB`,
      ratio(memory / ours.memory),
      `${Math.round(size)} KB`,
      ratio(size / ours.size),
    ]),
  );
  console.log(`${text}\n`);
  if (missing !== undefined) console.log(`The other libraries could not be installed: ${missing}\n`);
}

/** The blocks of the example's report as plain data, with each figure as SVG too and its colours beside it. */
function example(root, program) {
  const bank = program.loadBank(join(root, 'templates'));
  const path = join(root, 'templates', 'examples', 'half-ready-retailer.yaml');
  const a = program.openAssessment(program.parseAssessment(readFileSync(path, 'utf8'), path), bank).assessment;
  const report = program.compose(a, program.analyse(a, bank, { today: META.date }), bank, META, {
    audience: 'sponsor',
  });
  const drawn = (block) => {
    if (block.kind === 'figure') {
      const drawing = { ...block.drawing, colours: program.COLOURS };
      return { ...block, drawing, svg: program.renderSvg(block.drawing) };
    }
    if (block.kind === 'columns') {
      return { ...block, columns: block.columns.map((one) => ({ ...one, blocks: one.blocks.map(drawn) })) };
    }
    return block.blocks === undefined ? block : { ...block, blocks: block.blocks.map(drawn) };
  };
  return { ...report, blocks: report.blocks.map(drawn) };
}

function make(script, args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  const time = performance.now() - start;
  if (status !== 0) return { time, fault: /^Error: .*/m.exec(stderr)?.[0] ?? `ended with ${status}` };
  return { time, memory: Number(stdout.trim().split('\n').pop()) };
}
