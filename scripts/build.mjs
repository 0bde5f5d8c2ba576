import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { licences } from './licences.mjs';
import { patches } from './patches.mjs';

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
    ...COMMON,
    entryPoints: ['src/cli.ts', { in: 'src/commands/apart/analysis-worker.ts', out: 'analysis-worker' }],
    outdir: next,
    splitting: true,
    chunkNames: '[name]-[hash]',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"', PLIMSOLL_VERSION: JSON.stringify(version) },
    metafile: true,
    logLevel: 'warning',
    plugins: [plugin],
  });
  if (unused().length > 0) throw new Error(`Patches without an effect:\n  ${unused().join('\n  ')}`);
  chmodSync(join(next, 'cli.js'), 0o755);
  writeFileSync(join(next, 'third-party-licences.txt'), licences(metafile));
  // pdfkit reads the colour profile of archive PDFs from here.
  copyFileSync(
    join(dirname(require.resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc'),
    join(next, 'data', 'sRGB_IEC61966_2_1.icc'),
  );
  report(metafile);
}

/** Loads templates/ with the program's own loader, which throws where a pack is wrong, and writes it as one JSON file. */
async function buildBank() {
  const outfile = join(work, 'load.mjs');
  await build({ ...COMMON, entryPoints: ['src/bank/load.ts'], outfile, logLevel: 'warning' });
  const { bankToJson, loadBank } = await import(pathToFileURL(outfile).href);
  const file = join(next, 'bank.json');
  writeFileSync(file, bankToJson(loadBank(join(root, 'templates'))));
  console.log(`${kilobytes(statSync(file).size)}  bank.json`);
}

function report({ outputs }) {
  const files = Object.entries(outputs).sort(([, a], [, b]) => b.bytes - a.bytes);
  for (const [file, { bytes }] of files.filter(([name, { bytes }]) => bytes > 10_000 || basename(name) === 'cli.js')) {
    console.log(`${kilobytes(bytes)}  ${basename(file)}`);
  }
  const total = files.reduce((sum, [, { bytes }]) => sum + bytes, 0);
  console.log(`${kilobytes(total)}  in ${files.length} files`);
}

function kilobytes(bytes) {
  return `${Math.round(bytes / 1024)} KB`.padStart(8);
}
