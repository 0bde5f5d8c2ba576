import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { kilobytes, printedGraph } from './import-graph.mjs';
import { licences } from './licences.mjs';
import { patches } from './patches.mjs';
import { sbom } from './sbom.mjs';

/**
 * Builds dist/: the program as ECMAScript modules that need nothing but Node, the bank that comes with it, checked and
 * as JSON, and the licences of what was bundled. Until all of that stands, the last build stays in its place.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const work = join(root, 'out', `build-${process.pid}`);
const next = join(work, 'dist');
const require = createRequire(import.meta.url);
const { version } = require('../package.json');

const COMMON = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
};

const PROGRAM = {
  ...COMMON,
  outdir: next,
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"', PLIMSOLL_VERSION: JSON.stringify(version) },
  metafile: true,
  logLevel: 'warning',
};

mkdirSync(join(next, 'data'), { recursive: true });
try {
  await buildProgram();
  await buildBank();
  if (existsSync(dist)) renameSync(dist, join(work, 'last'));
  renameSync(next, dist);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function buildProgram() {
  const { plugin, unused } = patches();
  const { metafile } = await build({
    ...PROGRAM,
    entryPoints: [
      { in: 'src/commands/run.ts', out: 'run' },
      { in: 'src/commands/apart/analysis-worker.ts', out: 'analysis-worker' },
      { in: 'src/sessions/age/age-worker.ts', out: 'age-worker' },
    ],
    splitting: true,
    chunkNames: '[name]-[hash]',
    plugins: [plugin],
  });
  // Each by itself, so that what is run first imports nothing: neither what the other files share nor a `require`.
  const start = await build({
    ...PROGRAM,
    entryPoints: ['src/cli.ts'],
    banner: {},
    plugins: [asBuilt('./commands/run.ts', './run.js')],
  });
  const launcher = await build({
    ...PROGRAM,
    entryPoints: [{ in: 'src/launcher.cts', out: 'cli' }],
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    banner: {},
    plugins: [asBuilt('./cli.ts', './cli.js')],
  });
  if (unused().length > 0) throw new Error(`Patches without an effect:\n  ${unused().join('\n  ')}`);
  for (const file of ['cli.cjs', 'cli.js']) chmodSync(join(next, file), 0o755);
  writeFileSync(join(next, 'third-party-licences.txt'), licences(metafile));
  writeFileSync(join(next, 'sbom.cdx.json'), sbom(metafile, root));
  // pdfkit reads the colour profile of archive PDFs from here.
  copyFileSync(
    join(dirname(require.resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc'),
    join(next, 'data', 'sRGB_IEC61966_2_1.icc'),
  );
  const outputs = { ...metafile.outputs, ...start.metafile.outputs, ...launcher.metafile.outputs };
  console.log(printedGraph(outputs));
}

/** Imports of one path left standing, as imports of a file that is built beside. */
function asBuilt(path, beside) {
  return {
    name: 'as-built',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, (one) => (one.path === path ? { path: beside, external: true } : undefined));
    },
  };
}

/** Loads templates/ with the program's own loader, which throws where a pack is wrong, and writes it as one JSON file. */
async function buildBank() {
  const outfile = join(work, 'load.mjs');
  await build({ ...COMMON, entryPoints: ['src/bank/load.ts'], outfile, logLevel: 'warning' });
  const { bankToJson, loadBank } = await import(pathToFileURL(outfile).href);
  const file = join(next, 'bank.json');
  writeFileSync(file, bankToJson(loadBank(join(root, 'templates'))));
  console.log(`bank.json: ${kilobytes(statSync(file).size)}`);
}
