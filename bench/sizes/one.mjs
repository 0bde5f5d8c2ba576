import { performance } from 'node:perf_hooks';

/**
 * Does one thing again and again, in a process of its own so that its memory is its own, and prints the times in milliseconds
 * and the most memory in bytes as JSON. Arguments: the built parts of the program, what to do, where the landscape lies,
 * how often, and folders.
 */
const [, , programUrl, what, file, rounds, templates, fonts, home] = process.argv;
const program = await import(programUrl);
const { readFileSync, writeFileSync, renameSync } = await import('node:fs');

const bank = program.loadBank(templates);
const text = readFileSync(file, 'utf8');
const assessment = program.assessment.parse(JSON.parse(text));
const { action, ready } = actions()[what]();
const start = ready?.();
const times = [];
for (let round = 0; round < Number(rounds); round++) {
  const from = performance.now();
  await action(start);
  times.push(performance.now() - from);
}
console.log(JSON.stringify({ times, memory: process.resourceUsage().maxRSS * 1024 }));

function actions() {
  const meta = { date: '2027-01-01', programVersion: '0.0.0' };
  return {
    analyse: () => ({ action: () => program.analyse(assessment, bank, { simulate: false }) }),
    live: () => ({ action: () => program.liveFigures(assessment, bank) }),
    simulate: () => ({ action: () => program.analyse(assessment, bank) }),
    pdf: () => ({
      ready: () => program.analyse(assessment, bank),
      action: (analysis) => program.renderPdf(program.compose(assessment, analysis, bank, meta), { fonts }),
    }),
    save: () => {
      const store = program.openStore(home, {});
      let session = store.create(assessment, { screen: 'interview' });
      return {
        action: () => {
          session = store.save(session);
        },
      };
    },
    load: () => {
      const store = program.openStore(home, {});
      const { id } = store.create(assessment, { screen: 'interview' });
      return { action: () => store.load(id) };
    },
    // What nobody gets below who keeps the same file: the bare write beside and rename, and the bare read.
    'bare save': () => ({
      action: () => {
        writeFileSync(`${home}.next`, JSON.stringify(assessment, undefined, '\t'));
        renameSync(`${home}.next`, `${home}.json`);
      },
    }),
    'bare load': () => ({ action: () => JSON.parse(readFileSync(file, 'utf8')) }),
  };
}
